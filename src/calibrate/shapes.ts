import { exp, log } from '../stats/elementary.ts';
import { sumOf } from '../stats/moments.ts';

/** How a channel's money may turn into leads: one point of the grid that is weighed against the history. */
export interface Shape {
  /** Spend a period at which half of the most that can come comes (for slope 1: at which a lead costs twice as much). */
  readonly halfSpend: number;
  /** Slope of the Hill curve; 1 is concave everywhere. */
  readonly slope: number;
  /** Share of the live assets, or of the memory of ads, that is left after one period. */
  readonly kept: number;
  /** Share of the work in the making that is still unfinished after one period. */
  readonly unfinished: number;
  /** Whole and broken periods before the first lead. */
  readonly delay: number;
  /** Periods before the first row in which as much was spent as in its first three. */
  readonly before: number;
  /** Logarithm of its weight before the history is seen; need not be normalised. */
  readonly logWeight: number;
}

/** Rows of a channel's shapes, one after the other: leads by period, of a channel that brings one lead for all its spend. */
export interface Shapes {
  readonly cells: readonly Shape[];
  /** `cells.length` times the number of periods. */
  readonly rows: Float64Array;
}

/** The leads by period that a channel's spend makes in each shape, scaled so that the effort of all periods sums to 1. */
export function drawShapes(spend: Float64Array, cells: readonly Shape[]): Shapes {
  const rows = new Float64Array(cells.length * spend.length);
  for (const [index, cell] of cells.entries()) shapeInto(rows, index * spend.length, spend, cell);
  return { cells, rows };
}

function shapeInto(into: Float64Array, from: number, spend: Float64Array, shape: Shape): void {
  const length = spend.length;
  const before = Math.round(shape.before);
  const earlier = before > 0 ? effort(meanOfFirstThree(spend), shape) : 0;
  const whole = Math.floor(shape.delay);
  const broken = shape.delay - whole;
  const efforts = new Float64Array(length);
  let total = 0;
  for (let at = 0; at < length; at += 1) {
    const each = effort(spend[at] as number, shape);
    efforts[at] = each;
    total += each;
  }
  if (total === 0) return;
  const { kept, unfinished } = shape;
  let making = 0;
  let live = 0;
  for (let period = -before; period < length - whole; period += 1) {
    making = unfinished * making + (period < 0 ? earlier : (efforts[period] as number)) / total;
    live = kept * live + (1 - unfinished) * making;
    const leads = (1 - kept) * live;
    const at = period + whole;
    if (at >= 0) into[from + at] = (into[from + at] as number) + (1 - broken) * leads;
    if (at + 1 >= 0 && at + 1 < length) into[from + at + 1] = (into[from + at + 1] as number) + broken * leads;
  }
}

/** x^s / (x^s + S^s), without a factor: what the spend of one period puts to work. */
export function effort(spend: number, { halfSpend, slope }: Pick<Shape, 'halfSpend' | 'slope'>): number {
  if (spend <= 0) return 0;
  const ratio = power(spend / halfSpend, slope);
  return ratio / (1 + ratio);
}

export const power = (base: number, exponent: number): number => {
  if (exponent === 1) return base;
  if (exponent === 2) return base * base;
  return exponent === 1.5 ? base * Math.sqrt(base) : exp(exponent * log(base));
};

const meanOfFirstThree = (spend: Float64Array): number => {
  const first = spend.subarray(0, 3);
  return sumOf(first) / Math.max(1, first.length);
};
