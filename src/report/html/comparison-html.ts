import type { Comparison } from '../comparison.ts';
import { type Handover, TITLE } from '../handover.ts';
import { ADVICE_STYLE } from './advice-style.ts';
import { ALONE_STYLE } from './comparison-style.ts';
import { html } from './html.ts';
import { mast, page } from './page.ts';
import { comparisonTable } from './two-sided-table.ts';

const COMPARED = 'Inbound and outbound marketing compared';

/** The comparison as one page to mail or print. */
export function comparisonHtml(comparison: Comparison, handover: Handover): string {
  const body = html`${mast(handover.title ?? TITLE, handover)}
<main class="alone"><h1>${COMPARED}</h1>${comparisonTable(comparison)}</main>`;
  return page({ title: handover.title ?? COMPARED, style: ADVICE_STYLE + ALONE_STYLE, body });
}
