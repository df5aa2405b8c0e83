import type { Dataset } from './dataset.ts';

/**
 * The part of a dataset that advice reads: without the sources of channels' figures and of planning, which are there for
 * whoever checks the dataset. Of the same name and fingerprint, as it gives the same advice.
 */
export function readOfDataset(dataset: Dataset): Dataset {
  const { rules, weights, sources, channels, planning, history, contactLaw } = dataset;
  const cited = new Set([...rules, ...weights].flatMap((rule) => [...(rule.sources ?? []), ...(rule.against ?? [])]));
  return {
    ...dataset,
    sources: sources.filter(({ id }) => cited.has(id)),
    ...(withoutSources({ channels, planning, history, contactLaw }) as Pick<
      Dataset,
      'channels' | 'planning' | 'history' | 'contactLaw'
    >),
  };
}

function withoutSources(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSources);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (name === 'sources' ? [] : [[name, withoutSources(inner)]])),
  );
}
