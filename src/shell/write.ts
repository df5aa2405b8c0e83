import { fstatSync, writeFileSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { UserError } from '../problem/problem.ts';
import type { Context } from './context.ts';
import { mustWait, plainDescriptor } from './plain-descriptor.ts';

/** Writes a result whole to standard output. */
export async function writeOut(context: Context, text: string): Promise<void> {
  const descriptor = plainDescriptor(context, 'stdout');
  if (descriptor === undefined) return write(context.stdout, text);
  const rest = writeNow(descriptor, Buffer.from(text));
  if (rest.length > 0) await write(context.stdout, rest);
}

/** Writes what there is room for; what is left waits for room, if the pipe is set not to. */
function writeNow(descriptor: number, bytes: Buffer): Buffer {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if (!mustWait(error)) throw cannotWriteTo(error as Error);
  }
  return bytes.subarray(written);
}

/** Writes text whole and waits until it is out, so that nothing is lost when the program ends. */
export async function write(stream: Writable, text: string | Buffer): Promise<void> {
  const file = fileBehind(stream);
  try {
    if (file === undefined) await written(stream, text);
    // Node's own stream takes a disk that filled up half-way for one that took everything.
    else writeFileSync(file, text);
  } catch (error) {
    throw cannotWriteTo(error as Error);
  }
}

/** Writes a note to standard error; where nobody can read it any more, the result still stands. */
export const writeNote = ({ stderr }: Pick<Context, 'stderr'>, note: string): Promise<void> =>
  written(stderr, note).catch(() => {});

/** What to throw when output failed: a closed pipe is the reader's choice and passed on as it is, as is a bug. */
export function cannotWriteTo(error: Error): Error {
  if (!('code' in error) || isClosedPipe(error)) return error;
  const mend = 'Free some space, or send the output elsewhere.';
  return new UserError([{ code: 'cannot-write', where: 'output', what: `cannot be written (${error.code})`, mend }], 1);
}

/** Whether output failed because nobody reads it any more, now or already before. */
export const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');

const written = (stream: Writable, text: string | Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** The descriptor of the file to which a stream was sent with `>`, if it was. */
function fileBehind(stream: Writable): number | undefined {
  const fd = 'fd' in stream && typeof stream.fd === 'number' ? stream.fd : undefined;
  return fd !== undefined && fstatSync(fd).isFile() ? fd : undefined;
}
