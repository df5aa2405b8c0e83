import type { Dataset } from './dataset.ts';

/**
 * The part of a dataset that advice reads: without the sources of channels' figures and of planning, and without marks
 * of judgement, which are there for whoever checks the dataset. Of the same name and fingerprint, as it gives the same
 * advice.
 */
export function readOfDataset(dataset: Dataset): Dataset {
  const { rules, weights, sources, channels, planning, history, contactLaw } = dataset;
  const cited = new Set([...rules, ...weights].flatMap((rule) => [...(rule.sources ?? []), ...(rule.against ?? [])]));
  return without(isMark, {
    ...dataset,
    sources: sources.filter(({ id }) => cited.has(id)),
    ...(without((name) => name === 'sources', { channels, planning, history, contactLaw }) as Pick<
      Dataset,
      'channels' | 'planning' | 'history' | 'contactLaw'
    >),
  });
}

/** Elsewhere a number stands under that name: how far a judgement can be off. */
const isMark = (name: string, value: unknown): boolean => name === 'judgement' && value === true;

/** The same without some of its members, wherever they stand. */
function without<T>(isOut: (name: string, value: unknown) => boolean, value: T): T {
  if (Array.isArray(value)) return value.map((each) => without(isOut, each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name, inner]) => !isOut(name, inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(isOut, inner)])) as T;
}
