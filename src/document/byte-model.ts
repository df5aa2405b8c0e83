import { contextsOf, mixed, WAYS } from './contexts.ts';
import { chanceOf, EVIDENCE_OF } from './logistic.ts';
import { repeatsIn } from './repeats.ts';

/** Codes a bit that is 1 with a chance of so many in 65,536: a writer takes `bit`, a reader finds it; both give it. */
export type CodeBit = (chance: number, bit: number) => number;

const LEAST_CHANCE = 8;
const SLOTS = 23;
/** For each way one of all bits so far and one of the last ones; one of a repeat, and one that is always there. */
const INPUTS = 2 * WAYS + 2;
const REPEAT = 2 * WAYS;
const ALWAYS = 0.3;

const RATE = 0.003;
/** Where so little is missed, weights stay. */
const SURE = 0.005;
/** How soon a new chance moves: less than 1.5 as most of JSON comes again. */
const FIRST = 1.1;
const FIRST_WEIGHT = 0.05;
const LONGEST_REPEAT = 63;
/** How soon the chance after the same last bits moves. */
const AFTER_RATE = 1 / 128;

/** A slot has a chance in 16 bits, less a half so that an empty slot has that; how often it was learned from in 8; and
 * the last bits, at most 7, after a 1. */
const HALF = 1 << 15;
const BY_COUNT = Float64Array.from({ length: 256 }, (_, count) => 1 / (count + FIRST));

/**
 * Codes the bytes of a text in turn, each bit by its chance: what followed the same contexts and repeats so far, weighed
 * by how well each told lately (logistic mixing, as in Mahoney's lpaq). Reader and writer know the same at each bit;
 * sums and products of numbers are alike on every machine.
 */
export function byteModel(length: number, code: CodeBit): (at: number, byte: number) => number {
  const bytes = new Uint8Array(length);
  const told = new Int32Array(WAYS);
  const tell = contextsOf(bytes, told);
  const repeatAt = repeatsIn(bytes);
  const slots = new Int32Array(1 << SLOTS);
  const [places, inputs] = [new Int32Array(WAYS), new Float64Array(INPUTS)];
  const after = Float64Array.from({ length: WAYS << 8 }, (_, at) => chanceAfter(at & 255));
  const goesOn = new Uint16Array(LONGEST_REPEAT + 1).fill(3 << 14);
  const weightsByBits = new Float64Array(INPUTS << 10).fill(FIRST_WEIGHT);
  const weightsByKind = new Float64Array(INPUTS << 8).fill(FIRST_WEIGHT);
  inputs[INPUTS - 1] = ALWAYS;

  return (at, byte) => {
    const byKind = INPUTS * tell(at);
    const repeat = repeatAt(at);
    const known = Math.min(repeat.length, LONGEST_REPEAT);
    const awaited = known > 0 ? (bytes[repeat.from] as number) | 256 : 0;
    let [bits, node] = [1, 1];
    for (let place = 7; place >= 0; place -= 1) {
      if (place === 7 || place === 3) {
        for (let way = 0; way < WAYS; way += 1) places[way] = mixed(told[way] as number, bits) >>> (32 - SLOTS);
        node = 1;
      }
      for (let way = 0; way < WAYS; way += 1) {
        const slot = slots[((places[way] as number) + node) & ((1 << SLOTS) - 1)] as number;
        inputs[way] = EVIDENCE_OF[((slot >>> 16) ^ HALF) >>> 4] as number;
        inputs[WAYS + way] = EVIDENCE_OF[((after[(way << 8) | (slot & 255)] as number) * 4096) | 0] as number;
      }
      const isAwaited = awaited >> (place + 1) === bits;
      const one = (awaited >> place) & 1;
      const going = EVIDENCE_OF[(goesOn[known] as number) >> 4] as number;
      inputs[REPEAT] = !isAwaited ? 0 : one === 1 ? going : -going;
      const byBits = INPUTS * (bits + (!isAwaited ? 0 : known < 16 ? 256 : known < 32 ? 512 : 768));
      let sum = 0;
      for (let input = 0; input < INPUTS; input += 1)
        sum +=
          (inputs[input] as number) *
          ((weightsByBits[byBits + input] as number) + (weightsByKind[byKind + input] as number));
      const chance = chanceOf(sum);
      const bit = code(
        Math.min(Math.max(Math.floor(65536 * chance), LEAST_CHANCE), 65536 - LEAST_CHANCE),
        (byte >> place) & 1,
      );

      const missedBy = bit - chance;
      for (let input = 0; input < (Math.abs(missedBy) < SURE ? 0 : INPUTS); input += 1) {
        const by = RATE * missedBy * (inputs[input] as number);
        weightsByBits[byBits + input] = (weightsByBits[byBits + input] as number) + by;
        weightsByKind[byKind + input] = (weightsByKind[byKind + input] as number) + by;
      }
      for (let way = 0; way < WAYS; way += 1) {
        const where = ((places[way] as number) + node) & ((1 << SLOTS) - 1);
        const slot = slots[where] as number;
        const last = (way << 8) | (slot & 255);
        after[last] = (after[last] as number) + (bit - (after[last] as number)) * AFTER_RATE;
        slots[where] = learned(slot, bit);
      }
      if (isAwaited)
        goesOn[known] = (goesOn[known] as number) + (((one === bit ? 65535 : 0) - (goesOn[known] as number)) >> 6);
      bits = 2 * bits + bit;
      node = 2 * node + bit;
    }
    bytes[at] = bits;
    return bits & 255;
  };
}

/** The chance of a 1 after such last bits, before any was seen: that of a slot that learned from no others. */
function chanceAfter(last: number): number {
  let chance = 0.5;
  for (let [place, count] = [30 - Math.clz32(last), 0]; place >= 0; place -= 1, count += 1)
    chance += (((last >> place) & 1) - chance) * (BY_COUNT[count] as number);
  return chance;
}

/** A slot after one more bit: the mean of all so far, then of the last ones. */
function learned(slot: number, bit: number): number {
  const [chance, count, last] = [(slot >>> 16) ^ HALF, (slot >>> 8) & 255, slot & 255];
  const next = (chance + ((bit === 1 ? 65535 : 0) - chance) * (BY_COUNT[count] as number)) | 0;
  const bits = 2 * (last || 1) + bit;
  return ((next ^ HALF) << 16) | (Math.min(count + 1, 255) << 8) | (bits > 255 ? (bits & 127) | 128 : bits);
}
