import { rankCoder, within } from './rank-coder.ts';

/** The text that `packText` made bytes of. */
export function unpackText(packed: Uint8Array): string {
  const head = new DataView(packed.buffer, packed.byteOffset);
  const [length, whole] = [head.getUint32(0), head.getUint32(4)];
  const code = rankCoder(bitReader(packed.subarray(8)));
  const recent = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const preceding = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    const rank = code(0);
    const byte = recent[rank] as number;
    recent.copyWithin(1, 0, rank);
    recent[0] = byte;
    preceding[at] = byte;
  }
  const next = followers(preceding, whole);
  const bytes = new Uint8Array(length);
  for (let at = 0, row = whole; at < length; at += 1) {
    row = next[row] as number;
    bytes[at] = preceding[row < whole ? row : row - 1] as number;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** For each row of the sorted suffixes, that of the suffix that is one byte shorter; the row before all is the end's. */
function followers(preceding: Uint8Array, whole: number): Int32Array {
  const starts = new Int32Array(257).fill(1, 0, 1);
  for (const byte of preceding) starts[byte + 1] = (starts[byte + 1] as number) + 1;
  for (let byte = 1; byte < 257; byte += 1) starts[byte] = (starts[byte] as number) + (starts[byte - 1] as number);
  const next = new Int32Array(preceding.length + 1);
  preceding.forEach((byte, at) => {
    const row = starts[byte] as number;
    next[row] = at < whole ? at : at + 1;
    starts[byte] = row + 1;
  });
  return next;
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
