import type { Advice, AdvisedAfter, AdvisedChannel, AdvisedPhase } from '../../model/advice.ts';
import type { Answers } from '../../model/answers.ts';
import type { ByChannel } from '../../model/budget-plan.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { SpendLimits, Spread } from '../../model/plan.ts';
import { allocateMoney } from '../../plan/allocate-budget.ts';
import { moneyByChannel } from '../../plan/describe-allocation.ts';
import type { OwnFigures, StrengthOf } from '../../plan/resolve-figures.ts';
import { type AdvisedMix, resolvePlan } from '../../plan/resolve-plan.ts';
import { sumOf } from '../../stats/moments.ts';
import { HARDLY } from './decide.ts';
import { roundUp } from './evidence.ts';
import { isAgainst, type Judged } from './judge-running.ts';
import { STEPS_AT_MOST } from './shift.ts';

/** What of the advice the money of running channels hangs on. */
export interface AdvisedNow extends Pick<Advice, 'vetoed'> {
  readonly afterwards: AdvisedAfter;
  readonly channels: readonly AdvisedChannel[];
  readonly later: readonly AdvisedChannel[];
  readonly phases: readonly AdvisedPhase[];
}

/** What running channels ask of the plan that the advice gets, in dollars. */
export interface RunningTerms {
  /** What channels that no plan knows take. */
  readonly elsewhereUsd: number;
  /** They take part although they may not be advised. */
  readonly also: readonly string[];
  /** They get none, whether they are advised or not. */
  readonly without: readonly string[];
  readonly limits: Readonly<Record<string, SpendLimits>>;
  readonly figures: OwnFigures;
}

/** The first months, from 0 on. */
const MONTHS = Array.from({ length: STEPS_AT_MOST }, (_, at) => at);

/** Dollars a month as they are advised, in each of the first months. */
export interface AdvisedMoney {
  readonly terms: RunningTerms;
  /** Of each running channel, in order. */
  readonly running: readonly (readonly number[])[];
  /** Of channels that do not run yet. */
  readonly added: readonly { readonly id: string; readonly usd: readonly number[] }[];
}

/**
 * The money of the plan's first months, where what runs takes part with its own figures: what failed gets none, what pays
 * no less than today, what is still being tried, or `kept`, as much. Undefined where there is no money to divide, or where
 * that cannot be kept.
 */
export function advisedMoney(
  dataset: Pick<Dataset, 'channels' | 'phases' | 'planning'>,
  answers: Answers,
  advice: AdvisedNow,
  strengthOf: StrengthOf,
  judged: readonly Judged[],
  { kept, own }: { readonly kept: readonly Judged[]; readonly own: OwnFigures },
): AdvisedMoney | undefined {
  const today = judged.reduce((sum, { running: { monthlySpend = 0 } }) => sum + monthlySpend, 0);
  const budget = typeof answers.monthlyBudget === 'number' ? answers.monthlyBudget : today;
  const unknown = moneyOfUnknowns(judged, budget, today);
  const wanted = termsOf(judged, { budget, kept, own }, unknown);
  const made =
    wanted.elsewhereUsd < budget
      ? allocated(budget, wanted)
      : wanted.elsewhereUsd > 0 && wanted.also.length === 0
        ? { money: [], terms: { ...wanted, elsewhereUsd: budget, limits: {} } }
        : undefined;
  if (made === undefined) return undefined;
  const { money, terms } = made;
  const running = judged.map(({ channel, running: { monthlySpend } }, at) =>
    MONTHS.map((month) =>
      channel === undefined ? (unknown[at] as number) : shareOf(channel.id, money[month] ?? {}, monthlySpend),
    ),
  );
  const isRunning = (id: string) => judged.some(({ channel }) => channel?.id === id);
  return {
    terms,
    running,
    added: [...new Set(money.flatMap((month) => Object.keys(month)))]
      .filter((id) => !isRunning(id))
      .map((id) => ({ id, usd: MONTHS.map((month) => money[month]?.[id] ?? 0) })),
  };

  /** Two that run on one channel share its money as they do now. */
  function shareOf(id: string, money: ByChannel, own = 0): number {
    const same = judged.filter(({ channel }) => channel?.id === id);
    const all = same.reduce((sum, { running: { monthlySpend = 0 } }) => sum + monthlySpend, 0);
    return (money[id] ?? 0) * (all > 0 ? own / all : 1 / same.length);
  }

  /** The money of the first months; without the limits where they cannot be kept, unless something is to stay as it is. */
  function allocated(budgetUsd: number, wanted: RunningTerms) {
    const resolved = resolvePlan(dataset, answers, withoutStopped(advice, wanted), strengthOf, {
      monthlyBudgetUsd: budgetUsd - wanted.elsewhereUsd,
      also: wanted.also,
      figures: wanted.figures,
    });
    if (!resolved.ok || resolved.value.unit === 'hours') return undefined;
    const request = resolved.value.inputs;
    const bound = allocateMoney({ ...request, limits: wanted.limits });
    const isBound = bound.ok || kept.length > 0;
    const divided = isBound ? bound : allocateMoney(request);
    if (!divided.ok) return undefined;
    const { market, phases } = divided.value;
    const money = MONTHS.map((at) => {
      const phase = phases.find(({ from, to }) => from <= at + 1 && at < to) ?? phases.at(-1);
      return moneyByChannel(request, market, phase?.spend ?? []);
    });
    return { money, terms: isBound ? wanted : { ...wanted, limits: {} } };
  }
}

