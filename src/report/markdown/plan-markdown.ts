import type { PlanDocument } from '../../model/plan-document.ts';
import type { Handover } from '../handover.ts';
import { isPlanned, planHeadline, planNotes } from '../words/plan.ts';
import { countInCell } from '../words/plan-numbers.ts';
import { outcomeRows, planTable } from '../words/plan-table.ts';
import { startingSentences, targetSentences } from '../words/plan-target.ts';
import { heading } from './heading.ts';
import { escapeMarkdown, markdownList, markdownParagraph, markdownTable } from './markdown.ts';

/** The plan, for documents. */
export function planMarkdown(document: PlanDocument, handover: Handover = {}): string {
  if (!isPlanned(document)) {
    const [first = 'No budget yet', ...more] = [...targetSentences(document), ...startingSentences(document, 'page')];
    return `${[...heading(first, handover), ...more.map(markdownParagraph)].join('\n\n')}\n`;
  }
  const [headline = '', ...more] = planHeadline(document);
  const { title, heads, rows } = planTable(document);
  const { called, goalCounted } = document.forecast;
  const outcomes = outcomeRows(document).map(({ month, leads, low, typical, high, isDeadline }) => [
    `Month ${month}${isDeadline ? ' (results due)' : ''}`,
    ...[leads, low, typical, high].map(countInCell),
  ]);
  const sections = [
    ...heading(headline, handover),
    ...[...more, ...targetSentences(document)].map(markdownParagraph),
    markdownTable(
      [title, ...heads],
      rows.map(({ name, cells }) => [name, ...cells]),
    ),
    ...(goalCounted
      ? [`## New ${called.several}, added up\n\n${markdownTable(['By', 'Leads', 'Low', 'Typical', 'High'], outcomes)}`]
      : []),
    markdownList(
      planNotes(document, 'page').map((note) => `**${escapeMarkdown(note.title)}:** ${escapeMarkdown(note.text)}`),
    ),
  ];
  return `${sections.map((section) => section.trimEnd()).join('\n\n')}\n`;
}
