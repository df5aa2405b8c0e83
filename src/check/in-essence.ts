/** A text without what does not make it another text: capitals, spaces and the full stop. */
export const inEssence = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.!]$/, '');
