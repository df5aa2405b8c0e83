import { within } from './bit-range.ts';
import { byteModel } from './byte-model.ts';

/** The text that `packText` made bytes of. */
export function unpackText(packed: Uint8Array): string {
  const bytes = new Uint8Array(new DataView(packed.buffer, packed.byteOffset).getUint32(0));
  const code = byteModel(bytes.length, bitReader(packed.subarray(4)));
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = code(at, 0);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Reads what a writer of bits wrote. */
function bitReader(bytes: Uint8Array): (chance: number) => number {
  let [low, high] = [0, 0xffffffff];
  let read = 0;
  const more = (value: number) => {
    const byte = bytes[read++];
    if (byte === undefined) throw new Error('These bytes are no packed text, or not all of one.');
    return ((value << 8) | byte) >>> 0;
  };
  let value = more(more(more(more(0))));
  return (chance) => {
    const middle = within(low, high, chance);
    const bit = value <= middle ? 1 : 0;
    if (bit === 1) high = middle;
    else low = middle + 1;
    while (((low ^ high) & 0xff000000) === 0) {
      low = (low << 8) >>> 0;
      high = ((high << 8) | 255) >>> 0;
      value = more(value);
    }
    return bit;
  };
}
