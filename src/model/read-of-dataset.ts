import type { Dataset } from './dataset.ts';

/**
 * The part of a dataset that advice reads: without the sources of channels' figures and of planning, and without marks
 * of judgement, which are there for whoever checks the dataset. Of the same name and fingerprint, as it gives the same
 * advice.
 */
export function readOfDataset(dataset: Dataset): Dataset {
  const { rules, weights, sources, channels, planning, history, contactLaw } = dataset;
  const cited = new Set([...rules, ...weights].flatMap((rule) => [...(rule.sources ?? []), ...(rule.against ?? [])]));
  return without(['judgement'], {
    ...dataset,
    sources: sources.filter(({ id }) => cited.has(id)),
    ...(without(['sources'], { channels, planning, history, contactLaw }) as Pick<
      Dataset,
      'channels' | 'planning' | 'history' | 'contactLaw'
    >),
  });
}

/** The same without all members of these names, wherever they stand. */
function without<T>(names: readonly string[], value: T): T {
  if (Array.isArray(value)) return value.map((each) => without(names, each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(names, inner)])) as T;
}
