import { compilePlanFields } from '../advice/plan-document.ts';
import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { DUE_UNLESS_KNOWN, deadlineOf } from '../model/deadline.ts';
import { computed, lazily } from '../model/fields.ts';
import type { PlanAsks, PlanDocument } from '../model/plan-document.ts';
import { PROGRAM } from '../model/program-info.ts';
import { ok } from '../problem/problem.ts';
import type { SentPlan } from '../report/html/live-plan.ts';
import { planParts } from '../report/html/plan-html.ts';
import { formatMix } from '../report/words/money-and-time.ts';
import { isPlanned, planHeadline } from '../report/words/plan.ts';
import { planChanged, splitOfPlan } from '../report/words/plan-changed.ts';
import { startingSentences } from '../report/words/plan-target.ts';
import { asWide } from './as-wide.ts';
import type { Subject } from './subject.ts';

/** Runs for a target while a slider moves: the fewest that it takes. */
const ROUGHLY = 100;

/** The plan that the program makes; while a slider moves at typical figures, its ranges as wide as they were. */
export function planSubject(dataset: Dataset, sent: SentPlan): Subject<PlanDocument> {
  const { learned } = sent;
  const fieldsOf = compilePlanFields(dataset, PROGRAM);
  return {
    name: 'plan',
    make: (given) => {
      const fields = fieldsOf({ given, learned }, asksFor(sent, given));
      return fields.ok ? ok(computed(fields.value)) : fields;
    },
    makeRoughly: (given, { forecast: drawn }) => {
      const fields = fieldsOf({ given, learned }, { ...asksFor(sent, given), draws: ROUGHLY, isTypicalOnly: true });
      if (!fields.ok) return fields;
      const typical = fields.value.forecast();
      const forecast = () => (typical === null || drawn === null ? typical : asWide(typical, drawn));
      return ok(lazily({ ...fields.value, forecast }));
    },
    parts: planParts,
    headline: (document) => (isPlanned(document) ? planHeadline(document) : startingSentences(document)).join(' '),
    split: (document) => formatMix(splitOfPlan(document)),
    changed: planChanged,
  };
}

function asksFor({ asks, isDueByAnswers }: SentPlan, given: GivenAnswers): PlanAsks {
  const { target, stopAfterMonth = 0 } = asks;
  if (target === undefined || !isDueByAnswers) return asks;
  const by = deadlineOf(given, DUE_UNLESS_KNOWN);
  return { ...asks, target: { ...target, by }, leastHorizon: Math.max(by, stopAfterMonth) };
}
