import type { Command } from 'commander';
import type { Context } from '../../shell/context.ts';
import type { OnExit } from '../options.ts';
import type { SchemaOptions } from './run.ts';

/** Adds `schema`. */
export function addSchema(program: Command, context: Context, onExit: OnExit): void {
  program
    .command('schema')
    .description('print the JSON Schema of answers, of what comes out, or of a dataset')
    .argument('<document>', 'answers, advice, plan, batch or another document; or one file of a dataset, such as rules')
    .option('-o, --output <file>', 'write to a file')
    .option('--force', 'overwrite the output file')
    .action(async (name: string, options: SchemaOptions) => {
      const { schema } = await import('./run.ts');
      onExit(await schema(context, name, options));
    });
}
