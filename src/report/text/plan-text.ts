import type { PlanDocument } from '../../model/plan-document.ts';
import { isPlanned, type Planned, planHeadline } from '../words/plan.ts';
import { planNotes } from '../words/plan-notes.ts';
import { planTable } from '../words/plan-table.ts';
import { startingSentences, targetSentences } from '../words/plan-target.ts';
import { TYPED } from '../words/typed.ts';
import { formatNote } from './note.ts';
import { formatOutcomes } from './plan-chart.ts';
import { formatMoney } from './plan-table.ts';
import { asDrawn, type Style, wrap } from './style.ts';

/** The plan for a person at a terminal. */
export function planText(document: PlanDocument, style: Style): string {
  const bold = (sentences: readonly string[]) =>
    sentences.flatMap((text) => wrap(text, style.width)).map((line) => style.paint.bold(line));
  const sections = isPlanned(document)
    ? [
        bold(planHeadline(document)),
        targetSentences(document).flatMap((text) => wrap(text, style.width)),
        formatMoney(planTable(document), style),
        document.forecast.goalCounted ? formatOutcomes(document, style) : [],
        planNotes(document, TYPED).flatMap((note) => formatNote(note, style, NOTE)),
        formatMore(document, style),
      ]
    : [bold(targetSentences(document)), ...startingSentences(document, TYPED).map((text) => wrap(text, style.width))];
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.map((line) => asDrawn(line, style)).join('\n')).join('\n\n')}\n`;
}

const NOTE = 14;

/** What else there is, on one line where that fits. */
function formatMore({ plan, forecast, target }: Planned, { width }: Style): readonly string[] {
  const { customers } = forecast.byGoalMonth;
  const by = Math.min(plan.goalMonth, plan.horizonMonths);
  const backward = `Backward: --target ${halfAsMuchMore(customers.mid)} --by ${by}`;
  const more = ['Sheet: -o plan.csv', 'Page: -o plan.html', ...(target === null ? [backward] : [])];
  const line = more.join('   ');
  return line.length <= width ? [line] : more;
}

/** Half as much again as a plan brings, up to a round number: a target that somebody may have (judgement). */
function halfAsMuchMore(count: number): number {
  const most = Math.max(1, 1.5 * count);
  const step = 10 ** Math.floor(Math.log10(most));
  return step * Math.ceil(most / step);
}
