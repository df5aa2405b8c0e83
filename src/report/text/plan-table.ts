import type { PlanRow, PlanTable } from '../words/plan-table.ts';
import { hang, NARROW, type Style, wrap } from './style.ts';

const WIDEST_NAME = 40;
const NARROWEST_NAME = 18;
const GAP = 2;

/** Money by channel and phase; a list where the screen is too narrow for it. A row without amounts has the whole width. */
export function formatMoney(table: PlanTable, style: Style, { isRuled = true } = {}): readonly string[] {
  const { title, heads, rows } = table;
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map(({ cells }) => (cells[at] ?? '').length)));
  const left = style.width - widths.reduce((sum, each) => sum + each + GAP, 0);
  if (style.width < NARROW || left < NARROWEST_NAME) return formatList(table, style);
  const inColumns = rows.filter(({ cells }) => cells.length > 0);
  const longest = Math.max(title.length, ...inColumns.map(({ name }) => name.length + GAP));
  const named = Math.min(WIDEST_NAME, left, longest);
  const lineOf = (name: string, cells: readonly string[]) =>
    `${name.padEnd(named)}${cells.map((cell, at) => cell.padStart((widths[at] ?? 0) + GAP)).join('')}`;
  const { paint, unicode } = style;
  const all = named + widths.reduce((sum, each) => sum + each + GAP, 0);
  return [
    paint.bold(lineOf(title, heads)),
    ...(isRuled ? [(unicode ? '─' : '-').repeat(all)] : []),
    ...rows.flatMap(({ kind, name, cells }) => {
      if (cells.length === 0) return hang(indentOf(kind), name, style.width);
      const lines = hang(indentOf(kind), name, named, GAP);
      // The amounts stand beside the last line of a long name.
      const drawn = lines.map((line, at) => (at === lines.length - 1 ? lineOf(line, cells) : line));
      return kind === 'channel' ? drawn : drawn.map((line) => paint.bold(line));
    }),
  ];
}

const indentOf = (kind: PlanRow['kind']): string => (kind === 'channel' ? '  ' : '');

/** Each channel with its amounts on one line. */
function formatList({ title, heads, rows }: PlanTable, { width, paint }: Style): readonly string[] {
  return [
    ...wrap(`${title}, ${heads.join(', ')}`, width).map((line) => paint.bold(line)),
    ...rows.flatMap(({ kind, name, cells }) => {
      const indent = indentOf(kind);
      const lines = hang(indent, cells.length > 0 ? `${name}: ${cells.join(' ')}` : name, width, indent.length + GAP);
      return kind === 'channel' ? lines : lines.map((line) => paint.bold(line));
    }),
  ];
}
