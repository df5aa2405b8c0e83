import type { Comparison } from '../comparison.ts';
import { formatColumns } from './columns.ts';
import { hang, NARROW, type Style, wrap } from './style.ts';

const COMPARED = [{ head: 'Dimension', width: 13 }, { head: 'Inbound' }, { head: 'Outbound' }];

/** The comparison as a table, or as blocks where the screen is narrow. */
export function comparisonText({ dimensions, closing }: Comparison, style: Style): string {
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
