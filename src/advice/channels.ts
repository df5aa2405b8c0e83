import { compileCondition } from '../engine/condition.ts';
import type { Advice } from '../model/advice.ts';
import type { Answers } from '../model/answers.ts';
import type { Channel } from '../model/channel.ts';
import type { Dataset } from '../model/dataset.ts';
import { SIDES } from '../model/side.ts';
import { VETO_FROM } from '../model/veto-from.ts';

const BEST_PER_SIDE = 3;
const REASONS_SHOWN = 2;

export type ChannelAdvice = Pick<Advice, 'channels' | 'vetoed'>;

/** The best channels of each side that fit at all and that nothing rules out, and those that are ruled out, with why. */
export function compileChannelAdvice({ channels }: Pick<Dataset, 'channels'>): (answers: Answers) => ChannelAdvice {
  const compiled = channels.map((channel) => ({
    channel,
    fit: channel.fit.map((fit) => ({ ...fit, when: compileCondition(fit.when) })),
    vetoes: channel.vetoes.map((veto) => ({ ...veto, when: compileCondition(veto.when) })),
  }));
  return (answers) => {
    const judged = compiled.map(({ channel, fit, vetoes }) => {
      const effects = fit.map(({ because, points, when }) => ({ because, effect: points * when.strength(answers) }));
      return {
        channel,
        fit: effects.reduce((sum, { effect }) => sum + effect, 0),
        because: effects
          .filter(({ effect }) => effect > 0)
          .sort((a, b) => b.effect - a.effect)
          .slice(0, REASONS_SHOWN)
          .map(({ because }) => because),
        vetoes: vetoes.filter(({ when }) => when.strength(answers) >= VETO_FROM).map(({ why }) => why),
      };
    });
    const open = judged.filter(({ vetoes, fit }) => vetoes.length === 0 && fit > 0).sort((a, b) => b.fit - a.fit);
    return {
      channels: SIDES.flatMap((side) =>
        open.filter(({ channel }) => channel.side === side).slice(0, BEST_PER_SIDE),
      ).map(({ channel, fit, because }) => describe(channel, fit, because)),
      vetoed: judged
        .filter(({ vetoes }) => vetoes.length > 0)
        .map(({ channel: { id, name }, vetoes }) => ({ id, name, why: vetoes.join(' ') })),
    };
  };
}

const describe = (
  { id, name, side, leadGrade, figures, firstStep }: Channel,
  fit: number,
  because: readonly string[],
): Advice['channels'][number] => ({
  id,
  name,
  side,
  fit,
  because: [...because],
  firstStep,
  leadGrade,
  figures: Object.fromEntries(
    Object.entries(figures).map(([figure, { low, typical, high }]) => [figure, { low, typical, high }]),
  ) as Advice['channels'][number]['figures'],
});
