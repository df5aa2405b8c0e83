import type { ScenariosDocument } from '../../model/scenarios.ts';
import type { Handover } from '../handover.ts';
import { scenarioNotes, scenarioRanges, scenariosHeadline, scenariosTable } from '../words/scenarios.ts';
import { ADVICE_STYLE } from './advice-style.ts';
import { html, NO_HTML } from './html.ts';
import { mastIfAny, page } from './page.ts';
import { PLAN_STYLE } from './plan-style.ts';
import { RANGES_STYLE, rangesChart } from './ranges-chart.ts';

const TITLE = 'Marketing plans side by side';

/** Several plans side by side as one page to mail or print. */
export function scenariosHtml(document: ScenariosDocument, handover: Handover = {}): string {
  const { tool, dataset, scenarios } = document;
  const { title, heads, rows } = scenariosTable(document);
  const ranges = scenarioRanges(document);
  const said = 'The dot is what is typical; four in five such plans should end on the line.';
  const body = rows.map(({ kind, name, cells }) =>
    cells.length === 0
      ? html`<tr class="side"><th scope="rowgroup" colspan="${heads.length + 1}">${name}</th></tr>`
      : html`<tr class="${kind}"><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  );
  return page({
    title: handover.title ?? TITLE,
    style: `${ADVICE_STYLE}${PLAN_STYLE}${RANGES_STYLE}`,
    body: html`${mastIfAny(TITLE, handover)}<main class="own">
<header class="verdict"><p class="eyebrow">${scenarios.length} marketing plans side by side</p><h1>${scenariosHeadline(document)}</h1></header>
${ranges.length === 0 ? NO_HTML : html`<section><h2>What each should bring</h2><figure>${rangesChart(ranges, said)}<figcaption>${said}</figcaption></figure></section>`}
<section><h2>Side by side</h2><div class="wide"><table class="numbers money"><thead><tr><th scope="col">${title}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${body}</tbody></table></div></section>
<section><h2>What to know</h2><dl class="rows known">${scenarioNotes(document).map((note) => html`<div><dt>${note.title}</dt><dd>${note.text}</dd></div>`)}</dl></section>
</main>
<footer>${tool.name} ${tool.version}, dataset ${dataset.name} ${dataset.version} (${dataset.sha256.slice(0, 12)}). The same answers give the same page.</footer>`,
  });
}
