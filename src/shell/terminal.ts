import type { WriteStream } from 'node:tty';
import type { Context, DisplayOptions } from './context.ts';
import { isTerminal } from './plain-descriptor.ts';

type Env = Context['env'];
type Stream = Pick<WriteStream, 'isTTY' | 'columns'>;

/** Columns below which nothing is drawn. */
export const NARROWEST = 40;

/** Flag, then NO_COLOR (no-color.org), then FORCE_COLOR, then a dumb terminal, then whether it is a terminal. */
export function mayUseColor({ isTTY }: Pick<Stream, 'isTTY'>, env: Env, { color }: DisplayOptions): boolean {
  if (color !== undefined) return color;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return isTTY === true && env.TERM !== 'dumb';
}

/** Box drawing needs a terminal that is not dumb and a UTF-8 locale. */
export function mayUseUnicode(env: Env, { ascii = false }: DisplayOptions): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return !ascii && !['dumb', 'linux'].includes(env.TERM ?? '') && /utf-?8/i.test(locale);
}

/** The one gate of every prompt: somebody must be there to read it and to answer; on a dumb terminal nothing typed can be deleted. */
export const canPrompt = (context: Context, { input = true }: DisplayOptions): boolean =>
  input &&
  !isSet(context.env.CI) &&
  context.env.TERM !== 'dumb' &&
  isTerminal(context, 'stdin') &&
  isTerminal(context, 'stderr');

const isSet = (value: string | undefined) => value !== undefined && value !== '' && value !== '0' && value !== 'false';
