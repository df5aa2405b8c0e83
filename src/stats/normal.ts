import { exp, log } from './elementary.ts';
import type { RandomStream } from './stream.ts';

const LN_ROOT_2_PI = 0.9189385332046727;

/** Between these, the logarithm of the distribution function is looked up in a table with so many places to a unit. */
const [TABLE_FROM, TABLE_TO] = [-8, 6];
const PLACES = 32;

interface Table {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}
let table: Table | undefined;

/** Logarithm of the standard normal distribution function, to about 1e-8. */
export function logNormalBelow(z: number): number {
  if (z >= TABLE_TO) return 0;
  if (!(z > TABLE_FROM)) return tail(z);
  table ??= makeTable();
  const at = (z - TABLE_FROM) * PLACES;
  const place = Math.floor(at);
  const t = at - place;
  const [low, high] = [table.values[place] as number, table.values[place + 1] as number];
  const [rise, next] = [(table.slopes[place] as number) / PLACES, (table.slopes[place + 1] as number) / PLACES];
  // Hermite's cubic through both values with both slopes.
  const bend = low - high;
  return low + t * (rise + t * (-3 * bend - 2 * rise - next + t * (2 * bend + rise + next)));
}

function makeTable(): Table {
  const size = (TABLE_TO - TABLE_FROM) * PLACES + 1;
  const values = Float64Array.from({ length: size }, (_, place) => exactly(TABLE_FROM + place / PLACES));
  const slopes = values.map((value, place) => {
    const z = TABLE_FROM + place / PLACES;
    return exp((-z * z) / 2 - LN_ROOT_2_PI - value);
  });
  return { values, slopes };
}

/** Below 0 far out by the continued fraction, near the middle by the series Phi(z) = 1/2 + phi(z) (z + z^3/3 + z^5/15 + ...). */
function exactly(z: number): number {
  if (z < -2.5) return tail(z);
  if (z > 2.5) return log(1 - exp(tail(-z)));
  let term = z;
  let series = z;
  for (let odd = 3; odd <= 61; odd += 2) {
    term = (term * z * z) / odd;
    series += term;
  }
  return log(0.5 + exp((-z * z) / 2 - LN_ROOT_2_PI) * series);
}

/** Far below 0, by Laplace's continued fraction x + 1/(x + 2/(x + 3/...)): the density over the tail beyond x. */
function tail(z: number): number {
  const x = -z;
  let fraction = x;
  for (let term = 40; term >= 1; term -= 1) fraction = x + term / fraction;
  return (-z * z) / 2 - LN_ROOT_2_PI - log(fraction);
}

/** A normal with this mean and standard deviation, cut off below 0: by rejection, in the tail as Robert (1995) does. */
export function drawAboveZero(mean: number, deviation: number, { uniform, normal }: RandomStream): number {
  const least = -mean / deviation;
  if (least < 0.5) {
    for (;;) {
      const z = normal();
      if (z > least) return mean + deviation * z;
    }
  }
  const rate = (least + Math.sqrt(least * least + 4)) / 2;
  for (;;) {
    const over = -log(1 - uniform()) / rate;
    const short = least + over - rate;
    if (uniform() <= exp((-short * short) / 2)) return deviation * over;
  }
}
