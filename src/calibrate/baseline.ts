import { cosineOfTurns, exp, sineOfTurns } from '../stats/elementary.ts';
import { meanOf, varianceOf } from '../stats/moments.ts';
import { dot } from './cholesky.ts';

/** How far level, trend, season, controls and a smooth drift of the outcome may go, in units of its noise. */
export interface BaselineSettings {
  readonly level: number;
  /** Over the whole history, which runs from -1 to 1. */
  readonly trend: number;
  /** For each pair of sine and cosine of the year, from so many years of history on. */
  readonly season: readonly { readonly size: number; readonly fromYears: number }[];
  readonly weekdays: number;
  readonly controls: number;
  readonly drift: readonly { readonly size: number; readonly weight: number }[];
  /** Length over which the drift stays alike. */
  readonly driftYears: number;
}

/** When each row was, and what else is known of it. */
export interface Rows {
  readonly years: Float64Array;
  /** Years over which the outcome is known. */
  readonly covered: number;
  /** 0 to 6, for days only. */
  readonly weekdays?: Int32Array;
  readonly controls: readonly Float64Array[];
}

/** What the outcome does without any channel, row by row: known columns, each times its standard deviation. */
function baselineColumns(
  { years, weekdays, controls, covered }: Rows,
  settings: BaselineSettings,
): readonly Float64Array[] {
  const first = years[0] ?? 0;
  const span = (years.at(-1) ?? 0) - first;
  return [
    years.map(() => settings.level),
    years.map((year) => (span === 0 ? 0 : settings.trend * ((2 * (year - first)) / span - 1))),
    ...settings.season
      .filter(({ fromYears }) => covered >= fromYears)
      .flatMap(({ size }, index) => [
        years.map((year) => size * sineOfTurns((index + 1) * year)),
        years.map((year) => size * cosineOfTurns((index + 1) * year)),
      ]),
    ...(weekdays === undefined
      ? []
      : [1, 2, 3, 4, 5, 6].map((day) => years.map((_, row) => (weekdays[row] === day ? settings.weekdays : 0)))),
    ...controls.flatMap((control) => standardised(control, settings.controls)),
  ];
}

/** A control around 0 with this standard deviation; none where it never varies. */
function standardised(control: Float64Array, size: number): readonly Float64Array[] {
  const mean = meanOf(control);
  const deviation = Math.sqrt(varianceOf(control, mean));
  return deviation > 1e-9 * Math.abs(mean) ? [control.map((each) => (size * (each - mean)) / deviation)] : [];
}

/** Covariance of the baseline between any two rows, in units of the noise's variance; a drift is a Gaussian process. */
export function baselineCovariance(
  rows: Rows,
  settings: BaselineSettings,
  drift: number,
): (row: number, other: number) => number {
  const columns = baselineColumns(rows, settings);
  const { years } = rows;
  const count = columns.length;
  const byRow = new Float64Array(years.length * count);
  for (const [index, column] of columns.entries())
    for (let row = 0; row < years.length; row += 1) byRow[row * count + index] = column[row] as number;
  return (row, other) => {
    const known = dot(byRow, row * count, byRow, other * count, count);
    if (drift === 0) return known;
    const apart = ((years[row] as number) - (years[other] as number)) / settings.driftYears;
    return known + drift * drift * exp((-apart * apart) / 2);
  };
}
