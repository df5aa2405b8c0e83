import { type Command, CommanderError } from 'commander';
import { createProgram } from './commands/program.ts';
import { escapeControls } from './problem/printable.ts';
import { formatProblems, UserError } from './problem/problem.ts';
import type { Context } from './shell/context.ts';
import { denied } from './shell/denied.ts';
import { processContext } from './shell/process-context.ts';
import { endIfHungUp } from './shell/signals.ts';
import { cannotWriteTo, isClosedPipe } from './shell/write.ts';

/** Runs the command line once; the only place that sets the exit code. */
export async function main(): Promise<void> {
  const { argv } = process;
  let failure: Error | undefined;
  const context = processContext((error) => {
    if (isClosedPipe(error)) process.exit(0);
    failure = error;
  });
  const setExitCode = (code: number) => {
    process.exitCode = code;
  };
  const program = createProgram(context, setExitCode, argv[2]);
  try {
    const isBare = argv.length <= 2;
    if (isBare && context.stdout.isTTY) {
      const { welcome } = await import('./commands/welcome.ts');
      context.stdout.write(welcome(context));
    } else await program.parseAsync(isBare ? [...argv, '--help'] : argv);
  } catch (error) {
    // Help and version are thrown, too, once they are printed, and nobody has waited for that.
    const isHelp = error instanceof CommanderError && error.exitCode === 0;
    if (isHelp) await new Promise((resolve) => setImmediate(resolve));
    process.exitCode = explainFailure(isHelp ? failure && cannotWriteTo(failure) : error, program, context);
  }
  endIfHungUp(process.exitCode);
  // All is written, and nothing is awaited. Node would still wait for what it compiles for later.
  if (!context.hasStreams()) process.exit();
}

/** Says on stderr what went wrong, if anything did, and what to do; returns the exit code. */
function explainFailure(error: unknown, program: Command, context: Context): number {
  if (error === undefined || isClosedPipe(error)) return 0;
  const { stderr } = context;
  if (error instanceof CommanderError) {
    // Commander shows its help for a command that is not there, and says nothing.
    const message = error.code === 'commander.help' ? `unknown command '${process.argv[3]}'` : error.message;
    stderr.write(
      `mix-advisor: ${escapeControls(message).replace(/^error: /, '')}\n  See ${helpFor(program, process.argv[2])}.\n`,
    );
    return 2;
  }
  if (error instanceof UserError) {
    stderr.write(formatProblems(error.problems));
    return error.exitCode;
  }
  const byNode = denied(error);
  if (byNode !== undefined) {
    stderr.write(formatProblems([byNode]));
    return 1;
  }
  const message = error instanceof Error ? error.message : String(error);
  stderr.write(
    `mix-advisor failed, and it's not your fault: ${escapeControls(message)}\n` +
      '  Please report it, with the command and what it prints when MIX_ADVISOR_DEBUG=1 is set.\n',
  );
  if (process.env.MIX_ADVISOR_DEBUG && error instanceof Error) stderr.write(`${error.stack}\n`);
  return 1;
}

const helpFor = ({ commands }: Command, name = ''): string =>
  commands.some((command) => command.name() === name) ? `mix-advisor ${name} --help` : 'mix-advisor --help';
