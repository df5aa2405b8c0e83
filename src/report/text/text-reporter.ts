import type { WhatIf } from '../../model/what-if.ts';
import type { Reporter } from '../reporter.ts';
import { formatSigned } from '../words/format-number.ts';
import { NOTHING_DIFFERS, whatIfWords } from '../words/what-if.ts';
import { adviceText } from './advice-text.ts';
import { formatColumns } from './columns.ts';
import { firstScreen } from './first-screen.ts';
import { hang, type Style, wrap } from './style.ts';

/** Documents for a person at a terminal, drawn in its style. */
export const textReporter = (style: Style): Reporter => ({
  advice: (advice, { full = false, explain, again }) =>
    full || explain ? adviceText(advice, style, { explain, again }) : firstScreen(advice, style, again),
  whatIf: (whatIf) => whatIfText(whatIf, style),
});

const WIDEST = 90;

/** Two sets of answers side by side: what changes in a sentence, what came of both, and what each answer does to it. */
function whatIfText(whatIf: WhatIf, style: Style): string {
  const { width, paint } = style;
  const { headline, sentences, results, difference, changes } = whatIfWords(whatIf);
  const narrow = { ...style, width: Math.min(width, WIDEST) };
  const { before, after } = whatIf;
  const lines = [
    ...wrap(headline, width).map((line) => paint.bold(line)),
    ...sentences.flatMap((sentence) => wrap(sentence, width)),
    '',
    ...formatColumns([{ head: '' }, { head: before.name }, { head: after.name }], results, narrow, 'none'),
    '',
    ...wrap(`What makes the difference of ${formatSigned(difference)} points`, width).map((line) => paint.bold(line)),
    ...changes.flatMap((change) => [
      ...hang(
        `${formatSigned(change.points).padStart(6)}  `,
        `${change.label}: ${change.before} ${style.unicode ? '\u2192' : '->'} ${change.after}`,
        width,
      ),
      ...change.because.flatMap((reason) => hang('        ', reason, width)),
    ]),
    ...(changes.length === 0 ? [`  ${NOTHING_DIFFERS}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
