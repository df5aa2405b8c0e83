import { CommanderError } from 'commander';
import { printable } from './printable.ts';
import { formatProblems, UserError } from './problem.ts';
import { createProgram } from './program/program.ts';

/** Runs the command line once; the only place that sets the exit code. */
export async function main(): Promise<void> {
  const { stdout, stderr, argv } = process;
  for (const stream of [stdout, stderr]) stream.on('error', endQuietlyOnClosedPipe);
  const program = createProgram(process, (code) => {
    process.exitCode = code;
  });
  try {
    if (argv.length <= 2) program.outputHelp();
    else await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = explainFailure(error);
  }
}

/** Says on stderr what went wrong and what to do; returns the exit code. */
function explainFailure(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    process.stderr.write(
      `${printable(error.message).replace(/^error: /, 'mix-advisor: ')}\n  See mix-advisor --help.\n`,
    );
    return 2;
  }
  if (error instanceof UserError) {
    process.stderr.write(formatProblems(error.problems));
    return error.exitCode;
  }
  if (isClosedPipe(error)) return 0;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `mix-advisor failed, and it is not your fault: ${printable(message)}\n` +
      '  Please report it to the maintainers, with the command that you typed.\n',
  );
  if (process.env.MIX_ADVISOR_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return 1;
}

const isClosedPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE';

function endQuietlyOnClosedPipe(error: Error): void {
  if (isClosedPipe(error)) process.exit(0);
  process.exitCode = 1;
}
