import type { WhatIf } from '../../model/what-if.ts';
import { formatSigned } from '../format-number.ts';
import { type Html, html } from '../html/html.ts';
import { page } from '../html/page.ts';
import { sideBySide } from './side-by-side.ts';

/** Two sets of answers side by side, as one page to mail or print. */
export function whatIfHtml(whatIf: WhatIf): string {
  const { rows, difference, reasons } = sideBySide(whatIf);
  const lines = reasons.map(
    ({ points, words }) => html`<li><b>${formatSigned(points, 1)}</b><span>${words}</span></li>`,
  );
  const list = lines.length === 0 ? html`<p>No rule tells the two apart.</p>` : html`<ul class="reasons">${lines}</ul>`;
  return page(
    'Before and after',
    html`<main><h1>Before and after</h1><section>${table(rows)}</section>
<section><h2>What makes the difference of ${formatSigned(difference, 1)}</h2>${list}</section></main>`,
  );
}

/** Roles are named because the narrow layout takes the table apart. */
const table = (rows: readonly (readonly [string, string, string])[]): Html =>
  html`<table class="comparison" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Answer or result</th><th role="columnheader" scope="col">Before</th><th role="columnheader" scope="col">After</th></tr></thead>
<tbody role="rowgroup">${rows.map(
    ([label, before, after]) =>
      html`<tr role="row"><th role="rowheader" scope="row">${label}</th><td role="cell">${before}</td><td role="cell">${after}</td></tr>`,
  )}</tbody>
</table>`;
