import { type Command, Option } from 'commander';
import type { Context } from '../../shell/context.ts';
import { answerOptions, learnedOptions } from '../ask/flags.ts';
import { addHandoverOptions } from '../handover-options.ts';
import { addDisplayOptions, addOutputOptions, type OnExit } from '../options.ts';
import type { ChannelFlags } from './run.ts';

/** Adds `channel`. */
export function addChannel(program: Command, context: Context, onExit: OnExit): void {
  const command = program
    .command('channel')
    .description('say whether one channel is worth it for you, and how to find out')
    .argument('<channel...>', 'the channel, such as seo or "google ads", and your answers, as for ask')
    .usage('[options] <channel> [file]');
  command.optionsGroup('Your answers:');
  for (const option of [...answerOptions, ...learnedOptions()]) command.addOption(option);
  command
    .optionsGroup('The questions:')
    .addOption(new Option('--no-input', 'never ask; fail if an answer is missing'))
    .option('--save <file>', 'save your answers to a file, even if you stop halfway');
  addOutputOptions(command.optionsGroup('What comes out:'));
  addHandoverOptions(command, '--prepared-by');
  addDisplayOptions(command.optionsGroup('How it looks:'))
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: ChannelFlags) => {
      const { channel } = await import('./run.ts');
      onExit(await channel(context, words, flags));
    });
}

const EXAMPLES = `
Yes: it pays even if things go badly. No: it doesn't, even if they go well. Not now: time, money
or people are short. Else a test, with when to stop. What you can pay for a customer comes from
--customer-value and --margin.

Examples:
  $ mix-advisor channel search-ads software-for-dentists.json
  $ mix-advisor channel "google ads" software-for-dentists.json --margin 70
  $ mix-advisor channel seo --goal lead-generation --budget 800 --timeline 6 --customer-value 900`;
