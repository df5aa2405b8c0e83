import type { Command } from 'commander';
import type { Context } from '../../shell/context.ts';
import { addDisplayOptions, type OnExit } from '../options.ts';
import type { SourcesOptions } from './run.ts';

/** Adds `sources`. */
export function addSources(program: Command, context: Context, onExit: OnExit): void {
  addDisplayOptions(program.command('sources').description('list the sources behind the advice, best first'))
    .option('--json', 'print JSON')
    .action(async (options: SourcesOptions) => {
      const { sources } = await import('./run.ts');
      onExit(await sources(context, options));
    });
}
