import type { WhatIf } from '../../model/what-if.ts';
import type { Comparison } from '../comparison.ts';
import type { Handover } from '../handover.ts';
import type { Reporter } from '../reporter.ts';
import { formatSigned } from '../words/format-number.ts';
import { NOTHING_DIFFERS, sideBySide } from '../words/side-by-side.ts';
import { adviceMarkdown } from './advice-markdown.ts';
import { heading } from './heading.ts';
import { escapeMarkdown, markdownList, markdownParagraph, markdownTable } from './markdown.ts';

/** The comparison as a table with the closing line below it. */
const comparisonMarkdown = ({ dimensions, closing }: Comparison, handover: Handover): string =>
  `${Object.keys(handover).length === 0 ? '' : `${heading('Inbound and outbound marketing compared', handover).join('\n\n')}\n\n`}${markdownTable(
    ['Dimension', 'Inbound', 'Outbound'],
    dimensions.map(({ name, inbound, outbound }) => [name, inbound.text, outbound.text]),
  )}\n${markdownParagraph(closing)}\n`;

/** Two sets of answers side by side. */
function whatIfMarkdown(whatIf: WhatIf, handover: Handover): string {
  const { rows, difference, reasons } = sideBySide(whatIf);
  const lines = reasons.map(({ points, words }) => `**${formatSigned(points)}** ${escapeMarkdown(words)}`);
  return [
    ...heading('Before and after', handover).map((part) => `${part}\n`),
    markdownTable(['', 'Before', 'After'], rows),
    `## What makes the difference of ${formatSigned(difference)}\n`,
    `${markdownList(lines) || NOTHING_DIFFERS}\n`,
  ].join('\n');
}

/** Documents that paste into others. */
export const markdownReporter: Reporter = {
  advice: (advice, { handover }) => adviceMarkdown(advice, handover),
  comparison: comparisonMarkdown,
  whatIf: whatIfMarkdown,
};
