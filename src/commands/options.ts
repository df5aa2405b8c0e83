import { type Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS } from '../report/reporter.ts';
import { NARROWEST } from '../shell/terminal.ts';

/** Takes the exit code of a command that has run. */
export type OnExit = (code: number) => void;

/** The option that every command with a dataset has. */
export const dataOption = (): Option => new Option('--data <folder>', 'use your own dataset, as MIX_ADVISOR_DATA does');

/** How text is drawn, and on which dataset. */
export const addDisplayOptions = (command: Command): Command =>
  command
    .addOption(dataOption())
    .addOption(new Option('--width <columns>', 'how wide to draw, 40 to 120').argParser(parseWidth))
    .addOption(new Option('--ascii', 'use plain ASCII characters'))
    .addOption(new Option('--color', 'use color even in a pipe'))
    .addOption(new Option('--no-color', 'use no color'));

/** In which format a result comes out, and where. */
export const addOutputOptions = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'output format').choices(FORMATS))
    .addOption(new Option('--json', 'same as --format json').conflicts('format'))
    .option('-o, --output <file>', 'write to a file; its ending sets the format')
    .option('--force', 'overwrite files that exist');

function parseWidth(text: string): number {
  const width = Number(text);
  if (!/^\d{1,4}$/.test(text) || width < NARROWEST)
    throw new InvalidArgumentError(`Write a number such as 80, ${NARROWEST} or more.`);
  return width;
}
