import type { Command } from 'commander';
import type { CheckOptions } from '../commands/check.ts';
import type { SourcesOptions } from '../commands/sources.ts';
import type { World } from '../shell/world.ts';
import { addManners, type OnExit } from './shared-options.ts';

/** Adds the commands about the dataset itself: `sources` and `check`. */
export function addDatasetCommands(program: Command, world: World, onExit: OnExit): void {
  addManners(program.command('sources').description('print the sources behind the rules, the best grade first'))
    .option('--json', 'print JSON')
    .action(async (options: SourcesOptions) => {
      const { sources } = await import('../commands/sources.ts');
      onExit(await sources(world, options));
    });
  program
    .command('check')
    .description('look for mistakes in a dataset: rules that never fire, contradict or repeat each other, and more')
    .argument('[folder]', 'the dataset; without it, the one in use')
    .option('--answers <file>', 'NDJSON of answers: also which rules never or always fire on them')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string | undefined, options: CheckOptions) => {
      const { check } = await import('../commands/check.ts');
      onExit(await check(world, folder, options));
    });
}

const EXAMPLES = `
Exit codes: 0 no errors, perhaps warnings; 2 errors. docs/dataset.md of the project says how to write a dataset.

Examples:
  $ mix-advisor check our-data
  $ mix-advisor check our-data --answers clients.ndjson --json`;
