/** Linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
export function quantile(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

/** The middle of values in any order. */
export const medianOf = (values: Float64Array): number => quantile(Float64Array.from(values).sort(), 0.5);
