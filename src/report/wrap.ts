import { wrapAnsi } from 'fast-wrap-ansi';

/** Lines of at most `width` columns; words are kept whole where they fit. */
export const wrap = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, width, { hard: true, trim: true }).split('\n');

/** Wrapped text whose first line begins with `first` and whose further lines are indented as far. */
export function hang(first: string, text: string, width: number, indent = first.length): readonly string[] {
  const lines = wrap(text, width - indent);
  return lines.map((line, index) => (index === 0 ? `${first}${line}` : `${' '.repeat(indent)}${line}`));
}
