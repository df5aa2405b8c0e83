/** A member's name in JSON with what stands around it; what follows a text's last quotation mark is no letter. */
const NAMES = /[{}\],["]*"[A-Za-z]+":[[{"]*/g;
const WORDS = /[A-Za-z]{2,}/g;
/** Characters that JSON never has as they are, but for those that end a line; and those that no JSON has in ASCII. */
const MARKS = Array.from({ length: 31 }, (_, at) => at + 1).filter((mark) => !/\s/.test(String.fromCharCode(mark)));
const HIGH = Array.from({ length: 128 }, (_, at) => at + 128);

/** JSON in which the names and then the words that take the most space are one byte each, after a line each that says which. */
export function shortened(json: string): Uint8Array {
  const ascii = json.replace(/[\u007f-\uffff]/g, (other) => `\\u${other.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const names = inPlace(ascii, NAMES, MARKS);
  const words = inPlace(names.text, WORDS, HIGH);
  return Uint8Array.from(`${names.listed}\n${words.listed}\n${words.text}`, (letter) => letter.charCodeAt(0));
}

/** A text in which such characters stand in place of what takes the most space, the shortest first, and what they stand for. */
function inPlace(text: string, pattern: RegExp, characters: readonly number[]) {
  const spared = new Map<string, number>();
  for (const [found] of text.matchAll(pattern)) spared.set(found, (spared.get(found) ?? 0) + found.length - 1);
  const most = [...spared]
    .sort(([, one], [, other]) => other - one)
    .slice(0, characters.length)
    .map(([found]) => found)
    .sort((one, other) => one.length - other.length);
  const short = new Map(most.map((found, at) => [found, String.fromCharCode(characters[at] as number)]));
  return { text: text.replace(pattern, (found) => short.get(found) ?? found), listed: most.join(' ') };
}

/** The JSON that was shortened. */
export function atLength(bytes: Uint8Array): string {
  const parts = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  let start = 0;
  for (const codes of [MARKS, HIGH]) {
    const end = bytes.indexOf(10, start);
    for (const [at, long] of String.fromCharCode(...bytes.subarray(start, end))
      .split(' ')
      .entries())
      parts[codes[at] as number] = long;
    start = end + 1;
  }
  return Array.from(bytes.subarray(start), (byte) => parts[byte]).join('');
}
