import type { Advice } from '../../model/advice.ts';
import { bareName } from '../../model/name-in-sentence.ts';
import { firstSteps } from '../words/first-steps.ts';
import { type Style, wrap } from './style.ts';

const INDENT = '     ';

interface Room {
  /** Steps, and lines of what is done in each. */
  readonly most: number;
  readonly lines: number;
  /** Lines of what the law means for each. */
  readonly law: number;
}

/** The things to do first, numbered: what each takes, and the step itself. */
export const formatFirstSteps = (
  advice: Advice,
  { width, paint }: Style,
  { most, lines, law: lawLines }: Room,
): readonly string[] =>
  firstSteps(advice)
    .slice(0, most)
    .flatMap(({ name, inShort, step, law }, at) => {
      const room = width - INDENT.length;
      const title = bareName(name);
      const takes = inShort.find(({ length }) => title.length + length + 2 <= room) ?? inShort.at(-1);
      const [head = '', ...rest] = wrap(`${title}: ${takes}`, room);
      return [
        `  ${at + 1}  ${head.startsWith(title) ? paint.bold(title) + head.slice(title.length) : head}`,
        ...[
          ...rest,
          ...wholeSentences(step, room, lines),
          ...(law === undefined || lawLines === 0 ? [] : wholeSentences(`Law: ${law}`, room, lawLines)),
        ].map((line) => `${INDENT}${line}`),
      ];
    });

/** As many whole sentences as stand on so many lines, and the first in any case. */
function wholeSentences(text: string, width: number, lines: number): readonly string[] {
  const sentences = text.split(/(?<=[.?!]) (?=\p{Lu})/u);
  const most = sentences.filter((_, at) => wrap(sentences.slice(0, at + 1).join(' '), width).length <= lines).length;
  return wrap(sentences.slice(0, Math.max(1, most)).join(' '), width);
}
