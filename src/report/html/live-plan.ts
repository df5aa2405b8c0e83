import type { GivenAnswers } from '../../model/answers.ts';
import type { PlanAsks, PlanDocument } from '../../model/plan-document.ts';
import { type Engine, livePage, partsOf, type Sent } from './live-page.ts';
import { PLAN_TITLE, planOrigin, planParts } from './plan-html.ts';
import { PLAN_STYLE } from './plan-style.ts';

/** What the page of a plan was made with, to plan again for other answers. */
export interface SentPlan extends Sent {
  readonly asks: PlanAsks;
  /** Whether a target is due when the answers need results. */
  readonly isDueByAnswers: boolean;
}

/** The plan as a page that is read without a script like any other, and with one follows every answer. */
export const livePlanHtml = (document: PlanDocument, asked: Omit<SentPlan, 'answers'>, engine: Engine): string =>
  livePage(
    {
      drawn: partsOf(planParts(document).map((part) => part())),
      foot: planOrigin(document),
      title: PLAN_TITLE,
      style: PLAN_STYLE,
      kind: 'own',
    },
    { answers: document.answers as GivenAnswers, ...asked },
    engine,
  );
