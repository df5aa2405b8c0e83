/** A member's name in JSON with what stands around it; what follows a text's last quotation mark is no letter. */
const NAMES = /[{}\],["]*"[A-Za-z]+":[[{"]*/g;
/** Characters that JSON never has as they are, but for those that end a line. */
const MARKS = Array.from({ length: 31 }, (_, at) => String.fromCharCode(at + 1)).filter((mark) => !/\s/.test(mark));

/** JSON in which the names that take the most space are one character each, after a line that says which. */
export function shortened(json: string): string {
  const spared = new Map<string, number>();
  for (const [name] of json.matchAll(NAMES)) spared.set(name, (spared.get(name) ?? 0) + name.length - 1);
  const names = [...spared]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MARKS.length)
    .map(([name]) => name);
  const marks = new Map(names.map((name, at) => [name, MARKS[at] as string]));
  return `${names.join(' ')}\n${json.replace(NAMES, (name) => marks.get(name) ?? name)}`;
}

/** The JSON that was shortened. */
export function atLength(text: string): string {
  const end = text.indexOf('\n');
  const names = new Map(
    text
      .slice(0, end)
      .split(' ')
      .map((name, at) => [MARKS[at], name]),
  );
  return text.slice(end + 1).replace(/\p{Cc}/gu, (mark) => names.get(mark) ?? mark);
}
