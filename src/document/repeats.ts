import { mixed } from './contexts.ts';

/** Bytes that must be alike before a repeat is believed, and those that are compared at most. */
const FEWEST = 6;
const MOST = 32;
const PLACES = 16;

/** What followed where the last bytes stood before. */
interface Repeat {
  /** How many bytes were alike; 0 where none were. */
  length: number;
  /** Where the byte lies that comes next, if the repeat goes on. */
  from: number;
}

/** Finds for each byte of a text in turn whether the bytes before it are a repeat of earlier ones. */
export function repeatsIn(bytes: Uint8Array): (at: number) => Repeat {
  const seen = new Int32Array(1 << PLACES);
  const repeat: Repeat = { length: 0, from: 0 };
  return (at) => {
    if (repeat.length > 0 && bytes[repeat.from] === bytes[at - 1]) {
      repeat.length += 1;
      repeat.from += 1;
    } else repeat.length = 0;
    if (at < FEWEST) return repeat;
    let place = 0;
    for (let back = 1; back <= FEWEST; back += 1) place = mixed(place, (bytes[at - back] as number) + 1);
    place >>>= 32 - PLACES;
    const before = seen[place] as number;
    if (repeat.length === 0) {
      const alike = alikeBefore(bytes, before, at);
      repeat.length = alike < FEWEST ? 0 : alike;
      repeat.from = before;
    }
    seen[place] = at;
    return repeat;
  };
}

function alikeBefore(bytes: Uint8Array, one: number, other: number): number {
  let alike = 0;
  while (alike < MOST && alike < one && bytes[one - 1 - alike] === bytes[other - 1 - alike]) alike += 1;
  return alike;
}
