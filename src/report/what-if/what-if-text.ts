import type { WhatIf } from '../../model/what-if.ts';
import { formatColumns } from '../columns.ts';
import { formatSigned } from '../format-number.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';
import { sideBySide } from './side-by-side.ts';

const SHOWN_AT_MOST = 12;
const WIDEST = 90;

/** Two sets of answers side by side: what differs, and the rules that make the difference, adding up to it. */
export function whatIfText(whatIf: WhatIf, style: Style): string {
  const { width, paint } = style;
  const { rows, difference, rules } = sideBySide(whatIf);
  const narrow = { ...style, width: Math.min(width, WIDEST) };
  const rest = rules.slice(SHOWN_AT_MOST);
  const line = (points: number, words: string) => hang(`${formatSigned(points, 1).padStart(6)}  `, words, width);
  const lines = [
    ...formatColumns([{ head: '' }, { head: 'Before' }, { head: 'After' }], rows, narrow, 'none'),
    '',
    paint.bold(`What makes the difference of ${formatSigned(difference, 1)}`),
    ...rules.slice(0, SHOWN_AT_MOST).flatMap(({ points, words, rule }) => line(points, `${words} [${rule}]`)),
    ...(rest.length === 0 ? [] : line(total(rest), `${rest.length} more ${rest.length === 1 ? 'rule' : 'rules'}`)),
    ...(rules.length === 0 ? ['  No rule tells the two apart.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const total = (rules: readonly { readonly points: number }[]) => rules.reduce((sum, { points }) => sum + points, 0);
