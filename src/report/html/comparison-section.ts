import type { Comparison } from '../comparison/comparison.ts';
import { type Html, html } from './html.ts';

/** The comparison as a part of the advice. */
export const comparisonSection = (comparison: Comparison): Html =>
  html`<section class="compared"><h2>Inbound and outbound compared</h2>${comparisonTable(comparison)}</section>`;

/** The raw comparison; roles are named because the narrow layout takes the table apart. */
export const comparisonTable = ({ dimensions, closing }: Comparison): Html =>
  html`<table class="comparison" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Dimension</th><th role="columnheader" scope="col" class="inbound">Inbound</th><th role="columnheader" scope="col" class="outbound">Outbound</th></tr></thead>
<tbody role="rowgroup">${dimensions.map(
    ({ name, inbound, outbound }) =>
      html`<tr role="row"><th role="rowheader" scope="row">${name}</th><td role="cell">${inbound.text}</td><td role="cell">${outbound.text}</td></tr>`,
  )}</tbody>
</table><p class="closing">${closing}</p>`;
