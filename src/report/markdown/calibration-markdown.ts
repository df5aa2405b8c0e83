import type { CalibrationDocument } from '../../model/calibration-document.ts';
import type { Handover } from '../handover.ts';
import {
  authoritySentence,
  calibrationHeadline,
  checkSentences,
  soFarSentences,
  testSentences,
} from '../words/calibration.ts';
import {
  calibrationRows,
  type Figure,
  headsOf,
  splitRows,
  splitTitle,
  YOURS_EXPLAINED,
} from '../words/calibration-rows.ts';
import { heading } from './heading.ts';
import { escapeMarkdown, markdownList, markdownParagraph, markdownTable } from './markdown.ts';

const inLine = ({ typical, range }: Figure): string => (range === '' ? typical : `${typical} (${range})`);

/** What a history taught, for documents. */
export function calibrationMarkdown(document: CalibrationDocument, handover: Handover): string {
  const { warnings } = document.calibration;
  const heads = headsOf(document);
  const rows = calibrationRows(document);
  const split = splitRows(document);
  const sections = [
    ...heading(calibrationHeadline(document).join(' '), handover),
    markdownTable(
      [heads.name, heads.spent, heads.brought, heads.cost, heads.benchmark, heads.yours],
      rows.map(({ name, spent, brought, cost, benchmark, yours }) => [
        name,
        spent,
        inLine(brought),
        inLine(cost),
        inLine(benchmark),
        yours,
      ]),
    ),
    markdownParagraph([YOURS_EXPLAINED, ...soFarSentences(document)].join(' ')),
    ...(warnings.length === 0
      ? []
      : [`## What to know\n\n${markdownList(warnings.map(({ text }) => escapeMarkdown(text)))}`]),
    ...(split.length === 0
      ? []
      : [
          `## ${escapeMarkdown(splitTitle(document))}\n\n${markdownList(split.map(({ name, shown }) => escapeMarkdown(`${name}: ${shown}`)))}`,
        ]),
    `## How each one works\n\n${markdownTable(
      [heads.name, heads.kept, heads.doubles, heads.next],
      rows.map(({ name, kept, doubles, next }) => [name, kept, doubles, next]),
    )}`,
    ...[checkSentences(document), testSentences(document), [authoritySentence(document)]]
      .filter((sentences) => sentences.length > 0)
      .map((sentences) => markdownParagraph(sentences.join(' '))),
  ];
  return `${sections.map((section) => section.trimEnd()).join('\n\n')}\n`;
}
