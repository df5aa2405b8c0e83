import type { GivenAnswers } from '../model/answers.ts';
import { DOLLARS } from '../model/currencies.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GivenFigures } from '../model/figure-bounds.ts';
import { inDollars } from '../model/own-money.ts';
import type { PlanRequest } from '../model/plan.ts';
import type { PlanAsks } from '../model/plan-document.ts';
import { type AdvisedMix, type ResolvedPlan, resolvePlan } from '../plan/resolve-plan.ts';
import { ok, type Result } from '../problem/problem.ts';
import { ownFigures } from './own-figures.ts';
import { strengthIn } from './strength-in.ts';

/** What a plan is made of: all that is computed from, and how it was resolved. */
export interface PlanTerms {
  readonly resolved: ResolvedPlan;
  readonly request: PlanRequest;
}

/** What a plan reads of the advice, beside the channels that the answers rule out. */
export interface AdvisedPlan extends AdvisedMix {
  readonly vetoed: readonly { readonly id: string }[];
}

/** Validated answers, and figures that a history taught. */
export interface PlanGiven {
  readonly given: GivenAnswers;
  readonly learned?: GivenFigures | undefined;
}

/** The request for a plan: in the currency of the answers, in whole steps of it. */
export function planTerms(
  dataset: Dataset,
  { given, learned }: PlanGiven,
  advised: AdvisedPlan,
  { horizonMonths, leastHorizon, allChannels = false, hourValue, ...options }: PlanAsks = {},
): Result<PlanTerms> {
  const { currency = DOLLARS, rate = 1 } = given;
  const answers = inDollars(given);
  const isOpen = ({ id }: { readonly id: string }) => !advised.vetoed.some((each) => each.id === id);
  const resolved = resolvePlan(dataset, answers, advised, strengthIn(answers), {
    also: [
      ...Object.keys(options.limits ?? {}),
      ...(options.only ?? []),
      ...(allChannels ? dataset.channels.filter(isOpen).map(({ id }) => id) : []),
    ],
    figures: ownFigures(dataset, { given: given.figures, learned }, rate),
    ...(horizonMonths === undefined ? {} : { horizonMonths }),
    ...(leastHorizon === undefined ? {} : { leastHorizon }),
    ...(hourValue === undefined ? {} : { hourValueUsd: hourValue * rate }),
    ...(currency === DOLLARS ? {} : { money: { code: currency, rate } }),
  });
  return resolved.ok ? ok({ resolved: resolved.value, request: { ...resolved.value.inputs, ...options } }) : resolved;
}
