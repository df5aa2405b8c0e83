import { type Command, Option } from 'commander';
import type { Context } from '../../shell/context.ts';
import { addHandoverOptions, interactiveOption } from '../handover-options.ts';
import { addDisplayOptions, addOutputOptions, type OnExit } from '../options.ts';
import { type AskOptions, answerOptions, learnedOptions } from './flags.ts';

/** Adds `ask` with one flag for each answer. */
export function addAsk(program: Command, context: Context, onExit: OnExit): void {
  const command = program
    .command('ask')
    .description('get advice: answer questions here, or give a file, a pipe or flags')
    .argument('[file]', 'your answers in JSON, or in YAML if it ends in .yaml or .yml; - reads standard input')
    .optionsGroup('Your answers:');
  for (const option of [...answerOptions, ...learnedOptions()]) command.addOption(option);
  command
    .optionsGroup('The questions:')
    .option('--quick', 'ask only about goals, budget and timeline')
    .addOption(new Option('--all', 'ask every question').conflicts('quick'))
    .addOption(new Option('--no-input', 'never ask; fail if an answer is missing'))
    .option('--save <file>', 'save your answers to a file, even if you stop halfway');
  command
    .optionsGroup('The advice:')
    .addOption(new Option('--full', 'show all of it, not just one screen (in the table)').conflicts('compare'))
    .addOption(
      new Option('--explain', 'show every point with its reason and source (in the table)').conflicts('compare'),
    )
    .option('--compare <file>', 'compare with the advice for another file of answers');
  addOutputOptions(command);
  addHandoverOptions(command).addOption(interactiveOption());
  addDisplayOptions(command.optionsGroup('How it looks:'))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, options: AskOptions) => {
      const { ask } = await import('./run.ts');
      onExit(await ask(context, file, options));
    });
}

const EXAMPLES = `
Only goals, budget and timeline are needed. Leave out anything you don't know, or say "unknown".
Flags win over the file. Without a file, JSON is read from a pipe. If you also give --goal,
--budget and --timeline, add - to read it.

Examples:
  $ mix-advisor ask --goal trust-and-authority --goal lead-generation --budget 2k --timeline 12
  $ mix-advisor ask --goal event-turnout --budget 3000 --timeline 2 --owned-audience large --explain
  $ echo '{"goals":["product-launch"],"monthlyBudget":"unknown","timelineMonths":4}' | mix-advisor ask - --json`;
