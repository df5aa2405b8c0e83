import { compareDimensions } from '../../report/comparison.ts';
import { advisorHtml } from '../../report/html/live-page.ts';
import type { Context, DatasetOption } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { advisorEngine } from '../../shell/page-engine.ts';
import { checkOutput, type OutputOptions, writeResult } from '../../shell/write-result.ts';
import { type HandoverOptions, readHandover } from '../handover-options.ts';

export interface PageOptions extends DatasetOption, HandoverOptions, Pick<OutputOptions, 'output' | 'force'> {}

/** Writes the whole advisor as one page; returns the exit code. */
export async function page(context: Context, given: PageOptions): Promise<number> {
  const options = { ...given, format: 'html' as const };
  checkOutput(options);
  const handover = await readHandover(options);
  const dataset = await datasetFor(context, options);
  await writeResult(context, advisorHtml(compareDimensions(dataset), handover, advisorEngine(dataset)), options);
  return 0;
}
