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

type Named = Pick<Source, 'publisher' | 'year' | 'reportedBy'>;

/** "Ahrefs, 2024", with who reports it where the address is not the publisher's own. */
export const nameSource = ({ publisher, year, reportedBy }: Named): string =>
  `${publisher}, ${year ?? 'no date'}${reported(reportedBy)}`;

const reported = (by: string | undefined): string => (by === undefined ? '' : `, as reported by ${by}`);

/** Whose figures they are, and what to know before trusting them; a note that names the publisher does so alone. */
export function behindIt({ publisher, note, reportedBy }: Pick<Source, 'publisher' | 'note' | 'reportedBy'>): string {
  if (note !== undefined && reportedBy === undefined && note.startsWith(publisher)) return note;
  return [`${publisher}${reported(reportedBy)}.`, ...(note === undefined ? [] : [note])].join(' ');
}

/** Whether an address is one of the web: no other becomes a link. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);
