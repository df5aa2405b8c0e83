import type { Dataset } from '../model/dataset.ts';
import { nearMiss } from '../model/schema-problems.ts';
import { type Problem, UserError } from '../problem.ts';
import { compareDimensions } from '../report/comparison/comparison.ts';
import { comparisonCsv } from '../report/comparison/comparison-csv.ts';
import { comparisonJson } from '../report/comparison/comparison-json.ts';
import { comparisonMarkdown } from '../report/comparison/comparison-markdown.ts';
import { comparisonText } from '../report/comparison/comparison-text.ts';
import { loadDataset } from '../shell/read-dataset.ts';
import { styleFor } from '../shell/terminal.ts';
import type { Manners, World } from '../shell/world.ts';
import { write } from '../shell/write.ts';

export interface CompareOptions extends Manners {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly csv?: boolean;
}

/** Prints the raw comparison of the dataset, or of the dimensions named; returns the exit code. */
export async function compare(world: World, ids: readonly string[], options: CompareOptions): Promise<number> {
  const dataset = loadDataset();
  const unknown = unknownDimensions(dataset, ids);
  if (unknown.length > 0) throw new UserError(unknown);
  const comparison = compareDimensions(dataset, ids);
  const text = options.json
    ? comparisonJson(comparison)
    : options.markdown
      ? comparisonMarkdown(comparison)
      : options.csv
        ? comparisonCsv(comparison)
        : comparisonText(comparison, styleFor(world.stdout, world.env, options));
  await write(world.stdout, text);
  return 0;
}

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
