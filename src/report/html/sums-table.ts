import type { Side } from '../../model/terms.ts';
import { type Html, html, NO_HTML } from './html.ts';
import { type Layer, swatch } from './money-picture.ts';

/** A row of amounts: of a side, of a part of one, or of all together. */
interface SumsRow {
  readonly kind: Side | 'part' | 'all' | 'left';
  readonly name: string;
  /** The part of the picture that it stands for. */
  readonly layer?: Pick<Layer, 'side' | 'step'>;
  readonly cells: readonly string[];
}

export interface SumsTable {
  readonly caption: string;
  /** Over the names and over each column of amounts. */
  readonly heads: readonly string[];
  readonly rows: readonly SumsRow[];
}

/** Letters of an amount that a phone has no room for beside others. */
const LONG = 9;

/** Amounts that add up; roles are named because a phone takes a table with long amounts apart. */
export function sumsTable({ caption, heads, rows }: SumsTable): Html {
  const isLong = rows.some(({ cells }) => cells.some((cell) => cell.length > LONG));
  return html`<table class="sums${isLong ? ' long' : ''}" role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(formatRow)}</tbody></table>`;
}

const CLASSES: Readonly<Record<SumsRow['kind'], string>> = {
  inbound: 'side inbound',
  outbound: 'side outbound',
  part: 'part',
  all: 'all',
  left: 'part',
};

const formatRow = ({ kind, name, layer, cells }: SumsRow): Html =>
  html`<tr role="row" class="${CLASSES[kind]}"><th role="rowheader" scope="row">${layer === undefined ? NO_HTML : swatch(layer.side, layer.step)}${name}</th>${cells.map((cell) => html`<td role="cell">${cell}</td>`)}</tr>
`;
