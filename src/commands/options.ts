import { type Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS } from '../report/reporter.ts';

/** Takes the exit code of a command that has run. */
export type OnExit = (code: number) => void;

/** The option that every command with a dataset has. */
export const dataOption = (): Option =>
  new Option('--data <folder>', 'use another dataset; MIX_ADVISOR_DATA does the same');

/** How text is drawn, and on which dataset. */
export const addDisplayOptions = (command: Command): Command =>
  command
    .addOption(dataOption())
    .addOption(new Option('--width <columns>', 'columns to use, 40 to 120').argParser(parseWidth))
    .addOption(new Option('--ascii', 'draw with ASCII characters only'))
    .addOption(new Option('--color', 'use colours also in a pipe'))
    .addOption(new Option('--no-color', 'use no colours'));

/** In which format a result comes out, and where. */
export const addOutputOptions = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS))
    .addOption(new Option('--json', 'short for --format json').conflicts('format'))
    .option('-o, --output <file>', 'write to a file, in the format of its ending unless told otherwise')
    .option('--force', 'replace the output file if it exists');

function parseWidth(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('Write a number of columns such as 80.');
  return Number(text);
}
