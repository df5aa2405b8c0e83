import type { Dataset } from '../../model/dataset.ts';
import { UserError } from '../../problem/problem.ts';
import { compareDimensions } from '../../report/comparison.ts';
import type { Context, DatasetOption, DisplayOptions } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { checkOutput, type OutputOptions } from '../../shell/write-result.ts';
import { writeReport } from '../write-report.ts';

export interface CompareOptions extends DisplayOptions, DatasetOption, OutputOptions {}

/** Prints the raw comparison of the dataset, or of the dimensions named; returns the exit code. */
export async function compare(context: Context, ids: readonly string[], options: CompareOptions): Promise<number> {
  checkOutput(options);
  const dataset = await datasetFor(context, options);
  await refuseUnknownDimensions(dataset, ids);
  await writeReport(context, options, ({ comparison }) => comparison(compareDimensions(dataset, ids)));
  return 0;
}

async function refuseUnknownDimensions({ dimensions }: Dataset, ids: readonly string[]): Promise<void> {
  const known = dimensions.map(({ id }) => id);
  if (ids.every((id) => known.includes(id))) return;
  const { unknownDimensions } = await import('./unknown-dimensions.ts');
  throw new UserError(unknownDimensions(known, ids));
}
