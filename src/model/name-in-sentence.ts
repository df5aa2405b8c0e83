/** A name as it stands within a sentence: "search ads" of "Search ads (PPC)". */
export function nameInSentence(name: string): string {
  const bare = bareName(name);
  return /^\p{Lu}-?\p{Ll}/u.test(bare) ? `${bare.charAt(0).toLowerCase()}${bare.slice(1)}` : bare;
}

/** A name without what stands behind it in parentheses. */
export const bareName = (name: string): string => name.replace(/ \([^)]*\)$/, '');

/** Words as they begin a sentence or a title. */
export const capitalise = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
