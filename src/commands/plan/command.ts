import { type Command, Option } from 'commander';
import type { Context } from '../../shell/context.ts';
import { answerOptions, learnedOptions } from '../ask/flags.ts';
import { addHandoverOptions, interactiveOption } from '../handover-options.ts';
import { addDisplayOptions, addOutputOptions, type OnExit } from '../options.ts';
import { addDivisionOptions, addRunOptions, addScenarioOptions, addTargetOptions, type PlanFlags } from './flags.ts';

/** Adds `plan`. */
export function addPlan(program: Command, context: Context, onExit: OnExit): void {
  const command = program
    .command('plan')
    .description('divide your money among channels, and see what it should bring')
    .argument('[file...]', 'your answers, as for ask; - reads standard input; several files make several plans');
  addDivisionOptions(command);
  addTargetOptions(command);
  addScenarioOptions(command);
  command.optionsGroup('Your answers:');
  for (const option of [...answerOptions, ...learnedOptions()]) command.addOption(option);
  command
    .optionsGroup('The questions:')
    .option('--quick', 'ask only about goals, budget and timeline')
    .addOption(new Option('--all', 'ask every question').conflicts('quick'))
    .addOption(new Option('--no-input', 'never ask; fail if an answer is missing'))
    .option('--save <file>', 'save your answers to a file, even if you stop halfway');
  addRunOptions(command);
  addOutputOptions(command.optionsGroup('What comes out:')).addOption(interactiveOption());
  addHandoverOptions(command, '--prepared-by');
  addDisplayOptions(command.optionsGroup('How it looks:'))
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], flags: PlanFlags) => {
      if (files.length > 1 || flags.vary !== undefined) {
        const { planScenarios } = await import('./scenarios.ts');
        return onExit(await planScenarios(context, files, flags));
      }
      const { plan } = await import('./run.ts');
      onExit(await plan(context, files[0], flags));
    });
}

const EXAMPLES = `
All amounts are a month. --format csv is a sheet of channel, month, money, hours, leads and
customers. Don't know your budget? Say "unknown", and get two to start from.

Examples:
  $ mix-advisor plan --goal lead-generation --budget 5000 --timeline 6
  $ mix-advisor plan software-for-dentists.json --fix seo=1000 --without webinar
  $ mix-advisor plan software-for-dentists.json --target 20 --by 12
  $ mix-advisor plan software-for-dentists.json --vary monthlyBudget=2000,5000,10000
  $ mix-advisor plan software-for-dentists.json --mix free --format csv`;
