import { Command } from 'commander';
import { TOOL } from '../shell/tool.ts';
import type { World } from '../shell/world.ts';
import { addAsk } from './ask-command.ts';
import { addBatch } from './batch-command.ts';
import { addCompare } from './compare-command.ts';
import { addDatasetCommands } from './dataset-commands.ts';
import { addInterfaces } from './interface-commands.ts';
import type { OnExit } from './shared-options.ts';

/** The command line: what is accepted, and its help. `onExit` takes each command's exit code. */
export function createProgram(world: World, onExit: OnExit): Command {
  const program = new Command('mix-advisor')
    .description('Says how far to lean inbound or outbound with your marketing, and why.')
    .version(TOOL.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', EXAMPLES)
    .configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: () => {} })
    .configureHelp({ showGlobalOptions: false })
    .exitOverride();
  addAsk(program, world, onExit);
  addCompare(program, world, onExit);
  addBatch(program, world, onExit);
  addDatasetCommands(program, world, onExit);
  addInterfaces(program, world, onExit);
  return program;
}

const EXAMPLES = `
Examples:
  $ mix-advisor ask
  $ mix-advisor ask --goal lead-generation --budget 5000 --timeline 6
  $ echo '{"goals":["immediate-sales"],"monthlyBudget":800,"timelineMonths":2}' | mix-advisor ask --json
  $ mix-advisor compare cost-model audience

Exit codes: 0 done; 1 failed through no fault of the input; 2 the input can be mended;
3 some lines of a batch failed; 130 and 143 stopped by ctrl-C or a signal.`;
