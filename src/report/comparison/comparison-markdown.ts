import { markdownParagraph, markdownTable } from '../markdown.ts';
import type { Comparison } from './comparison.ts';

/** The comparison as a Markdown table with the closing line below it. */
export const comparisonMarkdown = ({ dimensions, closing }: Comparison): string =>
  `${markdownTable(
    ['Dimension', 'Inbound', 'Outbound'],
    dimensions.map(({ name, inbound, outbound }) => [name, inbound.text, outbound.text]),
  )}\n${markdownParagraph(closing)}\n`;
