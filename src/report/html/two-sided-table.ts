import type { Side } from '../../model/terms.ts';
import type { Comparison } from '../comparison.ts';
import { type Html, html } from './html.ts';

type Row = readonly [string, string, string];

/** The head of a column, in the colour of the side that it stands for. */
export const columnHead = (words: string, side?: Side): Html =>
  side === undefined
    ? html`<th role="columnheader" scope="col">${words}</th>`
    : html`<th role="columnheader" scope="col" class="${side}">${words}</th>`;

/** A label and two texts beside each other; roles are named because the narrow layout takes the table apart. */
export const twoSidedTable = (heads: readonly Html[], rows: readonly Row[]): Html =>
  html`<table class="comparison" role="table">
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">${rows.map(
    ([label, one, other]) =>
      html`<tr role="row"><th role="rowheader" scope="row">${label}</th><td role="cell">${one}</td><td role="cell">${other}</td></tr>`,
  )}</tbody>
</table>`;

const HEADS = [columnHead('Dimension'), columnHead('Inbound', 'inbound'), columnHead('Outbound', 'outbound')];

/** The raw comparison with its closing line. */
export const comparisonTable = ({ dimensions, closing }: Comparison): Html =>
  html`${twoSidedTable(
    HEADS,
    dimensions.map(({ name, inbound, outbound }): Row => [name, inbound.text, outbound.text]),
  )}<p class="closing">${closing}</p>`;
