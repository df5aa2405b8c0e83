import type { WhatIf } from '../../model/what-if.ts';
import type { Comparison } from '../comparison.ts';
import type { Handover } from '../handover.ts';
import type { Reporter } from '../reporter.ts';
import { formatSigned } from '../words/format-number.ts';
import { NOTHING_DIFFERS, whatIfWords } from '../words/what-if.ts';
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
  const { headline, sentences, results, changes } = whatIfWords(whatIf);
  const reasons = changes.flatMap(({ label, because }) =>
    because.map((reason) => `${escapeMarkdown(label)}: ${escapeMarkdown(reason)}`),
  );
  return [
    ...heading(headline, handover),
    markdownParagraph(sentences.join(' ')),
    markdownTable(['', whatIf.before.name, whatIf.after.name], results).trimEnd(),
    '## What makes the difference',
    changes.length === 0
      ? NOTHING_DIFFERS
      : markdownTable(
          ['Answer', whatIf.before.name, whatIf.after.name, 'Inbound points'],
          changes.map(({ label, before, after, points }) => [label, before, after, formatSigned(points)]),
        ).trimEnd(),
    ...(reasons.length === 0 ? [] : [markdownList(reasons)]),
    '',
  ]
    .join('\n\n')
    .replace(/\n\n$/, '\n');
}

/** Documents that paste into others. */
export const markdownReporter: Reporter = {
  advice: (advice, { handover }) => adviceMarkdown(advice, handover),
  comparison: comparisonMarkdown,
  whatIf: whatIfMarkdown,
};
