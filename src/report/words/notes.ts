import type { Advice } from '../../model/advice.ts';

type Source = Advice['sources'][number];

/** The numbered notes of a document. */
export interface Notes {
  /** Numbers of the notes that stand behind a statement, the lowest first; none for our own judgment. */
  readonly numbersOf: (ids: readonly string[]) => readonly number[];
  /** The sources in the order of their numbers, from 1. */
  readonly numbered: readonly Source[];
}

/** Numbers sources in the order in which statements cite them. */
export function numberNotes({ sources }: Pick<Advice, 'sources'>, cited: readonly (readonly string[])[]): Notes {
  const ids = [...new Set(cited.flat())].filter((id) => sources.some((source) => source.id === id));
  return {
    numbersOf: (own) => ids.flatMap((id, at) => (own.includes(id) ? [at + 1] : [])),
    numbered: ids.flatMap((id) => sources.find((source) => source.id === id) ?? []),
  };
}

/** "How long search work takes, 2017". */
export const titleOf = ({ title, year }: Source): string => (year === null ? title : `${title}, ${year}`);
