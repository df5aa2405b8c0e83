import { behindIt, GRADE_MEANING, isWebAddress } from '../words/evidence.ts';
import { type Notes, titleOf } from '../words/notes.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';

/** The footnotes of what stands behind a statement: "[^1][^3]". */
export const cite = ({ numbersOf }: Notes, ids: readonly string[]): string =>
  numbersOf(ids)
    .map((number) => `[^${number}]`)
    .join('');

/** Every footnote with its grade, and what the grades mean; nothing where nothing is cited. */
export function footnotes({ numbered }: Notes): readonly string[] {
  if (numbered.length === 0) return [];
  const notes = numbered.map((source, at) => {
    const title = isWebAddress(source.url)
      ? markdownLink(titleOf(source), source.url)
      : escapeMarkdown(titleOf(source));
    return `[^${at + 1}]: ${source.grade}: ${title}. ${escapeMarkdown(behindIt(source))}`;
  });
  const grades = Object.entries(GRADE_MEANING)
    .filter(([grade]) => grade !== 'judgement')
    .map(([grade, meaning]) => `${grade} ${meaning}`);
  return [
    `## Sources\n\nEach note has a grade: ${grades.join('; ')}. A reason without a note is ${GRADE_MEANING.judgement}.`,
    notes.join('\n'),
  ];
}
