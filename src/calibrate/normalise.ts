/** Small letters without accents. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '');

/** The same, words parted by single spaces. */
export const normalise = (name: string): string =>
  folded(name)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
