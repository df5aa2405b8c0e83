import type { ScenariosDocument } from '../../model/scenarios.ts';
import type { Handover } from '../handover.ts';
import { scenarioNotes, scenariosHeadline, scenariosTable } from '../words/scenarios.ts';
import { heading } from './heading.ts';
import { escapeMarkdown, markdownList, markdownTable } from './markdown.ts';

/** Several plans side by side, for documents. */
export function scenariosMarkdown(document: ScenariosDocument, handover: Handover = {}): string {
  const { title, heads, rows } = scenariosTable(document);
  const sections = [
    ...heading(scenariosHeadline(document), handover),
    markdownTable(
      [title, ...heads],
      rows.map(({ name, cells }) => [name, ...(cells.length > 0 ? cells : heads.map(() => ''))]),
    ),
    markdownList(
      scenarioNotes(document).map((note) => `**${escapeMarkdown(note.title)}:** ${escapeMarkdown(note.text)}`),
    ),
  ];
  return `${sections.map((section) => section.trimEnd()).join('\n\n')}\n`;
}
