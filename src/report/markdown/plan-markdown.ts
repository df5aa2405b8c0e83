import type { PlanDocument } from '../../model/plan-document.ts';
import type { Handover } from '../handover.ts';
import { isPlanned, planHeadline } from '../words/plan.ts';
import { planNotes } from '../words/plan-notes.ts';
import { countInCell } from '../words/plan-numbers.ts';
import { outcomeRows, planTable } from '../words/plan-table.ts';
import { startingSentences, targetSentences } from '../words/plan-target.ts';
import { fitting } from './fitting.ts';
import { heading } from './heading.ts';
import { escapeMarkdown, markdownList, markdownParagraph, markdownTable } from './markdown.ts';

/** The plan, for documents. */
export function planMarkdown(document: PlanDocument, handover: Handover = {}): string {
  const { sections, notes } = partsOf(document, handover);
  const all = [...sections, ...(notes.length === 0 ? [] : [markdownList(notes)])];
  return `${all.map((section) => section.trimEnd()).join('\n\n')}\n`;
}

/** The same in one screen: the money and what it should bring first; `more` says how to have the rest. */
export function planSummaryMarkdown(document: PlanDocument, more: string): string {
  const { sections, notes } = partsOf(document, {});
  return fitting(
    [...sections, ...notes.map((note) => markdownList([note]))].map((section) => section.trimEnd()),
    more,
  );
}

function partsOf(document: PlanDocument, handover: Handover) {
  if (!isPlanned(document)) {
    const [first = 'No budget yet', ...more] = [...targetSentences(document), ...startingSentences(document)];
    return { sections: [...heading(first, handover), ...more.map(markdownParagraph)], notes: [] };
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
  ];
  const notes = planNotes(document).map((note) => `**${escapeMarkdown(note.title)}:** ${escapeMarkdown(note.text)}`);
  return { sections, notes };
}
