import type { Answers, GivenAnswers } from '../model/answers.ts';
import { DOLLARS } from '../model/currencies.ts';
import type { Dataset } from '../model/dataset.ts';
import type { LearnedFigures } from '../model/figure-bounds.ts';
import { inDollars } from '../model/own-money.ts';
import type { PlanRequest, SpendLimits } from '../model/plan.ts';
import type { PlanAsks } from '../model/plan-document.ts';
import { isForced } from '../plan/market.ts';
import { type AdvisedMix, type ResolvedPlan, resolvePlan } from '../plan/resolve-plan.ts';
import { failed, ok, problem, type Result } from '../problem/problem.ts';
import { ownFigures } from './own-figures.ts';
import { type RunningTerms, withoutStopped } from './running/advised-money.ts';
import { strengthIn } from './strength-in.ts';

/** What a plan is made of: all that is computed from, and how it was resolved. */
export interface PlanTerms {
  readonly resolved: ResolvedPlan;
  readonly request: PlanRequest;
}

/** What a plan reads of the advice, beside the channels that the answers rule out. */
export interface AdvisedPlan extends AdvisedMix {
  readonly vetoed: readonly { readonly id: string }[];
  /** What runs now asks of it. */
  readonly running?: RunningTerms | undefined;
}

/** Validated answers, and figures that a history taught. */
export interface PlanGiven {
  readonly given: GivenAnswers;
  readonly learned?: LearnedFigures | undefined;
}

/** The request for a plan: in the currency of the answers, in whole steps of it. */
export function planTerms(
  dataset: Dataset,
  { given, learned }: PlanGiven,
  advised: AdvisedPlan,
  {
    horizonMonths = given.horizonMonths,
    leastHorizon,
    allChannels = false,
    hourValue,
    without,
    ...asked
  }: PlanAsks = {},
): Result<PlanTerms> {
  // A limit that is asked for goes before the one among the answers.
  const own = { ...given.limits, ...asked.limits };
  const options = Object.keys(own).length === 0 ? asked : { ...asked, limits: own };
  const { currency = DOLLARS, rate = 1 } = given;
  const answers = inDollars(given);
  if (typeof answers.monthlyBudget === 'number' && answers.monthlyBudget > MOST_MONEY) return failed([TOO_LARGE]);
  const { running } = advised;
  // A channel that pays only after the deadline begins no sooner for being held to some money.
  const joinsLater = (id: string) =>
    advised.afterwards != null && advised.later?.some((each) => each.id === id) === true;
  const isOpen = ({ id }: { readonly id: string }) => !advised.vetoed.some((each) => each.id === id);
  const resolved = resolvePlan(
    dataset,
    answers,
    running === undefined ? advised : withoutStopped(advised, running),
    strengthIn(answers),
    {
      ...budgetBeside(running, answers),
      also: [
        ...(running?.also ?? []),
        ...Object.keys(own).filter((id) => isForced(own[id]) || !joinsLater(id)),
        ...(options.only ?? []),
        ...(allChannels ? dataset.channels.filter(isOpen).map(({ id }) => id) : []),
      ],
      figures: running?.figures ?? ownFigures(dataset, { given: given.figures, learned }, rate),
      ...(horizonMonths === undefined ? {} : { horizonMonths }),
      ...(leastHorizon === undefined ? {} : { leastHorizon }),
      ...(hourValue === undefined ? {} : { hourValueUsd: hourValue * rate }),
      ...(currency === DOLLARS ? {} : { money: { code: currency, rate } }),
    },
  );
  if (!resolved.ok) return resolved;
  const { channels } = resolved.value.inputs;
  // What is no candidate need not be left out.
  const leftOut = without?.filter((id) => channels.some((channel) => channel.id === id)) ?? [];
  const limits = limitsOf(running, { ...options, without: leftOut }, rate);
  const request = {
    ...resolved.value.inputs,
    ...options,
    ...(leftOut.length === 0 ? {} : { without: leftOut }),
    ...(limits === undefined ? {} : { limits }),
  };
  return ok({ resolved: resolved.value, request });
}

/** Beyond so many dollars a month nothing is known of what they buy (judgement). */
const MOST_MONEY = 1e9;
const TOO_LARGE = problem(
  'budget-too-large',
  'monthlyBudget',
  'No plan is made of more than a billion US dollars a month.',
  'Give a smaller budget.',
);

/** The budget without what goes on outside every plan. */
function budgetBeside(running: RunningTerms | undefined, { monthlyBudget }: Answers) {
  const elsewhereUsd = running?.elsewhereUsd ?? 0;
  return elsewhereUsd > 0 && typeof monthlyBudget === 'number'
    ? { monthlyBudgetUsd: Math.max(0, monthlyBudget - elsewhereUsd) }
    : {};
}

/** How the money is divided by wish goes before what runs now, of which what is left out asks for nothing. */
function limitsOf(
  running: RunningTerms | undefined,
  { limits, mode, only, target, without }: PlanAsks & Required<Pick<PlanAsks, 'without'>>,
  rate: number,
): PlanAsks['limits'] {
  const isOwnDivision = [limits, mode, only, target].some((ask) => ask !== undefined);
  if (running === undefined || isOwnDivision) return limits;
  const inMoney = ({ fix, min }: SpendLimits): SpendLimits => ({
    ...(fix === undefined ? {} : { fix: fix / rate }),
    ...(min === undefined ? {} : { min: min / rate }),
  });
  const goingOn = Object.entries(running.limits).filter(([id]) => !without.includes(id));
  return Object.fromEntries(goingOn.map(([id, each]) => [id, inMoney(each)]));
}
