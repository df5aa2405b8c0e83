/** How many letters must be put in, left out or replaced to make one word of another (Levenshtein). */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      const replaced = (row[to] as number) + (one[at] === other[to] ? 0 : 1);
      next.push(Math.min(replaced, (row[to + 1] as number) + 1, (next[to] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}

/** The word that is least far from another, the first of those; undefined if there are none. */
export function closest(word: string, words: readonly string[]): string | undefined {
  const distances = words.map((each) => distance(word, each));
  return words[distances.indexOf(Math.min(...distances))];
}
