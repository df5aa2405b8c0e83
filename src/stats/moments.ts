/** Added up from the first on. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] as number;
  return sum;
}

/** NaN of no values. */
export const meanOf = (values: ArrayLike<number>): number => sumOf(values) / values.length;

/** The mean square of how far values lie from their mean; NaN of no values. */
export function varianceOf(values: ArrayLike<number>, mean = meanOf(values)): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    const away = (values[index] as number) - mean;
    sum += away * away;
  }
  return sum / values.length;
}
