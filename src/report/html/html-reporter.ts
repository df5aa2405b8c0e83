import type { Comparison } from '../comparison.ts';
import { type Handover, TITLE } from '../handover.ts';
import type { Reporter } from '../reporter.ts';
import { adviceHtml } from './advice-html.ts';
import { html } from './html.ts';
import { mast, page } from './page.ts';
import { comparisonTable } from './two-sided-table.ts';
import { whatIfHtml } from './what-if-html.ts';

const COMPARED = 'Inbound and outbound marketing compared';

/** The comparison as one page to mail or print. */
function comparisonHtml(comparison: Comparison, handover: Handover): string {
  const body = html`${mast(handover.title ?? TITLE, handover)}
<main class="alone"><h1>${COMPARED}</h1>${comparisonTable(comparison)}</main>`;
  return page({ title: handover.title ?? COMPARED, body });
}

/** Documents that are pages to mail or print. */
export const htmlReporter: Reporter = {
  advice: (advice, { comparison, handover }) => adviceHtml(advice, { comparison, handover }),
  comparison: comparisonHtml,
  whatIf: whatIfHtml,
};
