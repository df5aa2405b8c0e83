import { NARROW, partOf, WIDEST } from './bit-range.ts';
import { byteModel } from './byte-model.ts';

/**
 * Bytes as few others, for a text more than a third fewer than deflate's: each bit coded by its chance after all before
 * it. `unpackBytes` makes them again.
 */
export function packBytes(bytes: Uint8Array): Uint8Array {
  const { put, end } = bitWriter();
  const code = byteModel(new Uint8Array(bytes.length), put);
  for (const [at, byte] of bytes.entries()) code(at, byte);
  const head = new DataView(new ArrayBuffer(4));
  head.setUint32(0, bytes.length);
  return Uint8Array.from([...new Uint8Array(head.buffer), ...end()]);
}

/** Writes bits by their chances: each takes its part of a range that gets ever narrower. */
function bitWriter() {
  const written: number[] = [];
  let [low, range] = [0, WIDEST];
  const carry = () => {
    low -= WIDEST;
    let at = written.length - 1;
    for (; written[at] === 255; at -= 1) written[at] = 0;
    written[at] = (written[at] as number) + 1;
  };
  return {
    put: (chance: number, bit: number): number => {
      const part = partOf(range, chance);
      low += bit === 1 ? 0 : part;
      range = bit === 1 ? part : range - part;
      if (low >= WIDEST) carry();
      while (range <= NARROW) {
        written.push(low >>> 16);
        low = (low << 8) & (WIDEST - 1);
        range <<= 8;
      }
      return bit;
    },
    end: (): readonly number[] => [...written, ...[16, 8, 0].map((shift) => (low >>> shift) & 255)],
  };
}