/** The advice without the channels that are to get nothing. */
export const withoutStopped = <Advised extends Pick<AdvisedMix, 'channels' | 'later'>>(
  advised: Advised,
  { without }: Pick<RunningTerms, 'without'>,
): Advised => {
  const goesOn = ({ id }: { readonly id: string }) => !without.includes(id);
  return { ...advised, channels: advised.channels.filter(goesOn), later: (advised.later ?? []).filter(goesOn) };
};

function termsOf(
  judged: readonly Judged[],
  { budget, kept, own }: { readonly budget: number; readonly kept: readonly Judged[]; readonly own: OwnFigures },
  unknown: readonly number[],
): RunningTerms {
  const open = judged.filter((each) => isOpen(each, budget));
  const idsOf = (some: readonly Judged[]) => some.flatMap(({ channel }) => channel?.id ?? []);
  return {
    elsewhereUsd: sumOf(unknown),
    also: idsOf(open),
    without: idsOf(judged.filter((each) => !open.includes(each))).filter((id) => !idsOf(open).includes(id)),
    limits: addedUp(open.flatMap((each) => limitOf(each, budget, kept.includes(each)))),
    figures: { ...own, ...Object.fromEntries(open.flatMap((each) => countedFigures(each, own))) },
  };
}

/** Two that run on one channel may ask for money each: it gets at least both, or just that. */
function addedUp(limits: readonly [string, SpendLimits][]): RunningTerms['limits'] {
  const all = new Map<string, SpendLimits>();
  for (const [id, limit] of limits) {
    const before = all.get(id);
    const sum = (before?.fix ?? before?.min ?? 0) + (limit.fix ?? limit.min ?? 0);
    const isFixed = limit.fix !== undefined && (before === undefined || before.fix !== undefined);
    all.set(id, isFixed ? { fix: sum } : { min: sum });
  }
  return Object.fromEntries(all);
}

/** Of each channel that no plan knows; in all no more than its part of today's money, where there is less than that. */
function moneyOfUnknowns(judged: readonly Judged[], budget: number, today: number): readonly number[] {
  const wanted = judged.map((each) => (each.channel === undefined ? moneyOfUnknown(each, budget) : 0));
  const isTooMuch = sumOf(wanted) > budget;
  return isTooMuch && today > budget ? wanted.map((usd) => Math.floor((usd * budget) / today)) : wanted;
}

/** A channel that no plan knows goes on as it is, unless it failed, or needs a larger test. */
function moneyOfUnknown(judged: Judged, budget: number): number {
  const { evidence, running } = judged;
  const { tried, chanceItIsCheaper } = evidence;
  if (tried === 'failed' || (tried === 'unclear' && (chanceItIsCheaper ?? 1) < HARDLY)) return 0;
  return tried === 'too-small' ? (testMoney(judged, budget) ?? 0) : (running.monthlySpend ?? 0);
}

/** Whether it may get money at all. */
function isOpen(judged: Judged, budget: number): boolean {
  const { channel, evidence, ruledOut, running } = judged;
  const { tried } = evidence;
  if (channel === undefined || tried === 'failed' || isAgainst(ruledOut, tried)) return false;
  if (tried === 'too-small') return testMoney(judged, budget) !== undefined;
  return tried !== 'not-counted' || (running.monthlySpend ?? 0) > 0;
}

/** A test of its own takes at most this share of the money (judgement). */
const MOST_FOR_A_TEST = 0.25;

/** Of what was never counted at least this share goes on, as it may well be what works (judgement). */
const LEAST_UNCOUNTED = 2 / 3;

/** Dollars a month for a test of what was never tried long enough; undefined where that is too much. */
const testMoney = ({ evidence: { tried, trial } }: Judged, budget: number): number | undefined =>
  tried === 'too-small' && trial !== null && trial.monthlyUsd <= MOST_FOR_A_TEST * budget
    ? trial.monthlyUsd
    : undefined;

/** Its figures once the counts are weighed in; and it may go on with as little as it has. */
function countedFigures(
  { channel, running: { monthlySpend = 0 }, evidence }: Judged,
  own: OwnFigures,
): [string, OwnFigures[string]][] {
  if (channel === undefined || evidence.leadFigures === null) return [];
  const { costPerLead, leadToCustomer } = evidence.leadFigures;
  const spread = ({ low, typical, high }: typeof costPerLead): Spread => [low, typical, high];
  return [
    [
      channel.id,
      {
        ...own[channel.id],
        costPerLead: spread(costPerLead),
        leadToCustomer: spread(leadToCustomer),
        ...(monthlySpend > 0 ? { least: Math.min(monthlySpend, channel.figures.minimumMonthlyUsd.low) } : {}),
      },
    ],
  ];
}

function limitOf(judged: Judged, budget: number, isKept: boolean): [string, SpendLimits][] {
  const { channel, running, evidence } = judged;
  const { monthlySpend = 0 } = running;
  if (channel === undefined) return [];
  const test = testMoney(judged, budget);
  if (test !== undefined) return [[channel.id, { fix: test }]];
  if (monthlySpend === 0) return [];
  if (isKept || evidence.tried === 'too-early') return [[channel.id, { fix: monthlySpend }]];
  if (evidence.tried === 'not-counted')
    return [[channel.id, { min: Math.min(monthlySpend, roundUp(LEAST_UNCOUNTED * monthlySpend)) }]];
  return evidence.tried === 'works' ? [[channel.id, { min: monthlySpend }]] : [];
}
