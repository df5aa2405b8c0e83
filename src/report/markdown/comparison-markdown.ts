import type { Comparison } from '../comparison.ts';
import type { Handover } from '../handover.ts';
import { heading } from './heading.ts';
import { markdownParagraph, markdownTable } from './markdown.ts';

/** The comparison as a table with the closing line below it. */
export const comparisonMarkdown = ({ dimensions, closing }: Comparison, handover: Handover): string =>
  `${Object.keys(handover).length === 0 ? '' : `${heading('Inbound and outbound marketing compared', handover).join('\n\n')}\n\n`}${markdownTable(
    ['Dimension', 'Inbound', 'Outbound'],
    dimensions.map(({ name, inbound, outbound }) => [name, inbound.text, outbound.text]),
  )}\n${markdownParagraph(closing)}\n`;
