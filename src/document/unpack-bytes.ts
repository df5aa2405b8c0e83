import { NARROW, partOf, WIDEST } from './bit-range.ts';
import { byteModel } from './byte-model.ts';

/** The bytes that `packBytes` packed. */
export function unpackBytes(packed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(new DataView(packed.buffer, packed.byteOffset).getUint32(0));
  const code = byteModel(bytes, bitReader(packed.subarray(4)));
  for (let at = 0; at < bytes.length; at += 1) code(at, 0);
  return bytes;
}

/** Reads what a writer of bits wrote. */
function bitReader(bytes: Uint8Array): (chance: number) => number {
  let read = 0;
  const more = (value: number) => {
    if (read >= bytes.length) throw new Error('These bytes are not packed, or not all of them are here.');
    return (value << 8) | (bytes[read++] as number);
  };
  let range = WIDEST;
  let value = more(more(more(0)));
  return (chance) => {
    const part = partOf(range, chance);
    const bit = value < part ? 1 : 0;
    range = bit === 1 ? part : range - part;
    value -= bit === 1 ? 0 : part;
    while (range <= NARROW) {
      range <<= 8;
      value = more(value);
    }
    return bit;
  };
}
