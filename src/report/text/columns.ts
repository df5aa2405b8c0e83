import Table from 'cli-table3';
import { type Style, wrap } from './style.ts';

export interface Column {
  readonly head: string;
  /** Fixed width in columns; without it, the column shares what is left. */
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

export type Cells = readonly string[];
type Border = 'box' | 'none';

const NO_BORDER = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};
const ASCII_BORDER = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
};

/** A table no wider than the style allows, as lines; cells are wrapped before they are drawn, so no word is cut. */
export function formatColumns(
  columns: readonly Column[],
  rows: readonly Cells[],
  { width, unicode, paint }: Style,
  border: Border,
): readonly string[] {
  const padding = border === 'box' ? 1 : 0;
  const frame = border === 'box' ? columns.length + 1 : 2 * (columns.length - 1);
  const widths = columnWidths(columns, width - frame - 2 * padding * columns.length);
  const wrapped = (cells: Cells) => cells.map((cell, index) => wrap(cell, widths[index] ?? 1).join('\n'));
  const table = new Table({
    style: { head: [], border: [], 'padding-left': padding, 'padding-right': padding },
    colWidths: widths.map((each) => each + 2 * padding),
    colAligns: columns.map(({ align = 'left' }) => align),
    wordWrap: false,
    ...(border === 'none' ? { chars: NO_BORDER } : unicode ? {} : { chars: ASCII_BORDER }),
  });
  const heads = wrapped(columns.map(({ head }) => head));
  table.push(
    heads.map((head) =>
      head
        .split('\n')
        .map((line) => paint.bold(line))
        .join('\n'),
    ),
  );
  if (border === 'none') table.push(widths.map((each) => (unicode ? '─' : '-').repeat(each)));
  for (const cells of rows) table.push(wrapped(cells));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

function columnWidths(columns: readonly Column[], available: number): readonly number[] {
  const shared = columns.filter(({ width }) => width === undefined).length;
  const left = available - columns.reduce((sum, { width = 0 }) => sum + width, 0);
  const each = Math.floor(left / shared);
  return columns.map(({ width = each }) => width);
}
