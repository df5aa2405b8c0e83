/** A stretch of a text, and whether it is new against the text before. */
export interface Stretch {
  readonly text: string;
  readonly isChanged: boolean;
}

/** A text cut into what was there before and what was not, by its words: the longest common subsequence stays unmarked. */
export function changedWords(before: string, after: string): readonly Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  // kept[i][j]: how many words two texts share from their words i and j on.
  const kept = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      at(kept, i)[j] =
        old[i] === now[j]
          ? 1 + (at(kept, i + 1)[j + 1] ?? 0)
          : Math.max(at(kept, i + 1)[j] ?? 0, at(kept, i)[j + 1] ?? 0);
  const stretches: Stretch[] = [];
  let i = 0;
  for (let j = 0; j < now.length; ) {
    if (i < old.length && old[i] === now[j]) {
      stretches.push({ text: now[j] ?? '', isChanged: false });
      i += 1;
      j += 1;
    } else if (i < old.length && (at(kept, i + 1)[j] ?? 0) >= (at(kept, i)[j + 1] ?? 0)) i += 1;
    else {
      stretches.push({ text: now[j] ?? '', isChanged: true });
      j += 1;
    }
  }
  return joined(stretches);
}

const at = (rows: readonly Uint16Array[], index: number): Uint16Array => rows[index] as Uint16Array;

/** Words with the signs that touch them, so that a mark cuts none off, and each space between them. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+|\s/g) ?? [];

/** Neighbors of one kind as one; a space between two that are new is new with them. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  stretches.forEach(({ text, isChanged }, index) => {
    const isBetween =
      /^\s+$/.test(text) && stretches[index - 1]?.isChanged === true && stretches[index + 1]?.isChanged === true;
    const marks = isChanged || isBetween;
    const last = all.at(-1);
    if (last !== undefined && last.isChanged === marks)
      all[all.length - 1] = { text: last.text + text, isChanged: marks };
    else all.push({ text, isChanged: marks });
  });
  return all;
}
