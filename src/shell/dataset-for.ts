import type { Dataset } from '../model/dataset.ts';
import type { Context, DatasetOption } from './context.ts';
import { SHIPPED_DATASET, unchangedShippedDataset } from './shipped-dataset.ts';

/** The folder of the dataset that was asked for: by --data, by MIX_ADVISOR_DATA, or else the shipped one. */
export const datasetFolder = ({ env }: Context, data: string | undefined): string =>
  data ?? (env.MIX_ADVISOR_DATA || SHIPPED_DATASET);

/** The dataset that was asked for, validated now or, if it is the shipped one, when the program was built. */
export async function datasetFor(context: Context, { data }: DatasetOption): Promise<Dataset> {
  const folder = datasetFolder(context, data);
  const unchanged = folder === SHIPPED_DATASET ? unchangedShippedDataset() : undefined;
  if (unchanged !== undefined) return unchanged;
  const { loadDataset } = await import('./read-dataset.ts');
  return loadDataset(folder);
}
