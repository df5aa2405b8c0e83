import type { Source } from '../../model/source.ts';

/** What each grade of evidence stands for. */
export const GRADE_MEANING = {
  A: 'controlled study or econometrics',
  B: 'official, or large observation',
  C: 'vendor survey with stated data',
  D: "practitioner's opinion",
  E: 'unsourced number',
  judgement: 'our own judgment',
} as const;

/** "Ahrefs, 2024". */
export const nameSource = ({ publisher, year }: Pick<Source, 'publisher' | 'year'>): string =>
  `${publisher}, ${year ?? 'no date'}`;

/** Whether an address is one of the web: no other becomes a link. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);
