import type { GivenAnswers } from '../../model/answers.ts';
import type { LearnedFigures } from '../../model/figure-bounds.ts';
import type { PlanAsks, PlanDocument } from '../../model/plan-document.ts';
import type { Handover } from '../handover.ts';
import { type Engine, livePage, partsOf } from './live-page.ts';
import { PLAN_TITLE, planOrigin, planParts } from './plan-html.ts';
import { PLAN_STYLE } from './plan-style.ts';

/** What was asked of a plan, for its page to ask again with other answers. */
interface Asked {
  readonly asks: PlanAsks;
  readonly isDueByAnswers: boolean;
  readonly learned: LearnedFigures | undefined;
  readonly handover: Handover;
}

/** The plan as a page that is read without a script like any other, and with one follows every answer. */
export const livePlanHtml = (document: PlanDocument, asked: Asked, engine: Engine): string =>
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
