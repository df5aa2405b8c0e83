import { csvText } from '../csv.ts';
import type { Comparison } from './comparison.ts';

/** The comparison for spreadsheets, a line a dimension; the closing line is left out. */
export const comparisonCsv = ({ dimensions }: Comparison): string =>
  csvText([
    ['id', 'dimension', 'inbound', 'outbound'],
    ...dimensions.map(({ id, name, inbound, outbound }) => [id, name, inbound.text, outbound.text]),
  ]);
