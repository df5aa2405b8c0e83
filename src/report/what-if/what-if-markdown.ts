import type { WhatIf } from '../../model/what-if.ts';
import { formatSigned } from '../format-number.ts';
import { escapeMarkdown, markdownTable } from '../markdown.ts';
import { sideBySide } from './side-by-side.ts';

/** Two sets of answers side by side, for documents. */
export function whatIfMarkdown(whatIf: WhatIf): string {
  const { rows, difference, reasons } = sideBySide(whatIf);
  const lines = reasons.map(({ points, words }) => `- **${formatSigned(points, 1)}** ${escapeMarkdown(words)}`);
  return [
    '# Before and after\n',
    markdownTable(['', 'Before', 'After'], rows),
    `## What makes the difference of ${formatSigned(difference, 1)}\n`,
    `${lines.join('\n') || 'No rule tells the two apart.'}\n`,
  ].join('\n');
}
