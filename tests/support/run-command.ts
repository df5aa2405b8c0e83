import { Readable, Writable } from 'node:stream';
import { CommanderError } from 'commander';
import { createProgram } from '../../src/commands/program.ts';
import { formatProblems, UserError } from '../../src/problem/problem.ts';
import type { Context } from '../../src/shell/context.ts';
import type { Ran } from './run-program.ts';

export interface RanCommand extends Ran {
  /** Codes of the problems with which it stopped. */
  readonly problems: readonly string[];
}

interface Given {
  /** What is piped in, or bytes that come piece by piece. */
  readonly input?: string | Buffer | Iterable<Buffer>;
  readonly env?: Context['env'];
}

/** Runs a command line in this process, without a terminal and without colours; any other error than a message fails. */
export async function runCommand(args: readonly string[], { input = '', env = {} }: Given = {}): Promise<RanCommand> {
  const [stdout, stderr] = [collector(), collector()];
  const pieces = typeof input === 'string' || Buffer.isBuffer(input) ? [Buffer.from(input)] : input;
  const stdin = Readable.from(pieces, { objectMode: false });
  const context = { stdin, stdout: stdout.stream, stderr: stderr.stream, env } as unknown as Context;
  let code: number | null = null;
  let problems: readonly string[] = [];
  const setCode = (exitCode: number) => {
    code = exitCode;
  };
  const program = createProgram(context, setCode, args[0]);
  try {
    await program.parseAsync(['node', 'mix-advisor', ...args]);
  } catch (error) {
    if (error instanceof UserError) {
      code = error.exitCode;
      problems = error.problems.map((problem) => problem.code);
      stderr.stream.write(formatProblems(error.problems));
    } else if (error instanceof CommanderError) {
      code = error.exitCode === 0 ? 0 : 2;
      problems = [error.code];
    } else throw error;
  }
  return { code, stdout: stdout.text(), stderr: stderr.text(), problems };
}

function collector() {
  const pieces: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      pieces.push(chunk.toString());
      done();
    },
  });
  return { stream, text: () => pieces.join('') };
}
