import { stringify } from 'csv-stringify/sync';
import { withoutFormula } from '../document/formula.ts';
import { CSV_LINE_END } from '../document/lines.ts';
import type { Advice } from '../model/advice.ts';
import type { WhatIf } from '../model/what-if.ts';
import type { Comparison } from './comparison.ts';
import type { Reporter } from './reporter.ts';

/** RFC 4180 lines; a cell that a spreadsheet would run as a formula is defused. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell))),
    { record_delimiter: CSV_LINE_END, quoted_match: /[\r\n]/ },
  );

const ADVICE_HEADS = [
  'dimension',
  'name',
  'weight',
  'lean',
  'dimension points',
  'rule',
  'toward',
  'strength',
  'points',
  'because',
  'sources',
];

/** A line for every contribution to the score; points add up to the score minus 50. */
const adviceCsv = ({ dimensions }: Advice): string =>
  csvText([
    ADVICE_HEADS,
    ...dimensions.flatMap(({ id, name, weight, lean, points, contributions }) =>
      contributions.map((each) => [
        id,
        name,
        weight,
        lean,
        points,
        each.rule,
        each.toward,
        each.strength,
        each.points,
        each.because,
        each.sources.join('; '),
      ]),
    ),
  ]);

/** A line for every dimension; the closing line is left out. */
export const comparisonCsv = ({ dimensions }: Comparison): string =>
  csvText([
    ['id', 'dimension', 'inbound', 'outbound'],
    ...dimensions.map(({ id, name, inbound, outbound }) => [id, name, inbound.text, outbound.text]),
  ]);

/** What makes the difference, a line for every rule; points add up to the score after minus the score before. */
const whatIfCsv = ({ rules }: WhatIf): string =>
  csvText([
    ['rule', 'dimension', 'before', 'after', 'points', 'because'],
    ...rules.map(({ rule, dimension, before, after, points, because }) => [
      rule,
      dimension,
      before,
      after,
      points,
      because,
    ]),
  ]);

/** Documents for spreadsheets. */
export const csvReporter: Reporter = { advice: adviceCsv, whatIf: whatIfCsv };
