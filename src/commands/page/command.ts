import type { Command } from 'commander';
import type { Context } from '../../shell/context.ts';
import { addHandoverOptions } from '../handover-options.ts';
import { dataOption, type OnExit } from '../options.ts';
import type { PageOptions } from './run.ts';

/** Adds `page`. */
export function addPage(program: Command, context: Context, onExit: OnExit): void {
  const command = program
    .command('page')
    .description('the whole advisor as one page for any browser, to put on a website or a USB stick')
    .option('-o, --output <file>', 'write to a file')
    .option('--force', 'overwrite the output file')
    .addOption(dataOption());
  addHandoverOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: PageOptions) => {
      const { page } = await import('./run.ts');
      onExit(await page(context, options));
    });
}

const EXAMPLES = `
The page asks, advises and follows every change, without Node and without a network: it loads
nothing and sends nothing.

Examples:
  $ mix-advisor page -o advisor.html
  $ mix-advisor page -o advisor.html --data our-data --title "Advice by Northwind"`;
