import { Command, InvalidArgumentError, Option } from 'commander';
import { answerOptions } from './commands/ask/answer-flags.ts';
import { ask } from './commands/ask/ask.ts';
import type { AskOptions } from './commands/ask/ask-options.ts';
import { type CompareOptions, compare } from './commands/compare.ts';
import { type SourcesOptions, sources } from './commands/sources.ts';
import { FORMATS } from './shell/deliver.ts';
import { TOOL } from './shell/tool.ts';
import type { World } from './shell/world.ts';

/** The command line: what is accepted, and its help. `onExit` takes each command's exit code. */
export function createProgram(world: World, onExit: (code: number) => void): Command {
  const program = new Command('mix-advisor')
    .description('Says how far to lean inbound or outbound with your marketing, and why.')
    .version(TOOL.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', PROGRAM_EXAMPLES)
    .configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: () => {} })
    .configureHelp({ showGlobalOptions: false })
    .exitOverride();

  const askCommand = program
    .command('ask')
    .description('give advice: from a file, from JSON piped in, from flags, or by asking you')
    .argument('[file]', 'JSON answers; - reads standard input')
    .option('--save <file>', 'write the answers to a file, also when stopped half-way')
    .option('--explain', 'show every rule that fired, and those that wait for an answer')
    .option('--compare <file>', 'set the advice for another file of answers beside this one')
    .addOption(new Option('--all', 'ask every question').conflicts('quick'))
    .option('--quick', 'ask only for goals, budget and timeline');
  for (const option of answerOptions) askCommand.addOption(option);
  addDelivery(addManners(askCommand))
    .addOption(new Option('--no-input', 'never ask; fail when a needed answer is missing'))
    .addHelpText('after', ASK_EXAMPLES)
    .action(async (file: string | undefined, options: AskOptions) => onExit(await ask(world, file, options)));

  const compareCommand = program
    .command('compare')
    .description('print the raw comparison of inbound and outbound')
    .argument('[dimensions...]', 'only these, by id')
    .addOption(new Option('--markdown', 'short for --format markdown').conflicts(['csv', 'json', 'format']))
    .addOption(new Option('--csv', 'short for --format csv').conflicts(['json', 'format']));
  addDelivery(addManners(compareCommand))
    .addHelpText('after', COMPARE_EXAMPLES)
    .action(async (ids: string[], options: CompareOptions) => onExit(await compare(world, ids, options)));

  addManners(program.command('sources').description('print the sources behind the rules, the best grade first'))
    .option('--json', 'print JSON')
    .action(async (options: SourcesOptions) => onExit(await sources(world, options)));

  return program;
}

const addDelivery = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS))
    .addOption(new Option('--json', 'short for --format json').conflicts('format'))
    .option('-o, --output <file>', 'write to a file, in the format of its ending unless told otherwise')
    .option('--force', 'replace the output file if it exists');

const addManners = (command: Command): Command =>
  command
    .addOption(new Option('--data <folder>', 'use another dataset; MIX_ADVISOR_DATA does the same'))
    .addOption(new Option('--width <columns>', 'columns to use, 40 to 120').argParser(parseWidth))
    .addOption(new Option('--ascii', 'draw with ASCII characters only'))
    .addOption(new Option('--color', 'use colours also in a pipe'))
    .addOption(new Option('--no-color', 'use no colours'));

function parseWidth(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('Write a number of columns such as 80.');
  return Number(text);
}

const PROGRAM_EXAMPLES = `
Examples:
  $ mix-advisor ask
  $ mix-advisor ask --goal lead-generation --budget 5000 --timeline 6
  $ echo '{"goals":["immediate-sales"],"monthlyBudget":800,"timelineMonths":2}' | mix-advisor ask --json
  $ mix-advisor compare cost-model audience

Exit codes: 0 done; 1 failed through no fault of the input; 2 the input can be mended;
130 stopped by ctrl-C.`;

const ASK_EXAMPLES = `
Any optional answer may be left out or "unknown". Flags win over the file. JSON piped in is
read when no file is named, except when --goal, --budget and --timeline are all given: then
say - to read it too.

Examples:
  $ mix-advisor ask --goal trust-and-authority --goal lead-generation --budget 2k --timeline 12
  $ mix-advisor ask --goal event-turnout --budget 3000 --timeline 2 --owned-audience large --explain
  $ echo '{"goals":["product-launch"],"monthlyBudget":"unknown","timelineMonths":4}' | mix-advisor ask - --json`;

const COMPARE_EXAMPLES = `
Examples:
  $ mix-advisor compare
  $ mix-advisor compare cost-model audience --markdown
  $ mix-advisor compare --csv`;
