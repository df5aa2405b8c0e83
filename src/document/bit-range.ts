/** The number up to which a range is that of a bit of 1, whose chance is so many in 65,536. */
export function within(low: number, high: number, chance: number): number {
  const wide = high - low;
  return low + Math.floor(wide / 65536) * chance + (((wide % 65536) * chance) >>> 16);
}
