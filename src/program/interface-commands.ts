import type { Command } from 'commander';
import type { SchemaOptions } from '../commands/schema.ts';
import type { DataOption, World } from '../shell/world.ts';
import { dataOption, type OnExit } from './shared-options.ts';

/** Adds the commands for editors, shells and assistants: `schema`, `completion` and `mcp`. */
export function addInterfaces(program: Command, world: World, onExit: OnExit): void {
  program
    .command('schema')
    .description('print the JSON Schema of answers, advice, a dataset or a batch line')
    .argument('<document>', 'answers, advice, dataset or batch; or a file of a dataset, such as rules')
    .option('-o, --output <file>', 'write to a file')
    .option('--force', 'replace the output file if it exists')
    .action(async (name: string, options: SchemaOptions) => {
      const { schema } = await import('../commands/schema.ts');
      onExit(await schema(world, name, options));
    });
  program
    .command('completion')
    .description('print a script that completes commands, flags and their values with the Tab key')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', COMPLETION)
    .action(async (shell: string) => {
      const { completion } = await import('../commands/completion.ts');
      onExit(await completion(world, shell, program));
    });
  program
    .command('mcp')
    .description('serve assistants by the Model Context Protocol on standard input and output')
    .addOption(dataOption())
    .action(async (options: DataOption) => {
      const { mcp } = await import('../commands/mcp.ts');
      onExit(await mcp(world, options));
    });
}

const COMPLETION = `
Load it in the shell's start-up file:
  bash   eval "$(mix-advisor completion bash)"
  zsh    source <(mix-advisor completion zsh)      (after compinit)
  fish   mix-advisor completion fish | source`;
