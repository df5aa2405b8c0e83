/** The widest range that bits take their parts of, and the one below which it is made wider again: whole numbers that
 * engines keep in registers. */
export const WIDEST = 1 << 24;
export const NARROW = 1 << 16;

/** The part of a range for a bit of 1, whose chance is so many in 65,536. */
export const partOf = (range: number, chance: number): number => Math.floor((range * chance) / 65536);
