import { stringify } from 'csv-stringify/sync';
import { withoutFormula } from '../document/formula.ts';
import { CSV_LINE_END } from '../document/lines.ts';
import { escapeControls } from '../problem/printable.ts';
import { firstProblems } from '../problem/problem.ts';
import type { Field } from './fields.ts';
import type { CarriedNames, LineFormat, Outcome } from './outcome.ts';

interface Column {
  readonly name: string;
  readonly cell: (outcome: Outcome) => string | number;
}

const SAFE = /^(?:[\w.][\w. -]*|-?\d+(?:\.\d+)?)?$/;

/** Columns `line`, `id`, what is carried, one or two for each field, and `error`; a field with parts of its own is a cell of JSON. */
export function csvFormat(fields: readonly Field[], hasAgainst: boolean, carried: CarriedNames): LineFormat {
  const columns = [...fields.flatMap(columnsOf), ...(hasAgainst ? AGAINST : [])];
  const noCells = ','.repeat(columns.length);
  const lead: LineFormat['lead'] = (entry) => {
    let text = `${entry.line},${quoted(entry.id ?? '')}`;
    for (const name of carried()) text += `,${quoted(textOf(entry.carried[name] ?? ''))}`;
    return text;
  };
  return {
    header: () =>
      `${['line', 'id', ...carried().map(quoted), ...columns.map(({ name }) => name), 'error'].join(',')}${CSV_LINE_END}`,
    lead,
    good: (outcome) => {
      let text = '';
      for (const { cell } of columns) text += `,${quoted(cell(outcome))}`;
      return `${text},${CSV_LINE_END}`;
    },
    bad: (entry) => {
      const error = firstProblems(entry.problems).map(
        ({ where, what, mend }) => `${where}: ${what.replace(/\.$/, '')}. ${mend}`,
      );
      return `${lead(entry)}${noCells},${quoted(error.join(' '))}${CSV_LINE_END}`;
    },
  };
}

/** Names that columns of a result have by themselves, so that nothing carried may be called so. */
export const csvNames = (fields: readonly Field[]): readonly string[] => [
  'line',
  'id',
  ...[...fields.flatMap(columnsOf), ...AGAINST].map(({ name }) => name),
  'error',
];

function columnsOf(field: Field): readonly Column[] {
  if (field === 'score') {
    return [
      { name: 'score.inbound', cell: ({ inbound }) => inbound },
      { name: 'score.outbound', cell: ({ inbound }) => 100 - inbound },
    ];
  }
  if (field === 'mix') {
    return [
      { name: 'mix.inbound', cell: ({ mix }) => mix().inbound },
      { name: 'mix.outbound', cell: ({ mix }) => mix().outbound },
    ];
  }
  if (field === 'verdict') return [{ name: 'verdict', cell: ({ verdict }) => verdict }];
  return [{ name: field, cell: ({ fields }) => textOf(fields?.[field]?.()) }];
}

const AGAINST: readonly Column[] = [
  { name: 'against.score.inbound', cell: ({ against }) => against?.inbound ?? '' },
  { name: 'against.score.outbound', cell: ({ against }) => (against === undefined ? '' : 100 - against.inbound) },
  { name: 'against.verdict', cell: ({ against }) => against?.verdict ?? '' },
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A cell, quoted where needed, and defused where a spreadsheet would run it as a formula or a terminal obey it. */
const quoted = (cell: string | number): string => {
  // In a template V8 would keep the text of every number for later.
  if (typeof cell === 'number') return JSON.stringify(cell);
  return SAFE.test(cell) ? cell : stringify([[withoutFormula(escapeControls(cell))]], ONE_CELL);
};

const ONE_CELL = { eof: false, quoted_match: /[\r\n]/ } as const;
