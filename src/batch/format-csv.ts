import { stringify } from 'csv-stringify/sync';
import { escapeControls } from '../problem/printable.ts';
import { firstProblems } from '../problem/problem.ts';
import type { Field } from './fields.ts';
import type { LineFormat, Outcome } from './outcome.ts';

interface Column {
  readonly name: string;
  readonly cell: (outcome: Outcome) => string | number;
}

const SAFE = /^(?:[\w.][\w. -]*|-?\d+(?:\.\d+)?)?$/;
const LINE_END = '\r\n';

/** Columns `line`, `id`, one or two for each field and `error`; a field with parts of its own is a cell of JSON. */
export function csvFormat(fields: readonly Field[], hasAgainst: boolean): LineFormat {
  const columns = [...fields.flatMap(columnsOf), ...(hasAgainst ? AGAINST : [])];
  const noCells = ','.repeat(columns.length);
  return {
    header: `${['line', 'id', ...columns.map(({ name }) => name), 'error'].join(',')}${LINE_END}`,
    good: (line, id, outcome) => {
      let text = `${line},${quoted(id ?? '')}`;
      for (const { cell } of columns) text += `,${quoted(cell(outcome))}`;
      return `${text},${LINE_END}`;
    },
    bad: (line, id, problems) => {
      const error = firstProblems(problems).map(({ where, what, mend }) => `${where}: ${what}. ${mend}`);
      return `${line},${quoted(id ?? '')}${noCells},${quoted(error.join(' '))}${LINE_END}`;
    },
  };
}

function columnsOf(field: Field): readonly Column[] {
  if (field === 'score') {
    return [
      { name: 'score.inbound', cell: ({ inbound }) => inbound },
      { name: 'score.outbound', cell: ({ inbound }) => 100 - inbound },
    ];
  }
  if (field === 'mix') {
    return [
      { name: 'mix.inbound', cell: ({ mix }) => mix.inbound },
      { name: 'mix.outbound', cell: ({ mix }) => mix.outbound },
    ];
  }
  if (field === 'verdict') return [{ name: 'verdict', cell: ({ verdict }) => verdict }];
  return [{ name: field, cell: ({ advice }) => textOf(advice?.[field]()) }];
}

const AGAINST: readonly Column[] = [
  { name: 'against.score.inbound', cell: ({ against }) => against?.inbound ?? '' },
  { name: 'against.score.outbound', cell: ({ against }) => (against === undefined ? '' : 100 - against.inbound) },
  { name: 'against.verdict', cell: ({ against }) => against?.verdict ?? '' },
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A cell, quoted where needed, and defused where a spreadsheet would run it as a formula or a terminal obey it. */
const quoted = (cell: string | number): string =>
  typeof cell === 'number' || SAFE.test(cell) ? `${cell}` : stringify([[escapeControls(cell)]], ONE_CELL);

const ONE_CELL = { eof: false, escape_formulas: true, quoted_match: /[\r\n]/ } as const;
