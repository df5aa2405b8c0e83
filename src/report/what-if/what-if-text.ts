import type { WhatIf } from '../../model/what-if.ts';
import { formatColumns } from '../columns.ts';
import { formatSigned } from '../format-number.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';
import { sideBySide } from './side-by-side.ts';

const WIDEST = 90;

/** Two sets of answers side by side: what differs, and the rules that make the difference, adding up to it. */
export function whatIfText(whatIf: WhatIf, style: Style): string {
  const { width, paint } = style;
  const { rows, difference, reasons } = sideBySide(whatIf);
  const narrow = { ...style, width: Math.min(width, WIDEST) };
  const lines = [
    ...formatColumns([{ head: '' }, { head: 'Before' }, { head: 'After' }], rows, narrow, 'none'),
    '',
    paint.bold(`What makes the difference of ${formatSigned(difference, 1)}`),
    ...reasons.flatMap(({ points, words }) => hang(`${formatSigned(points, 1).padStart(6)}  `, words, width)),
    ...(reasons.length === 0 ? ['  No rule tells the two apart.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}
