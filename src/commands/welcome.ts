import { wrap } from '../report/text/style.ts';
import type { Context } from '../shell/context.ts';
import { styleFor } from '../shell/style-for.ts';

const LINES = [
  'mix-advisor tells you how to split your marketing: being found or reaching out.',
  'Begin: mix-advisor ask        Everything it does: mix-advisor --help',
];

/** What the program is and how to begin, in two lines, for a person who typed nothing but its name. */
export function welcome({ stdout, env }: Pick<Context, 'stdout' | 'env'>): string {
  const { width } = styleFor(stdout, env, {});
  return LINES.flatMap((line) => (line.length > width ? wrap(line, width) : [line]))
    .map((line) => `${line}\n`)
    .join('');
}
