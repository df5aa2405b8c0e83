import type { Format, Reporter } from '../report/reporter.ts';
import { reporterFor } from '../report/reporters.ts';
import type { Style } from '../report/text/style.ts';
import type { Context, DisplayOptions } from '../shell/context.ts';
import { terminalBehind } from '../shell/plain-descriptor.ts';
import { formatOf, type OutputOptions, writeResult } from '../shell/write-result.ts';

type Options = DisplayOptions & OutputOptions;

/** Writes a document in the format that was asked for, to where it was asked for. */
export const writeReport = (
  context: Context,
  options: Options,
  document: (reporter: Reporter) => string,
): Promise<void> =>
  writeDocument(context, options, async (format, styled) => document(await reporterFor(format, styled)));

/** The same, of a document that chooses what draws it by the format. */
export async function writeDocument(
  context: Context,
  options: Options,
  draw: (format: Format, styled: () => Promise<Style>) => Promise<string>,
): Promise<void> {
  const styled = async () =>
    (await import('../shell/style-for.ts')).styleFor(terminalBehind(context, 'stdout'), context.env, options);
  await writeResult(context, await draw(formatOf(options), styled), options);
}
