import { closest, distance } from 'fastest-levenshtein';

/** The likeliest intended word, or undefined when nothing is near. */
export function nearMiss(word: string, candidates: readonly string[]): string | undefined {
  if (word === '' || word.length > 80 || candidates.length === 0) return undefined;
  const lower = word.toLowerCase();
  const near = closest(
    lower,
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  const intended = candidates.find((candidate) => candidate.toLowerCase() === near);
  return distance(lower, near) <= Math.max(2, Math.floor(near.length / 3)) ? intended : undefined;
}

/** "Did you mean …?" with the likeliest intended word; undefined when nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const near = nearMiss(word, candidates);
  return near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`;
}

/** What to type instead of a word that is not known: the nearest of the known ones, then all of them. */
export const suggest = (word: string, known: readonly string[], opening = 'One of'): string =>
  [didYouMean(word, known), `${opening}: ${known.join(', ')}.`].filter((part) => part !== undefined).join(' ');
