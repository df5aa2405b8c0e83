import type { Dataset } from '../model/dataset.ts';
import { nearMiss } from '../model/near-miss.ts';
import { type Problem, UserError } from '../problem.ts';
import { type Comparison, compareDimensions } from '../report/comparison/comparison.ts';
import { comparisonCsv } from '../report/comparison/comparison-csv.ts';
import { comparisonJson } from '../report/comparison/comparison-json.ts';
import { comparisonMarkdown } from '../report/comparison/comparison-markdown.ts';
import { comparisonText } from '../report/comparison/comparison-text.ts';
import type { Style } from '../report/style.ts';
import { type Delivery, deliver, type Format, formatOf, refuseToOverwrite } from '../shell/deliver.ts';
import { datasetFor } from '../shell/read-dataset.ts';
import { styleFor } from '../shell/terminal.ts';
import type { DataOption, Manners, World } from '../shell/world.ts';

export interface CompareOptions extends Manners, DataOption, Delivery {}

/** Prints the raw comparison of the dataset, or of the dimensions named; returns the exit code. */
export async function compare(world: World, ids: readonly string[], options: CompareOptions): Promise<number> {
  refuseToOverwrite(options);
  const dataset = datasetFor(world, options);
  const unknown = unknownDimensions(dataset, ids);
  if (unknown.length > 0) throw new UserError(unknown);
  const comparison = compareDimensions(dataset, ids);
  const style = styleFor(world.stdout, world.env, options);
  await deliver(world, await REPORTS[formatOf(options)](comparison, style), options);
  return 0;
}

const REPORTS: Readonly<Record<Format, (comparison: Comparison, style: Style) => string | Promise<string>>> = {
  table: comparisonText,
  json: comparisonJson,
  markdown: comparisonMarkdown,
  csv: comparisonCsv,
  html: async (comparison) => (await import('../report/comparison/comparison-html.ts')).comparisonHtml(comparison),
};

function unknownDimensions({ dimensions }: Dataset, ids: readonly string[]): readonly Problem[] {
  const known = dimensions.map(({ id }) => id);
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => {
      const near = nearMiss(id, known);
      return {
        code: 'unknown-dimension',
        where: 'mix-advisor compare',
        what: `there is no dimension ${JSON.stringify(id)}`,
        mend: `${near === undefined ? '' : `Did you mean ${JSON.stringify(near)}? `}One of: ${known.join(', ')}.`,
      };
    });
}
