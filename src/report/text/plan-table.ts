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

const NARROWEST_ON_NARROW = 13;

/** The months alone in columns, and the sums of all together below; each row on lines of its own where even those don't fit. */
function formatList(table: PlanTable, style: Style): readonly string[] {
  const { title, heads, rows } = table;
  const { width, paint } = style;
  const months = heads.length - heads.filter(isSum).length;
  const widths = heads.slice(0, months).map((_, at) => Math.max(...rows.map(({ cells }) => (cells[at] ?? '').length)));
  const named = width - widths.reduce((sum, each) => sum + each + GAP, 0);
  const isWide = named >= NARROWEST_ON_NARROW;
  const shown = isWide ? heads.slice(0, months) : heads;
  const total = rows.find(({ kind }) => kind === 'total');
  const sums = isWide && total !== undefined ? sumsOf(table, total) : '';
  return [
    ...wrap(`${title}, ${shown.join(', ')}`, width).map((line) => paint.bold(line)),
    ...rows.flatMap(({ kind, name, cells }) => {
      const indent = indentOf(kind);
      if (!isWide || cells.length === 0) {
        const text = cells.length > 0 ? `${name}: ${cells.join(' ')}` : name;
        return hang(indent, text, width, indent.length + GAP).map((line) => boldUnless(kind, line, style));
      }
      const lines = hang(indent, name, named, indent.length + GAP);
      const amounts = widths.map((each, at) => (cells[at] ?? '').padStart(each + GAP)).join('');
      return lines.map((line, at) =>
        boldUnless(kind, at === lines.length - 1 ? `${line.padEnd(named)}${amounts}` : line, style),
      );
    }),
    ...(sums === '' ? [] : wrap(sums, width)),
  ];
}

const boldUnless = (kind: PlanRow['kind'], line: string, { paint }: Style): string =>
  kind === 'channel' ? line : paint.bold(line);

/** What a sum is called in a sentence, by its head. */
const SUMS: Readonly<Record<string, string>> = { 'in all': 'in all', 'h/month': 'hours a month' };
const isSum = (head: string): boolean => Object.hasOwn(SUMS, head);

/** "$4,500 in all, 6–7 hours a month." */
const sumsOf = ({ heads, counts }: PlanTable, { cells }: PlanRow): string => {
  const amount = (cell = '') => (counts === undefined ? cell : `${cell} ${counts}`);
  const sums = heads.flatMap((head, at) =>
    isSum(head) ? [`${head === 'in all' ? amount(cells[at]) : cells[at]} ${SUMS[head]}`] : [],
  );
  return sums.length === 0 ? '' : `${sums.join(', ')}.`;
};
