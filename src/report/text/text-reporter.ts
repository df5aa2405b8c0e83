import type { WhatIf } from '../../model/what-if.ts';
import type { Comparison } from '../comparison.ts';
import type { Reporter } from '../reporter.ts';
import { formatSigned } from '../words/format-number.ts';
import { NOTHING_DIFFERS, sideBySide } from '../words/side-by-side.ts';
import { adviceText } from './advice-text.ts';
import { formatColumns } from './columns.ts';
import { hang, NARROW, type Style, wrap } from './style.ts';

/** Documents for a person at a terminal, drawn in its style. */
export const textReporter = (style: Style): Reporter => ({
  advice: (advice, { explain }) => adviceText(advice, style, { explain }),
  comparison: (comparison) => comparisonText(comparison, style),
  whatIf: (whatIf) => whatIfText(whatIf, style),
});

const COMPARED = [{ head: 'Dimension', width: 13 }, { head: 'Inbound' }, { head: 'Outbound' }];

/** The comparison as a table, or as blocks where the screen is narrow. */
function comparisonText({ dimensions, closing }: Comparison, style: Style): string {
  const { width, paint } = style;
  const table =
    width < NARROW
      ? dimensions.flatMap(({ name, inbound, outbound }) => [
          paint.bold(name),
          ...hang('  inbound:  ', inbound.text, width),
          ...hang('  outbound: ', outbound.text, width),
          '',
        ])
      : formatColumns(
          COMPARED,
          dimensions.map(({ name, inbound, outbound }) => [name, inbound.text, outbound.text]),
          style,
          'box',
        );
  return `${[...table, ...wrap(closing, width)].join('\n')}\n`;
}

const WIDEST = 90;

/** Two sets of answers side by side: what differs, and the rules that make the difference, adding up to it. */
function whatIfText(whatIf: WhatIf, style: Style): string {
  const { width, paint } = style;
  const { rows, difference, reasons } = sideBySide(whatIf);
  const narrow = { ...style, width: Math.min(width, WIDEST) };
  const lines = [
    ...formatColumns([{ head: '' }, { head: 'Before' }, { head: 'After' }], rows, narrow, 'none'),
    '',
    paint.bold(`What makes the difference of ${formatSigned(difference)}`),
    ...reasons.flatMap(({ points, words }) => hang(`${formatSigned(points).padStart(6)}  `, words, width)),
    ...(reasons.length === 0 ? [`  ${NOTHING_DIFFERS}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
