import type { WhatIf } from '../../model/what-if.ts';
import type { Comparison } from '../comparison.ts';
import type { Reporter } from '../reporter.ts';
import { formatSigned } from '../words/format-number.ts';
import { NOTHING_DIFFERS, sideBySide } from '../words/side-by-side.ts';
import { adviceHtml } from './advice-html.ts';
import { html } from './html.ts';
import { page, RUNS_NOTHING } from './page.ts';
import { columnHead, comparisonTable, twoSidedTable } from './two-sided-table.ts';

/** The comparison as one page to mail or print. */
function comparisonHtml(comparison: Comparison): string {
  const title = 'Inbound and outbound marketing compared';
  const body = html`<main class="alone"><h1>${title}</h1>${comparisonTable(comparison)}</main>`;
  return page({ title, policy: RUNS_NOTHING, body });
}

const BESIDE = [columnHead('Answer or result'), columnHead('Before'), columnHead('After')];

/** Two sets of answers side by side, as one page to mail or print. */
function whatIfHtml(whatIf: WhatIf): string {
  const { rows, difference, reasons } = sideBySide(whatIf);
  const lines = reasons.map(({ points, words }) => html`<li><b>${formatSigned(points)}</b><span>${words}</span></li>`);
  const list = lines.length === 0 ? html`<p>${NOTHING_DIFFERS}</p>` : html`<ul class="reasons">${lines}</ul>`;
  return page({
    title: 'Before and after',
    policy: RUNS_NOTHING,
    body: html`<main><h1>Before and after</h1><section>${twoSidedTable(BESIDE, rows)}</section>
<section><h2>What makes the difference of ${formatSigned(difference)}</h2>${list}</section></main>`,
  });
}

/** Documents that are pages to mail or print. */
export const htmlReporter: Reporter = {
  advice: (advice, { comparison }) => adviceHtml(advice, comparison),
  comparison: comparisonHtml,
  whatIf: whatIfHtml,
};
