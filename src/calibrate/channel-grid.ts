import { exp, log } from '../stats/elementary.ts';
import { sumOf } from '../stats/moments.ts';
import type { Shapes } from './shapes.ts';

/** One of equally likely ways in which a channel works: a shape and leads a dollar. */
export interface ChannelDraw {
  /** Index of the shape. */
  readonly shape: number;
  readonly logStrength: number;
}

/** What one shape expects of the known rows at one lead a dollar, and how many leads there were in them. */
interface Expected {
  readonly logWeight: number;
  readonly leads: number;
  readonly count: number;
  /** The part of the log likelihood in which the strength does not occur. */
  readonly constant: number;
}

const POINTS = 101;
const SCALES = 5;
/** Places whose logarithm is so far below the best do not matter. */
const NEGLIGIBLE = 14;
const MISFIT = 1.3;
/** Leads expected in a period in which a shape lets none come, such as one before its delay is over. */
const STRAY_LEADS = 0.02;
/** The prior of the dispersion counts as so many rows in which leads scatter 1.5 times as much as Poisson counts. */
const PRIOR_ROWS = 6;
const PRIOR_DISPERSION = 1.5;

/**
 * What a channel's own leads say, with no chance in it: for every shape and many strengths the prior and the Poisson
 * likelihood, made wider by how much more than Poisson the counts scatter. Draws come from weakest to strongest.
 */
export function fitChannelLeads(
  { cells, rows }: Shapes,
  { spend, leads, known }: { readonly spend: number; readonly leads: Float64Array; readonly known: Int32Array },
  logPrior: (logStrength: number) => number,
  { logCentre, scale }: { readonly logCentre: number; readonly scale: number },
  draws: number,
): readonly ChannelDraw[] {
  const at = (cell: number, row: number): number => spend * (rows[cell * leads.length + row] as number);
  const expected = cells.map(({ logWeight }, cell): Expected => {
    let [dollars, count, constant] = [0, 0, 0];
    for (const row of known) {
      const here = at(cell, row);
      const seen = leads[row] as number;
      dollars += here;
      if (here * exp(logCentre) > STRAY_LEADS) {
        count += seen;
        constant += seen * log(here);
      } else constant += seen * log(STRAY_LEADS);
    }
    return { logWeight, leads: dollars, count, constant };
  });
  const plain = expected.flatMap(({ leads: dollars, count }) =>
    dollars > 0 && count > 0 ? [log(count / dollars)] : [],
  );
  const low = Math.min(logCentre - SCALES * scale, ...plain.map((each) => each - 1));
  const high = Math.max(logCentre + SCALES * scale, ...plain.map((each) => each + 1));
  const step = (high - low) / (POINTS - 1);

  const first = search(expected, logPrior, MISFIT, low, high);
  const dispersion = dispersionOf(first.best, at, leads, known);
  const wide = search(expected, logPrior, MISFIT * dispersion, low, high);
  const fine = search(expected, logPrior, MISFIT * dispersion, wide.low - step, wide.high + step);
  return evenly(fine.places, fine.best.density, draws);
}

interface Place extends ChannelDraw {
  readonly density: number;
}

/** All places that matter, the best of them, and between which strengths they lie. */
function search(
  expected: readonly Expected[],
  logPrior: (logStrength: number) => number,
  spread: number,
  low: number,
  high: number,
) {
  let best: Place = { shape: 0, logStrength: low, density: -Infinity };
  const all: Place[] = [];
  for (let point = 0; point < POINTS; point += 1) {
    const logStrength = low + ((high - low) * point) / (POINTS - 1);
    const prior = logPrior(logStrength);
    const strength = exp(logStrength);
    for (let shape = 0; shape < expected.length; shape += 1) {
      const { logWeight, leads, count, constant } = expected[shape] as Expected;
      const density = logWeight + prior + (constant + count * logStrength - strength * leads) / spread;
      if (density < best.density - NEGLIGIBLE) continue;
      const place = { shape, logStrength, density };
      all.push(place);
      if (density > best.density) best = place;
    }
  }
  const places = all.filter(({ density }) => density >= best.density - NEGLIGIBLE);
  return {
    best,
    places,
    low: places[0]?.logStrength ?? low,
    high: places.at(-1)?.logStrength ?? high,
  };
}

/** By how much counts scatter more than Poisson counts would, at the best place; never less. */
function dispersionOf(
  { shape, logStrength }: Place,
  at: (shape: number, row: number) => number,
  leads: Float64Array,
  known: Int32Array,
): number {
  let squares = PRIOR_ROWS * PRIOR_DISPERSION;
  for (const row of known) {
    const mean = Math.max(STRAY_LEADS, exp(logStrength) * at(shape, row));
    squares += ((leads[row] as number) - mean) ** 2 / mean;
  }
  return Math.max(1, squares / (PRIOR_ROWS + known.length - 2));
}

/** So many draws that stand for the whole, taken at equal steps of probability. */
function evenly(places: readonly Place[], best: number, draws: number): readonly ChannelDraw[] {
  const weights = places.map(({ density }) => exp(density - best));
  const total = sumOf(weights);
  const drawn: ChannelDraw[] = [];
  let below = 0;
  for (const [index, weight] of weights.entries()) {
    below += weight;
    while (drawn.length < draws && ((drawn.length + 0.5) / draws) * total < below)
      drawn.push(places[index] as ChannelDraw);
  }
  return drawn;
}
