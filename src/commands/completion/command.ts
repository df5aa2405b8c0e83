import type { Command } from 'commander';
import type { Context } from '../../shell/context.ts';
import type { OnExit } from '../options.ts';

/** Adds `completion`. */
export function addCompletion(program: Command, context: Context, onExit: OnExit): void {
  program
    .command('completion')
    .description('print a script that lets the Tab key complete commands and flags')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', EXAMPLES)
    .action(async (shell: string) => {
      const { completion } = await import('./run.ts');
      onExit(await completion(context, shell, program));
    });
}

const EXAMPLES = `
Load it in the shell's start-up file:
  bash   eval "$(mix-advisor completion bash)"
  zsh    source <(mix-advisor completion zsh)      (after compinit)
  fish   mix-advisor completion fish | source`;
