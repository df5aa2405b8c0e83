import { comparisonTable } from '../html/comparison-section.ts';
import { html } from '../html/html.ts';
import { page } from '../html/page.ts';
import type { Comparison } from './comparison.ts';

/** The comparison as one page to mail or print. */
export const comparisonHtml = (comparison: Comparison): string =>
  page(
    'Inbound and outbound marketing compared',
    html`<main class="alone"><h1>Inbound and outbound marketing compared</h1>${comparisonTable(comparison)}</main>`,
  );
