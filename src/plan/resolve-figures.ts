import type { Answers, GivenAnswers } from '../model/answers.ts';
import type { Channel } from '../model/channel.ts';
import type { Condition } from '../model/condition.ts';
import { type JointFigures, PLAN_FIGURES, type PlanFigure, type Spread } from '../model/plan.ts';
import type { Adjustment, ChannelChoice, Planning } from '../model/planning.ts';
import { VETO_THRESHOLD } from '../model/terms.ts';
import { exp, log } from '../stats/elementary.ts';

/** To what degree, 0..1, a condition is met. */
export type StrengthOf = (when: Condition) => number;

/** Whose a figure is: the person's own word, or learned from their history. */
export type Whose = 'yours' | 'history';

/**
 * A person's own figures, by channel: a value, or low, typical and high; the least monthly spend; and whose they are, their
 * own word unless said.
 */
export type OwnFigures = Readonly<
  Record<
    string,
    Partial<Readonly<Record<PlanFigure, number | Spread>>> & {
      readonly least?: number;
      /** How they go together, where all of them are from one history. */
      readonly joint?: readonly JointFigures[];
      readonly from?: Partial<Readonly<Record<PlanFigure, Whose>>>;
    }
  >
>;

/** A figure as it goes into a plan, with where it comes from. */
export interface ResolvedFigure {
  readonly channel: string;
  readonly figure: PlanFigure;
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly from: Whose | 'dataset' | 'judgement';
  readonly sources: readonly string[];
  /** The trade for which it is published, as it stands after "for"; absent where it is for all. */
  readonly forIndustry?: string;
}

/** How far a value of one's own may be off, either way, as a factor: half of the reach of a usual benchmark or less (judgement). */
const OWN_COST: Spread = [0.85, 1, 1.18];
const OWN_RATE: Spread = [0.8, 1, 1.25];

/** The figures of a channel for somebody; undefined for a channel without a response. */
export function resolveFigures(
  channel: Channel,
  planning: Planning,
  answers: Answers & Pick<GivenAnswers, 'industry'>,
  strengthOf: StrengthOf,
  own: OwnFigures[string] = {},
): readonly ResolvedFigure[] | undefined {
  const base = baseOf(channel);
  if (base === undefined) return undefined;
  const trade = planning.industries?.find(({ industry }) => industry === answers.industry);
  return PLAN_FIGURES.map((figure): ResolvedFigure => {
    const [low, typical, high] = spreadOf(own[figure], figure, planning) ?? [];
    if (low !== undefined && typical !== undefined && high !== undefined)
      return { channel: channel.id, figure, low, typical, high, from: own.from?.[figure] ?? 'yours', sources: [] };
    const inTrade = trade?.figures.find((each) => each.figure === figure && each.channels.includes(channel.id));
    if (trade !== undefined && inTrade !== undefined) {
      const { low, typical, high, sources = [] } = inTrade;
      const from = sources.length > 0 ? 'dataset' : 'judgement';
      return { channel: channel.id, figure, low, typical, high, from, sources, forIndustry: trade.called };
    }
    const chosen =
      planning.replacements.find(
        (each) => each.figure === figure && isChosen(each, channel) && strengthOf(each.when) >= VETO_THRESHOLD,
      ) ?? base[figure];
    const factor = chosen === base[figure] ? factorOf(channel, figure, planning, answers, strengthOf) : 1;
    const within = withinBounds(figure, planning);
    const { sources = [] } = chosen;
    return {
      channel: channel.id,
      figure,
      low: within(chosen.low * factor),
      typical: within(chosen.typical * factor),
      high: within(chosen.high * factor),
      from: sources.length > 0 ? 'dataset' : 'judgement',
      sources,
    };
  });
}

interface Published {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly sources?: readonly string[] | undefined;
}

function baseOf({ figures, response }: Channel): Readonly<Record<PlanFigure, Published>> | undefined {
  return response === undefined
    ? undefined
    : {
        costPerLead: figures.costPerLeadUsd,
        leadToCustomer: figures.leadToCustomerRate,
        keptPerMonth: figures.keptPerMonthAfterStop,
        unfinished: response.unfinishedPerMonth,
        delayMonths: response.delayMonths,
        costDoublesAt: response.costDoublesAtUsd,
        benchmarkWindow: response.benchmarkWindowMonths,
      };
}

function spreadOf(own: number | Spread | undefined, figure: PlanFigure, planning: Planning): Spread | undefined {
  if (own === undefined || typeof own !== 'number') return own;
  const within = withinBounds(figure, planning);
  const [down, , up] = figure === 'leadToCustomer' ? OWN_RATE : OWN_COST;
  return [within(own * down), within(own), within(own * up)];
}

const isChosen = ({ channels, exceptChannels, exceptGrades }: ChannelChoice, { id, leadGrade }: Channel): boolean =>
  (channels === undefined || channels.includes(id)) &&
  exceptChannels?.includes(id) !== true &&
  exceptGrades?.includes(leadGrade) !== true;

/** What all adjustments that hold make of a figure together. */
function factorOf(
  channel: Channel,
  figure: PlanFigure,
  { adjustments }: Planning,
  answers: Answers,
  strengthOf: StrengthOf,
): number {
  return adjustments
    .filter((each) => each.figure === figure && isChosen(each, channel))
    .reduce((product, each) => product * adjustmentFactor(each, answers, strengthOf), 1);
}

/** A factor to the power of the degree to which it holds, so that it fades where a condition does. */
function adjustmentFactor(
  { when, unless, unanswered = [], times, power }: Adjustment,
  answers: Answers,
  strengthOf: StrengthOf,
): number {
  const isOpen = unanswered.every((key) => answers[key] === undefined || answers[key] === 'unknown');
  const holds = isOpen
    ? (when === undefined ? 1 : strengthOf(when)) * (1 - (unless === undefined ? 0 : strengthOf(unless)))
    : 0;
  return holds === 0 ? 1 : raised(times ?? powerOf(power, answers), holds);
}

function powerOf(power: Adjustment['power'], answers: Answers): number {
  if (power === undefined) return 1;
  const value = answers[power.of];
  if (typeof value !== 'number') return 1;
  return Math.min(power.most, Math.max(power.least, raised(value / power.at, power.exponent)));
}

/** A power that every machine rounds alike. */
const raised = (base: number, exponent: number): number => (exponent === 1 ? base : exp(exponent * log(base)));

/** Rates and shares end where nothing real lies beyond. */
const withinBounds =
  (figure: PlanFigure, { leadToCustomerBounds: { least, most }, mostKeptPerMonth }: Planning) =>
  (value: number): number =>
    figure === 'leadToCustomer'
      ? Math.min(most, Math.max(least, value))
      : figure === 'keptPerMonth'
        ? Math.min(mostKeptPerMonth, value)
        : value;
