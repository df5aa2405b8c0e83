import type { Reporter } from '../report/reporter.ts';
import { reporterFor } from '../report/reporters.ts';
import type { Context, DisplayOptions } from '../shell/context.ts';
import { terminalBehind } from '../shell/plain-descriptor.ts';
import { formatOf, type OutputOptions, writeResult } from '../shell/write-result.ts';

/** Writes a document in the format that was asked for, to where it was asked for. */
export async function writeReport(
  context: Context,
  options: DisplayOptions & OutputOptions,
  document: (reporter: Reporter) => string,
): Promise<void> {
  const styled = async () =>
    (await import('../shell/style-for.ts')).styleFor(terminalBehind(context, 'stdout'), context.env, options);
  await writeResult(context, document(await reporterFor(formatOf(options), styled)), options);
}
