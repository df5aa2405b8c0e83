import type { Writable } from 'node:stream';
import { UserError } from '../problem.ts';

/** Writes text whole and waits until it is out, so that nothing is lost when the program ends. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(cannotWriteTo(error)) : resolve()));
  });
}

/** A closed pipe is the reader's choice and passed on as it is; anything else is worth a message. */
function cannotWriteTo(error: Error): Error {
  const code = 'code' in error ? String(error.code) : error.message;
  if (code === 'EPIPE') return error;
  const mend = 'Free some space, or send the output elsewhere.';
  return new UserError([{ code: 'cannot-write', where: 'output', what: `cannot be written (${code})`, mend }], 1);
}
