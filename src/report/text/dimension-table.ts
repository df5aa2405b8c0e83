import type { Advice, DimensionAdvice } from '../../model/advice.ts';
import { formatPercent, formatSigned } from '../words/format-number.ts';
import type { ShownPoints } from '../words/shown-points.ts';
import { type Column, formatColumns } from './columns.ts';
import { hang, NARROW, type Style } from './style.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Dimension', width: 13 },
  { head: 'Inbound is' },
  { head: 'Outbound is' },
  { head: 'Weight', width: 6, align: 'right' },
  { head: 'Lean', width: 5, align: 'right' },
  { head: 'Points', width: 6, align: 'right' },
];

/** The ten dimensions with their weight, lean and points; points above 0 speak for inbound. */
export function formatDimensionTable(advice: Advice, points: ShownPoints, style: Style): readonly string[] {
  const { paint } = style;
  const colour = (value: number) => (value > 0 ? paint.cyan : value < 0 ? paint.magenta : paint.dim);
  const rows = advice.dimensions.map((dimension) => {
    const shown = points.dimension.get(dimension.id) ?? 0;
    return { dimension, points: colour(shown)(formatSigned(shown)) };
  });
  if (style.width < NARROW) return rows.flatMap((row) => formatBlock(row.dimension, row.points, style));
  return formatColumns(
    COLUMNS,
    rows.map((row) => [
      row.dimension.name,
      row.dimension.inbound,
      row.dimension.outbound,
      formatPercent(row.dimension.weight),
      formatSigned(row.dimension.lean, 2),
      row.points,
    ]),
    style,
    'none',
  );
}

function formatBlock(dimension: DimensionAdvice, points: string, { width, paint }: Style): readonly string[] {
  return [
    `${paint.bold(dimension.name)}  ${points}`,
    ...hang('  in:  ', dimension.inbound, width),
    ...hang('  out: ', dimension.outbound, width),
    `  weight ${formatPercent(dimension.weight)}, lean ${formatSigned(dimension.lean, 2)}`,
  ];
}
