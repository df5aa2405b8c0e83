import type { Advice } from '../../model/advice.ts';
import { CURRENT_TITLE, runningWords } from '../words/running.ts';
import { shiftNotes, shiftTable } from '../words/running-shift.ts';
import { escapeMarkdown, markdownList, markdownParagraph, markdownTable } from './markdown.ts';

/** What to change from what runs now, as sections; none where nothing does. */
export function currentSections(advice: Advice): readonly string[] {
  const running = runningWords(advice);
  if (running.length === 0) return [];
  const table = shiftTable(advice);
  const list = running.map(
    ({ title, sentences }) => `**${escapeMarkdown(title)}.** ${escapeMarkdown(sentences.join(' '))}`,
  );
  return [
    `## ${CURRENT_TITLE}\n\n${markdownList(list)}`,
    ...(table === undefined ? [] : [markdownTable(table.heads, [...table.rows, table.sums])]),
    ...shiftNotes(advice).map(markdownParagraph),
  ];
}
