import { fstatSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import type { Context, StandardStream } from './context.ts';

/**
 * The descriptor of a standard stream of the process that is a pipe or a file. It can be read and written as it is,
 * while Node takes a tenth of a start to load the stream. Undefined for a terminal, a device or a directory.
 */
export function plainDescriptor({ descriptors }: Context, name: StandardStream): number | undefined {
  if (descriptors === undefined) return undefined;
  const descriptor = descriptors[name];
  const file = fstatSync(descriptor);
  return file.isFile() || file.isFIFO() || file.isSocket() ? descriptor : undefined;
}

/** What a standard stream says of the terminal behind it. */
export const terminalBehind = (context: Context, name: StandardStream): Pick<WriteStream, 'isTTY' | 'columns'> =>
  plainDescriptor(context, name) === undefined ? (context[name] as WriteStream) : { isTTY: false, columns: 0 };

/** Whether somebody sits behind a standard stream. */
export const isTerminal = (context: Context, name: StandardStream): boolean =>
  terminalBehind(context, name).isTTY === true;

/** Whether a pipe is set not to wait, by whoever else uses it, and has nothing to give or no room now. */
export const mustWait = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EAGAIN';
