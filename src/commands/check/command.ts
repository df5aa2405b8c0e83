import type { Command } from 'commander';
import type { Context } from '../../shell/context.ts';
import type { OnExit } from '../options.ts';
import type { CheckOptions } from './run.ts';

/** Adds `check`. */
export function addCheck(program: Command, context: Context, onExit: OnExit): void {
  program
    .command('check')
    .description('find mistakes in a dataset: rules that never fire, repeat or contradict each other, and more')
    .argument('[folder]', 'the dataset to check (default: the one in use)')
    .option('--answers <file>', 'NDJSON of answers: also find rules that never or always fire for them')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string | undefined, options: CheckOptions) => {
      const { check } = await import('./run.ts');
      onExit(await check(context, folder, options));
    });
}

const EXAMPLES = `
How to write a dataset: docs/dataset.md in the project.

Exit codes:
  0  no errors, perhaps warnings
  2  errors

Examples:
  $ mix-advisor check our-data
  $ mix-advisor check our-data --answers clients.ndjson --json`;
