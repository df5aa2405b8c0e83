import { type Command, Option } from 'commander';
import { type CompareOptions, compare } from '../commands/compare.ts';
import type { World } from '../shell/world.ts';
import { addDelivery, addManners, type OnExit } from './shared-options.ts';

/** Adds `compare`. */
export function addCompare(program: Command, world: World, onExit: OnExit): void {
  const command = program
    .command('compare')
    .description('print the raw comparison of inbound and outbound')
    .argument('[dimensions...]', 'only these, by id')
    .addOption(new Option('--markdown', 'short for --format markdown').conflicts(['csv', 'json', 'format']))
    .addOption(new Option('--csv', 'short for --format csv').conflicts(['json', 'format']));
  addDelivery(addManners(command))
    .addHelpText('after', EXAMPLES)
    .action(async (ids: string[], options: CompareOptions) => {
      onExit(await compare(world, ids, options));
    });
}

const EXAMPLES = `
Examples:
  $ mix-advisor compare
  $ mix-advisor compare cost-model audience --markdown
  $ mix-advisor compare --csv`;
