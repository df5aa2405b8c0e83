/** Bytes that a summary has at most, whatever it is of. */
const MOST_BYTES = 4000;
const GAP = 2;

/** The sections that have room together, the first ones before all others, and `more` last, which says how to have the rest. */
export function fitting(sections: readonly string[], more: string): string {
  let left = MOST_BYTES - bytesOf(more);
  const shown = sections.filter((section) => {
    const size = bytesOf(section) + GAP;
    if (size > left) return false;
    left -= size;
    return true;
  });
  return `${[...shown, more].join('\n\n')}\n`;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
