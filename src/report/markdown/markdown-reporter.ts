import type { WhatIf } from '../../model/what-if.ts';
import type { Handover } from '../handover.ts';
import type { Reporter } from '../reporter.ts';
import { formatSigned } from '../words/format-number.ts';
import { NOTHING_DIFFERS, whatIfWords } from '../words/what-if.ts';
import { adviceMarkdown } from './advice-markdown.ts';
import { heading } from './heading.ts';
import { escapeMarkdown, markdownList, markdownParagraph, markdownTable } from './markdown.ts';

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
  whatIf: whatIfMarkdown,
};
