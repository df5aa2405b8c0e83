/** In how many ways what stands before a byte is told. */
export const WAYS = 7;
const LONGEST = 5;
const SKIPPED = 4;
const LONGEST_SINCE = 20;

/** A well-mixed number of 32 bits of two others. */
export function mixed(one: number, other: number): number {
  const product = (Math.imul(one ^ other, 0x2f0b4c47) + other) | 0;
  return Math.imul(product ^ (product >>> 15), 0x5bd1e995);
}

const isLetter = (byte: number): boolean =>
  (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte >= 128 || (byte >= 48 && byte <= 57);

/** Member names that are one character each are below it, but for the end of a line. */
const isName = (byte: number): boolean => byte < 32 && byte !== 10;

/** What kind of byte the last one was, from 0 to 5. */
const kindOf = (byte: number): number =>
  byte === 32 ? 1 : byte === 34 ? 2 : isLetter(byte) ? 3 : byte < 32 ? 4 : byte === 44 || byte === 46 ? 5 : 0;

/**
 * Tells what stands before each byte of a text in turn, as one number for each way: the last 1, 2, 3 and 5 bytes; the
 * word so far; the name of the member with the last byte, and with how long it is since. Gives, from 0 to 255, in which
 * member the byte stands, and after what kind of byte.
 */
export function contextsOf(bytes: Uint8Array, told: Int32Array): (at: number) => number {
  let [word, name, since] = [0, 0, 0];
  return (at) => {
    const last = at === 0 ? 0 : (bytes[at - 1] as number);
    if (isName(last)) [name, since] = [last, 0];
    else since += 1;
    word = isLetter(last) ? mixed(word, last | 32) : 0;
    let [way, before] = [0, 0];
    for (let back = 1; back <= LONGEST; back += 1) {
      before = mixed(before, (back > at ? 0 : (bytes[at - back] as number)) + 1);
      if (back !== SKIPPED) told[way++] = mixed(way, before);
    }
    told[way++] = mixed(way, word);
    told[way++] = mixed(mixed(way, name), last + 1);
    told[way] = mixed(mixed(way, name), Math.min(since, LONGEST_SINCE));
    return (8 * name + kindOf(last)) & 255;
  };
}
