/** Fractional bits of the square roots of the first 8 primes, and of the cube roots of the first 64 (FIPS 180-4, 4.2.2 and 5.3.3). */
const PRIMES = Array.from({ length: 312 }, (_, value) => value).filter(
  (value) => value > 1 && !Array.from({ length: 16 }, (_, by) => by + 2).some((by) => by < value && value % by === 0),
);
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));

const BLOCK = 64;
/** A bit that ends the text, and its length in bits. */
const TAIL = 9;

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, in base64: the name by which a policy lets a style sheet in. Here, and not
 * from a platform, since a page is drawn alike in Node and in browsers, which have it only asynchronously.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil((bytes.length + TAIL) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const state = Int32Array.from(START);
  for (let block = 0; block < padded.length; block += BLOCK) addBlock(state, view, block);
  const hash = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => {
    hash.setInt32(4 * at, word);
  });
  return btoa(String.fromCharCode(...new Uint8Array(hash.buffer)));
}

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

function addBlock(state: Int32Array, view: DataView, block: number): void {
  const words = new Int32Array(ROUNDS.length);
  const word = (at: number) => words[at] as number;
  for (let at = 0; at < words.length; at += 1) {
    if (at < 16) words[at] = view.getInt32(block + 4 * at);
    else {
      const [early, late] = [word(at - 15), word(at - 2)];
      const mixed = (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) + word(at - 7);
      words[at] = mixed + (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)) + word(at - 16);
    }
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  ROUNDS.forEach((round, at) => {
    const chosen = (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + h + round + word(at);
    const most = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [(chosen + most) | 0, a, b, c, (d + chosen) | 0, e, f, g];
  });
  [a, b, c, d, e, f, g, h].forEach((value, at) => {
    state[at] = (state[at] as number) + value;
  });
}
