/** Where Windows-1252 differs from the first 256 signs of Unicode: its signs for 0x80 to 0x9F; the blanks are none. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST = 0x80;

/** Text in the encoding that Windows programs of Western countries save in when nobody asks for UTF-8; it has no wrong bytes. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => SIGNS[byte - FIRST] ?? String.fromCharCode(byte)).join('');

/** Turns pieces of UTF-16 that begin with a byte-order mark into UTF-8, and leaves any other bytes as they are. */
export interface ToUtf8 {
  readonly push: (bytes: Uint8Array) => Uint8Array;
  readonly end: () => Uint8Array;
}

const NOTHING = new Uint8Array();
/** Bytes that have to be seen before it is sure which mark they begin with. */
const LONGEST_MARK = 4;

export function toUtf8(): ToUtf8 {
  const encoder = new TextEncoder();
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isKnown = false;
  let held = NOTHING;
  return {
    push: (bytes) => {
      if (isKnown) return decoder === undefined ? bytes : encoder.encode(decoder.decode(bytes, { stream: true }));
      const all = joined(held, bytes);
      if (all.length < LONGEST_MARK) {
        held = all;
        return NOTHING;
      }
      isKnown = true;
      held = NOTHING;
      const encoding = utf16Of(all);
      if (encoding === undefined) return all;
      decoder = new TextDecoder(encoding);
      return encoder.encode(decoder.decode(all, { stream: true }));
    },
    end: () => {
      if (isKnown) return decoder === undefined ? NOTHING : encoder.encode(decoder.decode());
      const encoding = utf16Of(held);
      return encoding === undefined ? held : encoder.encode(new TextDecoder(encoding).decode(held));
    },
  };
}

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
};

/** The kind of UTF-16 that the mark at the beginning tells; undefined where there is none, or that of UTF-32. */
export function utf16Of([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? undefined : 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
