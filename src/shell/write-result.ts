import { extname } from 'node:path';
import { escapeControlsInLine } from '../problem/printable.ts';
import { UserError } from '../problem/problem.ts';
import { FORMATS, type Format } from '../report/reporter.ts';
import type { Context } from './context.ts';
import { writeNote, writeOut } from './write.ts';
import { checkWritable, statOf, writeFile } from './write-file.ts';

/** How and where a result is to come out. */
export interface OutputOptions {
  readonly format?: Format;
  /** Short for a format. */
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly csv?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.json$/i, 'json'],
  [/\.(md|markdown)$/i, 'markdown'],
  [/\.csv$/i, 'csv'],
  [/\.html?$/i, 'html'],
];

/** The format that was asked for, else the one that the output file's ending says, else the table. */
export function formatOf({ format, json, markdown, csv, output = '' }: OutputOptions): Format {
  if (json) return 'json';
  if (markdown) return 'markdown';
  if (csv) return 'csv';
  return format ?? ENDINGS.find(([ending]) => ending.test(output))?.[1] ?? 'table';
}

/** Refuses, before any work is done, to write over a file that is there, or where nothing can be written. */
export function checkOutput({ output, force = false, format, json, markdown, csv }: OutputOptions): void {
  if (isStdout(output)) return;
  if (format === undefined && !json && !markdown && !csv) checkEnding(output);
  if (!force && statOf(output)?.isFile()) {
    throw new UserError([
      {
        code: 'file-exists',
        where: output,
        what: 'exists already',
        mend: 'Pass --force to overwrite it, or name another file.',
      },
    ]);
  }
  checkWritable(output);
}

/** Endings of what a page becomes once it is printed. */
const PRINTED = /^\.(pdf|docx?|pptx?|odt|png|jpe?g)$/i;

const isStdout = (output: string | undefined): output is undefined | '-' => output === undefined || output === '-';

/** An ending that says another format than there is must not be given a table. */
function checkEnding(output: string): void {
  const ending = extname(output);
  if (ending === '' || ending === '.txt' || ENDINGS.some(([known]) => known.test(ending))) return;
  const what = `${ending} files can't be written`;
  const mend = PRINTED.test(ending)
    ? `Write a page and print it: -o ${escapeControlsInLine(output.slice(0, -ending.length))}.html`
    : `Let it end in .html, .md, .csv, .json or .txt, or choose with --format: ${FORMATS.join(', ')}.`;
  throw new UserError([{ code: 'unknown-ending', where: output, what, mend }]);
}

/** Writes the result to the file asked for, saying so on stderr, or to stdout. */
export async function writeResult(context: Context, text: string, options: OutputOptions): Promise<void> {
  const { output } = options;
  if (isStdout(output)) return writeOut(context, text);
  checkOutput(options);
  writeFile(output, text);
  return writeNote(context, `Written to ${escapeControlsInLine(output)}\n`);
}
