import { compilePlanFields } from '../advice/plan-document.ts';
import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { DUE_UNLESS_KNOWN, deadlineOf } from '../model/deadline.ts';
import type { LearnedFigures } from '../model/figure-bounds.ts';
import { lazily } from '../model/lazily.ts';
import type { PlanAsks, PlanDocument } from '../model/plan-document.ts';
import { PROGRAM } from '../model/program-info.ts';
import { ok } from '../problem/problem.ts';
import { planParts } from '../report/html/plan-html.ts';
import { formatMix } from '../report/words/money-and-time.ts';
import { isPlanned, planHeadline } from '../report/words/plan.ts';
import { planChanged, splitOfPlan } from '../report/words/plan-changed.ts';
import { startingSentences } from '../report/words/plan-target.ts';
import { asWide } from './as-wide.ts';
import type { Subject } from './subject.ts';

/** What was asked of a plan beside the answers. */
export interface PlanAsked {
  readonly asks: PlanAsks;
  /** Whether a target is due when the answers need results. */
  readonly isDueByAnswers: boolean;
}

/** Runs for a target while a slider moves: the fewest that it takes. */
const ROUGHLY = 100;

/** The plan that the program makes; while a slider moves at typical figures, its ranges as wide as they were. */
export function planSubject(
  dataset: Dataset,
  learned: LearnedFigures | undefined,
  asked: PlanAsked,
): Subject<PlanDocument> {
  const fieldsOf = compilePlanFields(dataset, PROGRAM);
  return {
    name: 'plan',
    make: (given) => {
      const fields = fieldsOf({ given, learned }, asksFor(asked, given));
      return fields.ok ? ok({ ...lazily(fields.value) }) : fields;
    },
    makeRoughly: (given, { forecast: drawn }) => {
      const fields = fieldsOf({ given, learned }, { ...asksFor(asked, given), draws: ROUGHLY, isTypicalOnly: true });
      if (!fields.ok) return fields;
      const typical = fields.value.forecast();
      const forecast = () => (typical === null || drawn === null ? typical : asWide(typical, drawn));
      return ok(lazily({ ...fields.value, forecast }));
    },
    parts: planParts,
    headline: (document) =>
      (isPlanned(document) ? planHeadline(document) : startingSentences(document, 'page')).join(' '),
    split: (document) => formatMix(splitOfPlan(document)),
    changed: planChanged,
  };
}

function asksFor({ asks, isDueByAnswers }: PlanAsked, given: GivenAnswers): PlanAsks {
  const { target, stopAfterMonth = 0 } = asks;
  if (target === undefined || !isDueByAnswers) return asks;
  const by = deadlineOf(given, DUE_UNLESS_KNOWN);
  return { ...asks, target: { ...target, by }, leastHorizon: Math.max(by, stopAfterMonth) };
}
