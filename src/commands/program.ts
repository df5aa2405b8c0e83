import { Command } from 'commander';
import { PROGRAM } from '../model/program-info.ts';
import type { Context } from '../shell/context.ts';
import { refuseOntoItself } from '../shell/same-file.ts';
import { addAsk } from './ask/command.ts';
import { addBatch } from './batch/command.ts';
import { addCalibrate } from './calibrate/command.ts';
import { addChannel } from './channel/command.ts';
import { addCheck } from './check/command.ts';
import { addCompare } from './compare/command.ts';
import { addCompletion } from './completion/command.ts';
import { refuseFlagAsValue } from './flag-as-value.ts';
import { addMcp } from './mcp/command.ts';
import type { OnExit } from './options.ts';
import { addPage } from './page/command.ts';
import { addPlan } from './plan/command.ts';
import { addSchema } from './schema/command.ts';
import { addSources } from './sources/command.ts';

/** Every command, by its name. */
const COMMANDS: Readonly<Record<string, (program: Command, context: Context, onExit: OnExit) => void>> = {
  ask: addAsk,
  plan: addPlan,
  channel: addChannel,
  calibrate: addCalibrate,
  compare: addCompare,
  page: addPage,
  batch: addBatch,
  sources: addSources,
  check: addCheck,
  schema: addSchema,
  completion: addCompletion,
  mcp: addMcp,
};

/** Prints the names and flags of all others. */
const KNOWS_ALL = 'completion';

/**
 * The command line: what is accepted, and its help. `onExit` takes each command's exit code. `first` is the first word
 * where that is known: a start of one command then describes no other.
 */
export function createProgram(context: Context, onExit: OnExit, first?: string): Command {
  const program = new Command('mix-advisor')
    .description(
      'How to split your marketing between being found (inbound) and reaching out (outbound), and what to do first.',
    )
    .version(PROGRAM.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help for a command')
    .addHelpText('after', EXAMPLES)
    .configureOutput({ writeOut: (text) => context.stdout.write(text), writeErr: () => {} })
    .configureHelp({ showGlobalOptions: false, minWidthToWrap: 24 })
    .exitOverride()
    .hook('preSubcommand', (_, command) => {
      const { rawArgs } = program as Command & { readonly rawArgs: readonly string[] };
      refuseFlagAsValue(command, rawArgs.slice(rawArgs.indexOf(command.name()) + 1));
    })
    .hook('preAction', (_, command) => refuseOntoItself(context, command.name(), command.args));
  const isOne = first !== undefined && first !== KNOWS_ALL && Object.hasOwn(COMMANDS, first);
  for (const [name, add] of Object.entries(COMMANDS)) if (!isOne || name === first) add(program, context, onExit);
  return program;
}

const EXAMPLES = `
Examples:
  $ mix-advisor ask
  $ mix-advisor ask --goal lead-generation --budget 5000 --timeline 6
  $ echo '{"goals":["immediate-sales"],"monthlyBudget":800,"timelineMonths":2}' | mix-advisor ask --json
  $ mix-advisor compare cost-model audience

Exit codes:
  0         done
  1         internal or system error
  2         fix your input and try again
  3         some lines of a batch failed
  130, 143  stopped by ctrl-C or a signal`;
