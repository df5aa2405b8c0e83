/** Codes a bit that is 1 with a chance of so many in 65,536: a writer takes `bit`, a reader finds it; both give it. */
export type CodeBit = (chance: number, bit: number) => number;

/** The longest rank in UTF-8, of which the bytes beyond 244 never occur, has eight digits. */
const MOST_DIGITS = 7;
const MOST_ZEROS = 8;
const LEAST_CHANCE = 16;
/** Shares by which a chance moves at each bit: one soon, one steadily; their mean counts. */
const QUICK = 4;
const STEADY = 7;

/**
 * Codes numbers of which most are small and many are 0: how many binary digits each has, and then these, with chances
 * learned from the numbers so far. Reader and writer must be given the same bits, and then know the same. Whole numbers
 * only, so that every machine codes alike.
 */
export function rankCoder(code: CodeBit): (rank: number) => number {
  const lengths = learned((MOST_DIGITS + 1) * (MOST_ZEROS + 1) * MOST_DIGITS, code);
  const digits = learned(1 << (MOST_DIGITS + 1), code);
  let last = 0;
  let zeros = 0;
  return (rank) => {
    const after = (digitsOf(last) * (MOST_ZEROS + 1) + Math.min(digitsOf(zeros), MOST_ZEROS)) * MOST_DIGITS;
    const length = digitsOf(rank);
    let known = 0;
    while (known < MOST_DIGITS && lengths(after + known, length > known ? 1 : 0) === 1) known += 1;
    let value = 1;
    for (let place = known - 1; place >= 0; place -= 1)
      value = (value << 1) | digits(value + (1 << known) - 1, ((rank + 1) >> place) & 1);
    last = value - 1;
    zeros = last === 0 ? zeros + 1 : 0;
    return last;
  };
}

/** Binary digits after the first of a number that is one more. */
const digitsOf = (rank: number): number => 31 - Math.clz32(rank + 1);

/** Codes bits in places that each learn a chance of their own. */
function learned(places: number, code: CodeBit): (place: number, bit: number) => number {
  const quick = new Uint16Array(places).fill(1 << 15);
  const steady = quick.slice();
  return (place, bit) => {
    const [soon, later] = [quick[place] as number, steady[place] as number];
    const is = code(Math.min(Math.max((soon + later) >> 1, LEAST_CHANCE), (1 << 16) - LEAST_CHANCE), bit);
    const to = is === 1 ? (1 << 16) - 1 : 0;
    quick[place] = soon + ((to - soon) >> QUICK);
    steady[place] = later + ((to - later) >> STEADY);
    return is;
  };
}

/** The number up to which a range is that of a bit of 1. */
export function within(low: number, high: number, chance: number): number {
  const wide = high - low;
  return low + Math.floor(wide / 65536) * chance + (((wide % 65536) * chance) >>> 16);
}
