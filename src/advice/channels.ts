import { emptyVector, fillVector } from '../engine/answer-vector.ts';
import { compileStrengths } from '../engine/strengths.ts';
import type { Advice } from '../model/advice.ts';
import { type Answers, GOALS } from '../model/answers.ts';
import type { Channel } from '../model/channel.ts';
import type { Dataset } from '../model/dataset.ts';
import { SIDES, VETO_THRESHOLD } from '../model/terms.ts';
import { fillIn } from './fill-in.ts';

const BEST_PER_SIDE = 3;
const REASONS_SHOWN = 2;

export type ChannelAdvice = Pick<Advice, 'channels' | 'vetoed'>;
type ChannelData = Pick<Dataset, 'channels' | 'aboveShare'>;
type Veto = Pick<Channel['vetoes'][number], 'why' | 'instead'>;

/**
 * The best channels of each side that fit at all and that nothing rules out, and those that are ruled out, with why.
 * A channel whose least spend is more than its side's share of the budget is out too. `bonus` are points that a person's
 * own figures are worth.
 */
export function compileChannelAdvice(
  data: ChannelData,
): (answers: Answers, mix: Advice['mix'], bonus?: (id: string) => number) => ChannelAdvice {
  const reasons = data.channels.map(({ fit, vetoes, steps = [] }) => [...fit, ...vetoes, ...steps]);
  const firsts = reasons.map((_, at) => reasons.slice(0, at).flat().length);
  const strengths = compileStrengths(reasons.flat().map(({ when = ALWAYS }) => when));
  const vector = emptyVector();
  return (answers, mix, bonus = () => 0) => {
    const found = strengths.all(fillVector(vector, answers));
    const judged = data.channels.map((channel, at) => {
      const strengthOf = (reason: number) => found[(firsts[at] as number) + reason] as number;
      const effects = channel.fit.map(({ because, points }, fit) => ({ because, effect: points * strengthOf(fit) }));
      const own: readonly Veto[] = channel.vetoes.filter(
        (_, veto) => strengthOf(channel.fit.length + veto) >= VETO_THRESHOLD,
      );
      return {
        channel,
        fit: effects.reduce((sum, { effect }) => sum + effect, bonus(channel.id)),
        because: effects
          .filter(({ effect }) => effect > 0)
          .sort((a, b) => b.effect - a.effect)
          .slice(0, REASONS_SHOWN)
          .map(({ because }) => because),
        firstStep: firstStepOf(channel, (step) => strengthOf(channel.fit.length + channel.vetoes.length + step)),
        vetoes: own.length > 0 ? own : aboveShare(channel, answers, mix, data),
      };
    });
    const open = judged.filter(({ vetoes, fit }) => vetoes.length === 0 && fit > 0).sort((a, b) => b.fit - a.fit);
    const isOpen = (id: string) => open.some(({ channel }) => channel.id === id);
    return {
      channels: SIDES.flatMap((side) =>
        open.filter(({ channel }) => channel.side === side).slice(0, BEST_PER_SIDE),
      ).map(({ channel, fit, because, firstStep }) => describe(channel, fit, because, firstStep)),
      vetoed: judged
        .filter(({ vetoes }) => vetoes.length > 0)
        .map(({ channel: { id, name }, vetoes }) => ({ id, name, why: reasonsFor(vetoes, isOpen).join(' ') })),
    };
  };
}

/** Of a step without a condition, which holds for everybody, no strength is read. */
const ALWAYS = { goals: [...GOALS] };

/** What to do first: of a channel's steps the first that holds. */
const firstStepOf = ({ firstStep, steps = [] }: Channel, strengthOf: (step: number) => number): string =>
  firstStep ??
  steps.find(({ when, hired }, at) =>
    when === undefined ? hired === undefined : hired !== true && strengthOf(at) >= VETO_THRESHOLD,
  )?.text ??
  '';

function aboveShare(
  { side, figures: { minimumMonthlyUsd } }: Channel,
  { monthlyBudget }: Answers,
  mix: Advice['mix'],
  { aboveShare: why }: ChannelData,
): readonly Veto[] {
  if (typeof monthlyBudget !== 'number') return [];
  const share = (monthlyBudget * mix[side]) / 100;
  if (share >= minimumMonthlyUsd.low) return [];
  return [{ why: fillIn(why, { minimum: minimumMonthlyUsd.low, share: Math.floor(share) }) }];
}

/** Why a channel is out, and what else to do where that is open. */
const reasonsFor = (vetoes: readonly Veto[], isOpen: (id: string) => boolean): readonly string[] =>
  vetoes.flatMap(({ why, instead }) =>
    instead !== undefined && isOpen(instead.channel) ? [why, instead.text] : [why],
  );

const describe = (
  { id, name, side, leadGrade, figures }: Channel,
  fit: number,
  because: readonly string[],
  firstStep: string,
): Advice['channels'][number] => ({
  id,
  name,
  side,
  fit,
  because: [...because],
  firstStep,
  leadGrade,
  costFrom: 'benchmark',
  figures: Object.fromEntries(
    Object.entries(figures).map(([figure, { low, typical, high }]) => [figure, { low, typical, high }]),
  ) as Advice['channels'][number]['figures'],
});
