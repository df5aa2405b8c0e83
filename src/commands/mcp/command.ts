import type { Command } from 'commander';
import type { Context, DatasetOption } from '../../shell/context.ts';
import { dataOption, type OnExit } from '../options.ts';

/** Adds `mcp`. */
export function addMcp(program: Command, context: Context, onExit: OnExit): void {
  program
    .command('mcp')
    .description('run as an MCP server for AI assistants')
    .addOption(dataOption())
    .action(async (options: DatasetOption) => {
      const { serve } = await import('./run.ts');
      onExit(await serve(context, options));
    });
}
