import type { Command } from 'commander';
import type { Context } from '../../shell/context.ts';
import type { OnExit } from '../options.ts';
import type { CheckOptions } from './run.ts';

/** Adds `check`. */
export function addCheck(program: Command, context: Context, onExit: OnExit): void {
  program
    .command('check')
    .description('look for mistakes in a dataset: rules that never fire, contradict or repeat each other, and more')
    .argument('[folder]', 'the dataset; without it, the one in use')
    .option('--answers <file>', 'NDJSON of answers: also which rules never or always fire on them')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string | undefined, options: CheckOptions) => {
      const { check } = await import('./run.ts');
      onExit(await check(context, folder, options));
    });
}

const EXAMPLES = `
Exit codes: 0 no errors, perhaps warnings; 2 errors. docs/dataset.md of the project says how to write a dataset.

Examples:
  $ mix-advisor check our-data
  $ mix-advisor check our-data --answers clients.ndjson --json`;
