import type { Dataset } from '../../model/dataset.ts';
import { UserError } from '../../problem/problem.ts';
import { type Comparison, compareDimensions } from '../../report/comparison/comparison.ts';
import type { Style } from '../../report/style.ts';
import type { Context, DatasetOption, DisplayOptions } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { checkOutput, type Format, formatOf, type OutputOptions, writeResult } from '../../shell/write-result.ts';

export interface CompareOptions extends DisplayOptions, DatasetOption, OutputOptions {}

/** Prints the raw comparison of the dataset, or of the dimensions named; returns the exit code. */
export async function compare(context: Context, ids: readonly string[], options: CompareOptions): Promise<number> {
  checkOutput(options);
  const dataset = await datasetFor(context, options);
  await refuseUnknownDimensions(dataset, ids);
  const comparison = compareDimensions(dataset, ids);
  const styled = async () => (await import('../../shell/style-for.ts')).styleFor(context.stdout, context.env, options);
  await writeResult(context, await REPORTS[formatOf(options)](comparison, styled), options);
  return 0;
}

type Report = (comparison: Comparison, styled: () => Promise<Style>) => Promise<string>;

/** What only one format needs is loaded only for it. */
const REPORTS: Readonly<Record<Format, Report>> = {
  table: async (comparison, styled) =>
    (await import('../../report/comparison/comparison-text.ts')).comparisonText(comparison, await styled()),
  json: async (comparison) => (await import('../../report/comparison/comparison-json.ts')).comparisonJson(comparison),
  markdown: async (comparison) =>
    (await import('../../report/comparison/comparison-markdown.ts')).comparisonMarkdown(comparison),
  csv: async (comparison) => (await import('../../report/comparison/comparison-csv.ts')).comparisonCsv(comparison),
  html: async (comparison) => (await import('../../report/comparison/comparison-html.ts')).comparisonHtml(comparison),
};

async function refuseUnknownDimensions({ dimensions }: Dataset, ids: readonly string[]): Promise<void> {
  const known = dimensions.map(({ id }) => id);
  if (ids.every((id) => known.includes(id))) return;
  const { unknownDimensions } = await import('./unknown-dimensions.ts');
  throw new UserError(unknownDimensions(known, ids));
}
