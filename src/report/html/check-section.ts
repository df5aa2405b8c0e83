import type { Advice } from '../../model/advice.ts';
import type { Comparison } from '../comparison.ts';
import { givenAnswers } from '../words/format-answer.ts';
import { formatPrinted } from '../words/format-number.ts';
import type { Notes } from '../words/notes.ts';
import type { ShownPoints } from '../words/shown-points.ts';
import { dimensionFigure, dimensionTable } from './dimension-section.ts';
import { type Html, html } from './html.ts';
import { cite, noteList } from './notes.ts';
import { comparisonTable } from './two-sided-table.ts';

interface Fold {
  readonly title: string;
  /** What is in it, in a few words. */
  readonly hint: string;
  /** On screens only: the same for everyone, or what nobody reads on paper. */
  readonly isOnScreenOnly?: boolean;
  readonly inside: Html;
}

/** What only a reader who checks opens; all but the comparison is printed. */
export const checkSection = (advice: Advice, comparison: Comparison, points: ShownPoints, notes: Notes): Html =>
  html`<section class="check"><h2>Check it yourself</h2>
${[
  {
    title: 'Where the split comes from',
    hint: 'what speaks for inbound and for outbound',
    inside: origin(advice, points, notes),
  },
  ...ruledOut(advice),
  {
    title: 'Inbound and outbound compared',
    hint: 'the same for everyone',
    isOnScreenOnly: true,
    inside: comparisonTable(comparison),
  },
  { title: 'Your answers', hint: `${givenAnswers(advice).length} given`, inside: answers(advice) },
  {
    title: 'Sources',
    hint: `${notes.numbered.length} notes, each with a grade`,
    inside: noteList(advice, notes),
  },
].map(formatFold)}</section>`;

const formatFold = ({ title, hint, isOnScreenOnly = false, inside }: Fold): Html =>
  html`<details class="fold${isOnScreenOnly ? ' on-screen' : ''}"><summary><b>${title}</b> <span class="soft">${hint}</span></summary><div class="inside">${inside}</div></details>
`;

/** The score as a sum: a picture and a table of the dimensions, and the reasons with their points. */
function origin(advice: Advice, points: ShownPoints, notes: Notes): Html {
  const { inbound } = points.score;
  const reasons = advice.reasons.map(
    ({ rule, toward, because, sources }) =>
      html`<li><b class="${toward}">${formatPrinted(points.reason.get(rule) ?? 0)}</b><p>${because}${cite(notes, sources)}</p></li>`,
  );
  return html`<p>Start at 50, add what speaks for inbound, and take away what speaks for outbound: 50 ${inbound < 50 ? '\u2212' : '+'} ${Math.abs(inbound - 50).toFixed(1)} = ${inbound.toFixed(1)} of 100.</p>
<figure>${dimensionFigure(advice, points)}</figure>${dimensionTable(advice, points)}
<h3>The strongest reasons, in points</h3><ul class="pointed">${reasons}</ul>`;
}

const ruledOut = ({ vetoed }: Advice): readonly Fold[] =>
  vetoed.length === 0
    ? []
    : [
        {
          title: 'Left out, and why',
          hint: `${vetoed.length} ${vetoed.length === 1 ? 'channel' : 'channels'} you might ask about`,
          inside: html`<dl class="rows">${vetoed.map(({ name, why }) => html`<div><dt>${name}</dt><dd>${why}</dd></div>`)}</dl>`,
        },
      ];

const answers = (advice: Advice): Html =>
  html`<dl class="rows answers">${givenAnswers(advice).map(({ label, words }) => html`<div><dt>${label}</dt><dd>${words}</dd></div>`)}</dl>`;
