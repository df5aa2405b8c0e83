import type { Dataset } from '../../model/dataset.ts';
import { UserError } from '../../problem/problem.ts';
import { suggest } from '../../problem/suggest.ts';
import { compareDimensions } from '../../report/comparison.ts';
import { comparisonReporterFor } from '../../report/comparison-reporters.ts';
import type { Context, DatasetOption, DisplayOptions } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { checkOutput, type OutputOptions } from '../../shell/write-result.ts';
import { type HandoverOptions, readHandover } from '../handover-options.ts';
import { writeDocument } from '../write-report.ts';

export interface CompareOptions extends DisplayOptions, DatasetOption, OutputOptions, HandoverOptions {}

/** Prints the raw comparison of the dataset, or of the dimensions named; returns the exit code. */
export async function compare(context: Context, ids: readonly string[], options: CompareOptions): Promise<number> {
  checkOutput(options);
  const handover = await readHandover(options);
  const dataset = await datasetFor(context, options);
  checkDimensions(dataset, ids);
  await writeDocument(context, options, async (format, styled) =>
    (await comparisonReporterFor(format, styled))(compareDimensions(dataset, ids), handover),
  );
  return 0;
}

/** Throws a UserError with a problem for each id that no dimension has. */
function checkDimensions({ dimensions }: Dataset, ids: readonly string[]): void {
  const known = dimensions.map(({ id }) => id);
  const problems = ids
    .filter((id) => !known.includes(id))
    .map((id) => ({
      code: 'unknown-dimension',
      where: 'mix-advisor compare',
      what: `there is no dimension ${JSON.stringify(id)}`,
      mend: suggest(id, known),
    }));
  if (problems.length > 0) throw new UserError(problems);
}
