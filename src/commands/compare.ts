import type { Dataset } from '../model/dataset.ts';
import { UserError } from '../problem.ts';
import { type Comparison, compareDimensions } from '../report/comparison/comparison.ts';
import type { Style } from '../report/style.ts';
import { datasetFor } from '../shell/dataset-for.ts';
import { type Delivery, deliver, type Format, formatOf, refuseToOverwrite } from '../shell/deliver.ts';
import { styleFor } from '../shell/terminal.ts';
import type { DataOption, Manners, World } from '../shell/world.ts';

export interface CompareOptions extends Manners, DataOption, Delivery {}

/** Prints the raw comparison of the dataset, or of the dimensions named; returns the exit code. */
export async function compare(world: World, ids: readonly string[], options: CompareOptions): Promise<number> {
  refuseToOverwrite(options);
  const dataset = await datasetFor(world, options);
  await refuseUnknownDimensions(dataset, ids);
  const comparison = compareDimensions(dataset, ids);
  const report = await REPORTS[formatOf(options)]();
  const style = styleFor(world.stdout, world.env, options);
  await deliver(world, report(comparison, style), options);
  return 0;
}

type Report = (comparison: Comparison, style: Style) => string;

/** What only one format needs is loaded only for it. */
const REPORTS: Readonly<Record<Format, () => Promise<Report>>> = {
  table: async () => (await import('../report/comparison/comparison-text.ts')).comparisonText,
  json: async () => (await import('../report/comparison/comparison-json.ts')).comparisonJson,
  markdown: async () => (await import('../report/comparison/comparison-markdown.ts')).comparisonMarkdown,
  csv: async () => (await import('../report/comparison/comparison-csv.ts')).comparisonCsv,
  html: async () => (await import('../report/comparison/comparison-html.ts')).comparisonHtml,
};

async function refuseUnknownDimensions({ dimensions }: Dataset, ids: readonly string[]): Promise<void> {
  const known = dimensions.map(({ id }) => id);
  if (ids.every((id) => known.includes(id))) return;
  const { unknownDimensions } = await import('./compare/unknown-dimensions.ts');
  throw new UserError(unknownDimensions(known, ids));
}
