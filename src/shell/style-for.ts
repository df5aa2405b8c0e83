import type { WriteStream } from 'node:tty';
import { Chalk } from 'chalk';
import type { Style } from '../report/text/style.ts';
import type { Context, DisplayOptions } from './context.ts';
import { mayUseColor, mayUseUnicode, NARROWEST } from './terminal.ts';

const WIDEST = 120;
const WITHOUT_TERMINAL = 80;

type Env = Context['env'];
type Stream = Pick<WriteStream, 'isTTY' | 'columns'>;

/** How to draw on a stream: flags first, then the environment, then what the stream is. */
export function styleFor(stream: Stream, env: Env, options: DisplayOptions): Style {
  return {
    width: widthOf(stream, env, options),
    unicode: mayUseUnicode(env, options),
    paint: new Chalk({ level: mayUseColor(stream, env, options) ? 1 : 0 }),
  };
}

function widthOf({ isTTY, columns }: Stream, env: Env, { width }: DisplayOptions): number {
  const own = isTTY ? columns : undefined;
  const wanted = width ?? (own || Number(env.COLUMNS) || WITHOUT_TERMINAL);
  return Math.min(WIDEST, Math.max(NARROWEST, wanted));
}
