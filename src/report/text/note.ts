import { hang, NARROW, type Style } from './style.ts';

/** A short paragraph, and what it is on; without a title it goes on with that of the one before. */
interface Note {
  readonly title: string;
  readonly text: string;
}

/** A paragraph beside its title, or under it where the screen is too narrow for a column. */
export const formatNote = ({ title, text }: Note, { width, paint }: Style, columns: number): readonly string[] =>
  width < NARROW
    ? [...(title === '' ? [] : [paint.bold(title)]), ...hang('  ', text, width)]
    : hang(`${paint.bold(title)}${' '.repeat(Math.max(1, columns - title.length))}`, text, width, columns);
