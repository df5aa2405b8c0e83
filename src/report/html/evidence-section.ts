import type { Advice } from '../../model/advice.ts';
import { GRADE_MEANING } from '../advice/evidence-table.ts';
import { type Html, html, NO_HTML } from './html.ts';
import { sourceLink } from './source-link.ts';

/** How many points rest on which grade of evidence, and every source by name. */
export const evidenceSection = ({ evidence, sources }: Advice): Html =>
  html`<section><h2>What the points rest on</h2><table class="numbers evidence">
<thead><tr><th scope="col">Grade</th><th scope="col">Evidence</th><th scope="col">Rules</th><th scope="col">Points</th></tr></thead>
<tbody>${evidence
    .filter(({ rules }) => rules > 0)
    .map(
      ({ grade, rules, points }) =>
        html`<tr><th scope="row">${grade === 'judgement' ? '–' : grade}</th><td>${GRADE_MEANING[grade]}</td><td>${rules}</td><td>${points.toFixed(1)}</td></tr>`,
    )}</tbody>
</table>${formatSources(sources)}</section>`;

const formatSources = (sources: Advice['sources']): Html =>
  sources.length === 0
    ? NO_HTML
    : html`<details><summary>All ${sources.length} sources</summary><ul class="sources">${sources.map(
        (source) =>
          html`<li>${source.grade}: ${source.title}. ${sourceLink(source)}.${source.note === undefined ? '' : ` ${source.note}`}</li>`,
      )}</ul></details>`;
