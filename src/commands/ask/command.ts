import { type Command, Option } from 'commander';
import type { Context } from '../../shell/context.ts';
import { addDisplayOptions, addOutputOptions, type OnExit } from '../options.ts';
import { type AskOptions, answerOptions } from './flags.ts';

/** Adds `ask` with one flag for each answer. */
export function addAsk(program: Command, context: Context, onExit: OnExit): void {
  const command = program
    .command('ask')
    .description('give advice: from a file, from JSON piped in, from flags, or by asking you')
    .argument('[file]', 'answers in JSON, or in YAML if it ends in .yaml or .yml; - reads standard input')
    .option('--save <file>', 'write the answers to a file, also when stopped half-way')
    .addOption(
      new Option('--explain', 'in the table: show every rule that fired, and those that wait for an answer').conflicts(
        'compare',
      ),
    )
    .option('--compare <file>', 'set the advice for another file of answers beside this one')
    .addOption(new Option('--all', 'ask every question').conflicts('quick'))
    .option('--quick', 'ask only for goals, budget and timeline');
  for (const option of answerOptions) command.addOption(option);
  addOutputOptions(addDisplayOptions(command))
    .addOption(new Option('--no-input', 'never ask; fail when a needed answer is missing'))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, options: AskOptions) => {
      const { ask } = await import('./run.ts');
      onExit(await ask(context, file, options));
    });
}

const EXAMPLES = `
Any optional answer may be left out or "unknown". Flags win over the file. JSON piped in is
read when no file is named, except when --goal, --budget and --timeline are all given: then
say - to read it too.

Examples:
  $ mix-advisor ask --goal trust-and-authority --goal lead-generation --budget 2k --timeline 12
  $ mix-advisor ask --goal event-turnout --budget 3000 --timeline 2 --owned-audience large --explain
  $ echo '{"goals":["product-launch"],"monthlyBudget":"unknown","timelineMonths":4}' | mix-advisor ask - --json`;
