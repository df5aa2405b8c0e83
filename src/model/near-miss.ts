import { closest, distance } from 'fastest-levenshtein';

/** The likeliest intended word, or undefined when nothing is near. */
export function nearMiss(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || word.length > 80) return undefined;
  const lower = word.toLowerCase();
  const near = closest(
    lower,
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  const intended = candidates.find((candidate) => candidate.toLowerCase() === near);
  return distance(lower, near) <= Math.max(2, Math.floor(near.length / 3)) ? intended : undefined;
}
