import type { Dataset } from '../model/dataset.ts';
import type { Dimension } from '../model/dimension.ts';

/** The raw comparison, or a part of it: what each side is, dimension by dimension. */
export interface Comparison {
  readonly dimensions: readonly Pick<Dimension, 'id' | 'name' | 'inbound' | 'outbound'>[];
  readonly closing: string;
}

/** The dimensions asked for, in the dataset's order; all of them when none is named. */
export function compareDimensions({ dimensions, closing }: Dataset, ids: readonly string[] = []): Comparison {
  return { dimensions: dimensions.filter(({ id }) => ids.length === 0 || ids.includes(id)), closing };
}
