import { createReadStream } from 'node:fs';
import { PassThrough, Readable, Writable } from 'node:stream';
import type { BatchOptions } from '../../src/commands/batch/batch-job.ts';
import { batch } from '../../src/commands/batch/run.ts';
import { UserError } from '../../src/problem/problem.ts';
import type { Context } from '../../src/shell/context.ts';

export interface RanBatch {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Codes of the problems with which it stopped. */
  readonly thrown: readonly string[];
}

/** A stream that keeps what is written to it; `write` may do something else with each piece. */
export function collector(act: (text: string) => Error | undefined = () => undefined) {
  const pieces: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      const error = act(chunk.toString());
      if (error === undefined) pieces.push(chunk.toString());
      done(error);
    },
  });
  stream.on('error', () => {});
  return { stream, text: () => pieces.join('') };
}

export const worldOf = (
  stdin: Readable,
  stdout: Writable = new PassThrough(),
  stderr: Writable = new PassThrough(),
): Context => ({ stdin, stdout, stderr, env: {} }) as unknown as Context;

/** Runs the command on text or bytes that are piped in, or on a file. */
export async function runBatch(
  input: string | Buffer,
  options: BatchOptions = {},
  file: string | undefined = undefined,
): Promise<RanBatch> {
  const [stdout, stderr] = [collector(), collector()];
  const stdin = Readable.from([Buffer.from(input)], { objectMode: false });
  const context = worldOf(stdin, stdout.stream, stderr.stream);
  const outcome = await batch(context, file, options, (path) => createReadStream(path)).then(
    (code) => ({ code, thrown: [] }),
    (error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      return { code: undefined, thrown: error.problems.map(({ code }) => code) };
    },
  );
  return { ...outcome, stdout: stdout.text(), stderr: stderr.text() };
}
