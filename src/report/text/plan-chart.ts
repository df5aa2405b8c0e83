import type { Interval } from '../../model/budget-plan.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { sumOf } from '../../stats/moments.ts';
import { linearScale } from '../linear-scale.ts';
import type { Planned } from '../words/plan.ts';
import { countInCell } from '../words/plan-numbers.ts';
import { type OutcomeRow, outcomeRows } from '../words/plan-table.ts';
import type { Style } from './style.ts';

const LEAST_ROOM = 12;
const WIDEST = 60;

/** Customers added up, month by month: in numbers, and as a line from low to high with what is typical on it. */
export function formatOutcomes(document: Planned, style: Style): readonly string[] {
  const { paint, width } = style;
  const { several } = document.forecast.called;
  const rows = outcomeRows(document);
  const cells = [
    ['leads', 'low', 'typical', 'high'],
    ...rows.map(({ leads, low, typical, high }) => [leads, low, typical, high].map(countInCell)),
  ];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  const label = 8;
  const numbers = (row: readonly string[]) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ');
  const taken = 2 + label + 2 + sumOf(widths) + 6 + 3;
  const room = Math.min(WIDEST, width - taken);
  const isDrawn = room >= LEAST_ROOM;
  const scale = axisOf(rows, room);
  const head = `  ${''.padEnd(label)}  ${numbers(cells[0] ?? [])}`;
  return [
    paint.bold(`New ${several}, added up`),
    isDrawn ? `${head}   ${scale.axis}` : head,
    ...rows.flatMap((row, at) => {
      const line = `  ${`month ${row.month}`.padEnd(label)}  ${numbers(cells[at + 1] ?? [])}`;
      const drawn = isDrawn ? `${line}   ${scale.draw(row, style)}` : line;
      return row.isDeadline ? [drawn.trimEnd(), paint.dim(deadline(style))] : [drawn.trimEnd()];
    }),
  ];
}

/** Several plans by the time results are due: a line from low to high for each, on one scale, where there is room. */
export function formatRanges(
  ranges: readonly (Interval & { readonly name: string })[],
  style: Style,
): readonly string[] {
  const rows = ranges.map(({ name, low, mid, high }) => ({ name, low, typical: mid, high }));
  const label = Math.max(0, ...rows.map(({ name }) => name.length));
  const room = Math.min(WIDEST, style.width - label - 4);
  if (rows.length === 0 || room < LEAST_ROOM) return [];
  const scale = axisOf(rows, room);
  return [
    `  ${''.padEnd(label)}  ${scale.axis}`,
    ...rows.map((row) => `  ${row.name.padEnd(label)}  ${scale.draw(row, style)}`),
  ];
}

const deadline = ({ unicode }: Style): string => {
  const rule = (unicode ? '─' : '-').repeat(3);
  return `  ${rule} you need results by here ${rule}`;
};

type Drawn = Pick<OutcomeRow, 'low' | 'typical' | 'high'>;

/** One scale for all rows, from 0 to the highest. */
function axisOf(rows: readonly Drawn[], room: number) {
  const top = Math.max(1, ...rows.map(({ high }) => high));
  const at = linearScale([0, top], [0, room - 1]);
  const marks = at.ticks(2).filter((value) => value > 0);
  let axis = '0';
  for (const value of marks) {
    const text = withSeparators(value);
    const start = Math.round(at(value)) - text.length + 1;
    if (start > axis.length) axis = axis.padEnd(start) + text;
  }
  return {
    axis,
    draw: ({ low, typical, high }: Drawn, { unicode, paint }: Style): string => {
      const [from, middle, to] = [low, typical, high].map((value) => Math.round(at(value))) as [number, number, number];
      const [line, start, end, dot] = unicode ? ['─', '├', '┤', '●'] : ['-', '|', '|', 'o'];
      const cells = Array.from({ length: to + 1 }, (_, cell) => {
        if (cell === middle) return paint.bold(dot);
        if (cell === from) return start;
        if (cell === to) return end;
        return cell > from ? line : ' ';
      });
      return cells.join('');
    },
  };
}
