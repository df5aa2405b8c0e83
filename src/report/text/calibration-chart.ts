import type { FittedPeriod } from '../../model/calibration.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { meanOf } from '../../stats/moments.ts';
import { hang, NARROW, type Style } from './style.ts';

const HEIGHT = 9;
const WIDEST = 100;

interface Column {
  readonly actual: number | null;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** What came and what the fit has for it, period by period, with the band of 4 in 5. */
export function formatFitChart(fit: readonly FittedPeriod[], { width, unicode, paint }: Style): readonly string[] {
  const top = Math.max(...fit.flatMap(({ actual, high }) => [actual ?? 0, high]));
  const first = fit[0];
  const last = fit.at(-1);
  if (first === undefined || last === undefined || !(top > 0)) return [];
  const label = withSeparators(Number(top.toPrecision(3)));
  const margin = label.length + 2;
  const columns = fitted(fit, Math.min(width, WIDEST) - margin);
  const [dot, line, band, axis, corner] = unicode ? ['●', '─', '░', '│', '└'] : ['o', '-', ':', '|', '+'];
  const rowOf = (value: number) => Math.round((HEIGHT - 1) * (1 - Math.max(0, value) / top));
  const rows = Array.from({ length: HEIGHT }, (_, row) => {
    const cells = columns.map(({ actual, low, mid, high }) => {
      if (actual !== null && rowOf(actual) === row) return paint.bold(dot);
      if (rowOf(mid) === row) return line;
      return row >= rowOf(high) && row <= rowOf(low) ? paint.dim(band) : ' ';
    });
    const name = row === 0 ? label : row === HEIGHT - 1 ? '0' : '';
    return `${name.padStart(margin - 2)} ${row === HEIGHT - 1 ? corner : axis}${cells.join('')}`.trimEnd();
  });
  const room = Math.max(0, columns.length - first.date.length - last.date.length);
  const dates = columns.length < 24 ? first.date : `${first.date}${' '.repeat(room)}${last.date}`;
  const legendIndent = width < NARROW ? 0 : margin;
  return [
    ...rows,
    `${' '.repeat(margin)}${dates}`,
    ...hang(' '.repeat(legendIndent), `${dot} what came  ${line} fitted  ${band} 4 of 5 should lie here`, width),
  ];
}

/** As many columns as there is room for: each period takes some, or shares one with its neighbors. */
function fitted(fit: readonly FittedPeriod[], room: number): readonly Column[] {
  const each = Math.max(1, Math.floor(room / fit.length));
  if (each * fit.length <= room && fit.length <= room)
    return fit.flatMap((period) =>
      Array.from({ length: each }, (_, at) => (at === 0 ? period : { ...period, actual: null })),
    );
  return Array.from({ length: room }, (_, at) => {
    const from = Math.floor((at * fit.length) / room);
    return meanPeriod(fit.slice(from, Math.max(from + 1, Math.floor(((at + 1) * fit.length) / room))));
  });
}

function meanPeriod(periods: readonly FittedPeriod[]): Column {
  const known = periods.flatMap(({ actual }) => actual ?? []);
  return {
    actual: known.length === 0 ? null : meanOf(known),
    low: meanOf(periods.map(({ low }) => low)),
    mid: meanOf(periods.map(({ mid }) => mid)),
    high: meanOf(periods.map(({ high }) => high)),
  };
}
