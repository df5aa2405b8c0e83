import type { Advice } from '../../model/advice.ts';
import { bareName } from '../../model/name-in-sentence.ts';
import { firstSteps } from '../words/first-steps.ts';
import { type Style, wholeSentences, wrap } from './style.ts';

const INDENT = '     ';

interface Room {
  /** Steps, and lines of what is done in each. */
  readonly most: number;
  readonly lines: number;
  /** Whether it is said what the money buys that could be done without. */
  readonly buys: boolean;
}

/** The things to do first, numbered: what each takes, and the step itself. */
export const formatFirstSteps = (
  advice: Advice,
  { width, paint }: Style,
  { most, lines, buys }: Room,
): readonly string[] =>
  firstSteps(advice)
    .slice(0, most)
    .flatMap(({ name, inShort, step }, at) => {
      const room = width - INDENT.length;
      const title = bareName(name);
      const said = inShort[buys ? 'buying' : 'bare'];
      const takes = said.find(({ length }) => title.length + length + 2 <= room) ?? said.at(-1);
      const [head = '', ...rest] = wrap(`${title}: ${takes}`, room);
      return [
        `  ${at + 1}  ${head.startsWith(title) ? paint.bold(title) + head.slice(title.length) : head}`,
        ...[...rest, ...wrap(wholeSentences(step, room, lines), room)].map((line) => `${INDENT}${line}`),
      ];
    });
