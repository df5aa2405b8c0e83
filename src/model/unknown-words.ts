import { lettersOf } from './letters-of.ts';

/** Ways to say that something is not known, as people and programs write them; only letters and digits count. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'unknown|n/a|null|tbd|tba|tbc|idk|not known|not sure|unsure|no idea|not available|not applicable|' +
    "don't know|do not know|i don't know|i do not know|to be decided|to be determined|to be confirmed"
  )
    .split('|')
    .map(lettersOf),
);

/** Whether a text says that something is not known: nothing at all, dashes, question marks, "n/a", "TBD" and the like. */
export function isUnknownWord(text: string): boolean {
  const letters = lettersOf(text);
  return letters === '' ? /^[-\u2010-\u2015\u2212?\s]*$/u.test(text) : WORDS.has(letters);
}
