/** "a", "a and b", "a, b and c"; with a comma before the last where a part has an "and" of its own: "a, and b and c". */
export const listOf = (parts: readonly string[]): string => {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  const comma = parts.some((part) => part.includes(' and ')) ? ',' : '';
  return `${parts.slice(0, -1).join(', ')}${comma} and ${last}`;
};
