import type { Writable } from 'node:stream';
import type { Context } from './context.ts';

/** The context of this process, and whether any of its streams was made. */
export interface ProcessContext extends Context {
  readonly hasStreams: () => boolean;
}

/** The streams and the environment of this process; a stream is made, which takes time, only when it is first used. */
export function processContext(onOutputError: (error: Error) => void): ProcessContext {
  const used = new Set<Writable>();
  let isRead = false;
  const use = <Stream extends Writable>(stream: Stream, onError: (error: Error) => void): Stream => {
    if (!used.has(stream)) stream.on('error', onError);
    used.add(stream);
    return stream;
  };
  return {
    env: process.env,
    descriptors: { stdin: 0, stdout: 1, stderr: 2 },
    hasStreams: () => isRead || used.size > 0,
    get stdin() {
      isRead = true;
      return process.stdin;
    },
    get stdout() {
      return use(process.stdout, onOutputError);
    },
    // Notes that nobody can read any more change neither the result nor the exit code.
    get stderr() {
      return use(process.stderr, () => {});
    },
  };
}
