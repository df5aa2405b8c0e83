import { closest, distance } from './edit-distance.ts';

const SHORTEST_BEGINNING = 3;
/** Letters that may be wrong in any word, however short. */
const WRONG_LETTERS = 2;

/** The likeliest intended word: one spelt alike, or the only one that begins with it; undefined when nothing is near. */
export function nearMiss(
  word: string,
  candidates: readonly string[],
  wrongLetters: number = WRONG_LETTERS,
): string | undefined {
  if (word === '' || word.length > 80) return undefined;
  const lower = word.toLowerCase();
  const lowered = candidates.map((candidate) => candidate.toLowerCase());
  const mayDiffer = ({ length }: string) => Math.max(wrongLetters, Math.floor(length / 3));
  // Words of quite another length differ in more letters, and need not be compared.
  const alike = lowered.filter((each) => Math.abs(each.length - lower.length) <= mayDiffer(each));
  const near = alike.length === 0 ? undefined : closest(lower, alike);
  if (near !== undefined && distance(lower, near) <= mayDiffer(near)) return candidates[lowered.indexOf(near)];
  const begun = candidates.filter((_, at) => lowered[at]?.startsWith(lower));
  return lower.length >= SHORTEST_BEGINNING && begun.length === 1 ? begun[0] : undefined;
}

/** "Did you mean …?" with the word that is meant. */
export const asking = (word: string): string => `Did you mean ${JSON.stringify(word)}?`;

/** The same with the likeliest intended word; undefined when nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const near = nearMiss(word, candidates);
  return near === undefined ? undefined : asking(near);
}

/** What to type instead of a word that is not known: the nearest of the known ones, then all of them. */
export const suggest = (word: string, known: readonly string[], opening = 'One of'): string =>
  [didYouMean(word, known), `${opening}: ${known.join(', ')}.`].filter((part) => part !== undefined).join(' ');
