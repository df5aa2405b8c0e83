import type { WhatIf } from '../../model/what-if.ts';
import type { Comparison } from '../comparison.ts';
import { type Handover, TITLE } from '../handover.ts';
import type { Reporter } from '../reporter.ts';
import { formatSigned } from '../words/format-number.ts';
import { NOTHING_DIFFERS, sideBySide } from '../words/side-by-side.ts';
import { adviceHtml } from './advice-html.ts';
import { html } from './html.ts';
import { mast, page } from './page.ts';
import { columnHead, comparisonTable, twoSidedTable } from './two-sided-table.ts';

const COMPARED = 'Inbound and outbound marketing compared';

/** The comparison as one page to mail or print. */
function comparisonHtml(comparison: Comparison, handover: Handover): string {
  const body = html`${mast(handover.title ?? TITLE, handover)}
<main class="alone"><h1>${COMPARED}</h1>${comparisonTable(comparison)}</main>`;
  return page({ title: handover.title ?? COMPARED, body });
}

const BESIDE = [columnHead('Answer or result'), columnHead('Before'), columnHead('After')];

/** Two sets of answers side by side, as one page to mail or print. */
function whatIfHtml(whatIf: WhatIf, handover: Handover): string {
  const { rows, difference, reasons } = sideBySide(whatIf);
  const lines = reasons.map(({ points, words }) => html`<li><b>${formatSigned(points)}</b><p>${words}</p></li>`);
  const list = lines.length === 0 ? html`<p>${NOTHING_DIFFERS}</p>` : html`<ul class="pointed">${lines}</ul>`;
  const body = html`${mast(handover.title ?? TITLE, handover)}
<main><h1>Before and after</h1><section>${twoSidedTable(BESIDE, rows)}</section>
<section><h2>What makes the difference of ${formatSigned(difference)}</h2>${list}</section></main>`;
  return page({ title: handover.title ?? 'Before and after', body });
}

/** Documents that are pages to mail or print. */
export const htmlReporter: Reporter = {
  advice: (advice, { comparison, handover }) => adviceHtml(advice, { comparison, handover }),
  comparison: (comparison, handover) => comparisonHtml(comparison, handover),
  whatIf: (whatIf, handover) => whatIfHtml(whatIf, handover),
};
