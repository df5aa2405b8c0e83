import { quantile } from '../../src/stats/quantile.ts';
import { seededUniform } from '../../src/stats/random.ts';

const RESAMPLES = 2000;

/** As many items as there are, each drawn from all of them: bootstrap (Efron 1979); seeded. */
export function resamples<T>(items: readonly T[], count = RESAMPLES, seed = 15): readonly (readonly T[])[] {
  const uniform = seededUniform(seed);
  return Array.from({ length: count }, () => items.map(() => items[Math.floor(uniform() * items.length)] as T));
}

/** 95 % interval of a figure: what it is on resampled cases; resamples on which it is no number do not count. */
export function interval<T>(items: readonly T[], measure: (items: readonly T[]) => number): readonly [number, number] {
  const values = Float64Array.from(resamples(items).map(measure).filter(Number.isFinite)).sort();
  return [quantile(values, 0.025), quantile(values, 0.975)];
}
