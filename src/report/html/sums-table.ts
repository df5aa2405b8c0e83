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

/** Letters of one amount, and of all in a row, that a phone has no room for; and of all, or of amounts, beside a name. */
const LONG = { one: 9, all: 36, beside: 26, columns: 5 };

function classOf({ heads, rows }: Pick<SumsTable, 'heads' | 'rows'>): string {
  const [one, all] = [
    Math.max(...rows.flatMap(({ cells }) => cells.map(({ length }) => length))),
    Math.max(...rows.map(({ cells }) => cells.join('').length)),
  ];
  const columns = heads.length - 1;
  if (one > LONG.one || all > LONG.all) return `sums long of${columns}`;
  return all > LONG.beside || columns > LONG.columns ? `sums below of${columns}` : 'sums';
}

/** A span of months that no line breaks: "1–2". */
const unbroken = (head: string): string => head.replaceAll('–', '\u2060–\u2060');

/** Amounts that add up; roles are named because a phone takes a table with long amounts apart. */
export function sumsTable({ caption, heads, rows }: SumsTable): Html {
  return html`<table class="${classOf({ heads, rows })}" role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${unbroken(head)}</th>`)}</tr></thead>
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
