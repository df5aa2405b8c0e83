import { contextsOf, mixed, WAYS } from './contexts.ts';
import { chanceOf, EVIDENCE_OF } from './logistic.ts';
import { repeatsIn } from './repeats.ts';

/** Codes a bit that is 1 with a chance of so many in 65,536: a writer takes `bit`, a reader finds it; both give it. */
export type CodeBit = (chance: number, bit: number) => number;

const SLOTS = 23;
const LAST_SLOT = (1 << SLOTS) - 1;
/** For each way one of all bits so far and one of the last ones; one of a repeat, and one that is always there. */
const INPUTS = 2 * WAYS + 2;
const REPEAT = 2 * WAYS;
const ALWAYS = 77;

/** A weight of 1 is 2 to the power of `WEIGHT_BITS`; and it moves by what was missed, shifted by so many bits. */
const WEIGHT_BITS = 14;
const RATE_BITS = 19;
/** Where so little in 65,536 is missed, weights stay. */
const SURE = 655;
/** How soon a new chance moves: less than 1.5 as most of JSON comes again. */
const FIRST = 1.1;
const FIRST_WEIGHT = 546;
const LONGEST_REPEAT = 63;

/** A slot has a chance in 16 bits, less a half so that an empty slot has that; how often it was learned from in 8; and
 * the last bits, at most 7, after a 1. */
const HALF = 1 << 15;
const BY_COUNT = Int32Array.from({ length: 256 }, (_, count) => Math.floor(32768 / (count + FIRST)));
const ONE = (1 << 16) - 1;
/** The last bits and one more, by both. */
const WITH_BIT = Uint8Array.from({ length: 512 }, (_, at) => withBit(at >> 1, at & 1));

/**
 * Codes bytes in turn and leaves each where it belongs. Each bit is told by its chance: what followed the same contexts
 * and repeats so far, weighed by how well each told lately (logistic mixing, as in Mahoney's lpaq). Reader and writer
 * know the same at each bit. All is whole numbers, in plain loops without rare branches: a browser runs much of it
 * before it is compiled well, and compiles it again where a branch is new.
 */
export function byteModel(bytes: Uint8Array, code: CodeBit): (at: number, byte: number) => void {
  const told = new Int32Array(WAYS);
  const tell = contextsOf(bytes, told);
  const repeatAt = repeatsIn(bytes);
  const slots = new Int32Array(1 << SLOTS);
  const places = new Int32Array(WAYS);
  const inputs = new Int32Array(INPUTS);
  const after = Uint16Array.from({ length: WAYS << 8 }, (_, at) => chanceAfter(at & 255));
  const goesOn = new Uint16Array(LONGEST_REPEAT + 1).fill(3 << 14);
  const weightsByBits = new Int32Array(INPUTS << 10).fill(FIRST_WEIGHT);
  const weightsByKind = new Int32Array(INPUTS << 8).fill(FIRST_WEIGHT);
  const weightsByLast = new Int32Array(INPUTS << 16).fill(FIRST_WEIGHT);
  inputs[INPUTS - 1] = ALWAYS;

  return (at, byte) => {
    const byKind = INPUTS * tell(at);
    const last = at === 0 ? 0 : (bytes[at - 1] as number) << 8;
    const repeat = repeatAt(at);
    const length = Math.min(repeat.length, LONGEST_REPEAT);
    const awaited = (bytes[repeat.from] as number) | 256;
    let bits = 1;
    let node = 1;
    for (let place = 7; place >= 0; place -= 1) {
      if ((place & 3) === 3) {
        for (let way = 0; way < WAYS; way += 1) places[way] = mixed(told[way] as number, bits) >>> (32 - SLOTS);
        node = 1;
      }
      const known = awaited >> (place + 1) === bits ? length : 0;
      const one = (awaited >> place) & 1;
      const going = EVIDENCE_OF[(goesOn[known] as number) >> 4] as number;
      inputs[REPEAT] = known === 0 ? 0 : one === 1 ? going : -going;
      const byBits = INPUTS * (bits + (known === 0 ? 0 : known < 16 ? 256 : known < 32 ? 512 : 768));
      const byLast = INPUTS * (last | bits);
      let sum = 0;
      for (let way = 0; way < WAYS; way += 1) {
        const slot = slots[((places[way] as number) + node) & LAST_SLOT] as number;
        inputs[way] = EVIDENCE_OF[((slot >>> 16) ^ HALF) >> 4] as number;
        inputs[WAYS + way] = EVIDENCE_OF[(after[(way << 8) | (slot & 255)] as number) >> 4] as number;
      }
      for (let input = 0; input < INPUTS; input += 1)
        sum =
          (sum +
            Math.imul(
              inputs[input] as number,
              (weightsByBits[byBits + input] as number) +
                (weightsByKind[byKind + input] as number) +
                (weightsByLast[byLast + input] as number),
            )) |
          0;
      const chance = chanceOf(sum >> WEIGHT_BITS);
      const bit = code(chance, (byte >> place) & 1);
      const missedBy = (bit << 16) - chance;
      if (missedBy > SURE || missedBy < -SURE)
        for (let input = 0; input < INPUTS; input += 1) {
          const by = (Math.imul(missedBy, inputs[input] as number) + (1 << (RATE_BITS - 1))) >> RATE_BITS;
          weightsByBits[byBits + input] = (weightsByBits[byBits + input] as number) + by;
          weightsByKind[byKind + input] = (weightsByKind[byKind + input] as number) + by;
          weightsByLast[byLast + input] = (weightsByLast[byLast + input] as number) + by;
        }
      const aim = bit * ONE;
      for (let way = 0; way < WAYS; way += 1) {
        const where = ((places[way] as number) + node) & LAST_SLOT;
        const slot = slots[where] as number;
        const count = (slot >>> 8) & 255;
        const lately = (way << 8) | (slot & 255);
        after[lately] = moved(after[lately] as number, aim, 7);
        slots[where] =
          ((nearer((slot >>> 16) ^ HALF, aim, count) ^ HALF) << 16) |
          (Math.min(count + 1, 255) << 8) |
          (WITH_BIT[((slot & 255) << 1) | bit] as number);
      }
      goesOn[known] = moved(goesOn[known] as number, one === bit ? ONE : 0, 6);
      bits = 2 * bits + bit;
      node = 2 * node + bit;
    }
    bytes[at] = bits;
  };
}

/** A chance in 16 bits that moves a part of the way to what was told: half of it so often. */
const moved = (chance: number, told: number, halvings: number): number => chance + ((told - chance) >> halvings);

/** The same, the mean of all that was told at first, then of the last ones. */
const nearer = (chance: number, told: number, count: number): number =>
  chance + (((told - chance) * (BY_COUNT[count] as number)) >> 15);

/** The last bits, at most 7, after a 1, and one more. */
function withBit(last: number, bit: number): number {
  const bits = last === 0 ? 2 | bit : (last << 1) | bit;
  return bits > 255 ? (bits & 127) | 128 : bits;
}

/** The chance of a 1 after such last bits, before any was seen: that of a slot that learned from no others. */
function chanceAfter(last: number): number {
  let chance = HALF;
  for (let [place, count] = [30 - Math.clz32(last), 0]; place >= 0; place -= 1, count += 1)
    chance = nearer(chance, ((last >> place) & 1) === 1 ? ONE : 0, count);
  return chance;
}
