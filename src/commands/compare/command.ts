import { type Command, Option } from 'commander';
import type { Context } from '../../shell/context.ts';
import { addHandoverOptions } from '../handover-options.ts';
import { addDisplayOptions, addOutputOptions, type OnExit } from '../options.ts';
import { type CompareOptions, compare } from './run.ts';

/** Adds `compare`. */
export function addCompare(program: Command, context: Context, onExit: OnExit): void {
  const command = program
    .command('compare')
    .description('compare inbound and outbound side by side')
    .argument('[dimensions...]', 'only these, such as cost-model')
    .addOption(new Option('--markdown', 'same as --format markdown').conflicts(['csv', 'json', 'format']))
    .addOption(new Option('--csv', 'same as --format csv').conflicts(['json', 'format']));
  addHandoverOptions(addOutputOptions(addDisplayOptions(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (ids: string[], options: CompareOptions) => {
      onExit(await compare(context, ids, options));
    });
}

const EXAMPLES = `
Examples:
  $ mix-advisor compare
  $ mix-advisor compare cost-model audience --markdown
  $ mix-advisor compare --csv`;
