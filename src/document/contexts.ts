/** In how many ways what stands before a byte is told. */
export const WAYS = 7;
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

/** Both by byte: looked up rather than compared, as an engine has seen it all at once. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(byte));
const NAMES = Uint8Array.from({ length: 256 }, (_, byte) => (isName(byte) ? 1 : 0));
const LETTER = 3;

/**
 * Tells what stands before each byte of a text in turn, as one number for each way: the last 1, 2, 3 and 5 bytes; the
 * word so far; the name of the member with the last byte, and with how long it is since. Gives, from 0 to 255, in which
 * member the byte stands, and after what kind of byte.
 */
export function contextsOf(bytes: Uint8Array, told: Int32Array): (at: number) => number {
  let word = 0;
  let name = 0;
  let since = 0;
  const before = (at: number): number => (at < 0 ? 0 : (bytes[at] as number)) + 1;
  return (at) => {
    const last = before(at - 1) - 1;
    const kind = KINDS[last] as number;
    const isNamed = NAMES[last] === 1;
    name = isNamed ? last : name;
    since = isNamed ? 0 : Math.min(since + 1, LONGEST_SINCE);
    word = mixed(word, last < 128 ? last | 32 : last);
    word = kind === LETTER ? word : 0;
    const one = mixed(0, last + 1);
    const two = mixed(one, before(at - 2));
    const three = mixed(two, before(at - 3));
    told[0] = mixed(0, one);
    told[1] = mixed(1, two);
    told[2] = mixed(2, three);
    told[3] = mixed(3, mixed(mixed(three, before(at - 4)), before(at - 5)));
    told[4] = mixed(4, word);
    told[5] = mixed(mixed(5, name), last + 1);
    told[6] = mixed(mixed(6, name), since);
    return (8 * name + kind) & 255;
  };
}
