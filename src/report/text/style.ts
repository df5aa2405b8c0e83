import type { ChalkInstance } from 'chalk';
import { wrapAnsi } from 'fast-wrap-ansi';

/** How text is drawn: passed in by whoever knows the terminal. */
export interface Style {
  /** Columns to use, 40 to 120. */
  readonly width: number;
  /** Whether box drawing and block characters may be used. */
  readonly unicode: boolean;
  /** Colours; of level 0 where none may be used. */
  readonly paint: ChalkInstance;
}

/** Below this width tables become blocks. */
export const NARROW = 64;

/** Lines of at most `width` columns; words are kept whole where they fit. */
export const wrap = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, width, { hard: true, trim: true }).split('\n');

/** Wrapped text whose first line begins with `first` and whose further lines are indented as far. */
export function hang(first: string, text: string, width: number, indent = first.length): readonly string[] {
  const lines = wrap(text, width - indent);
  return lines.map((line, index) => (index === 0 ? `${first}${line}` : `${' '.repeat(indent)}${line}`));
}

/** As many whole sentences as stand on so many lines, and the first in any case. */
export function wholeSentences(text: string, width: number, lines: number): string {
  const sentences = text.split(/(?<=[.?!]) (?=\p{Lu})/u);
  const most = sentences.filter((_, at) => wrap(sentences.slice(0, at + 1).join(' '), width).length <= lines).length;
  return sentences.slice(0, Math.max(1, most)).join(' ');
}

/** Without the dashes and signs that not every terminal has. */
export const asDrawn = (text: string, { unicode }: Pick<Style, 'unicode'>): string =>
  unicode ? text : text.replaceAll('–', '-').replaceAll('±', '+-');
