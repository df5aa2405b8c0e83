import type { Table, TableRow } from '../document/table.ts';
import type { CalibrationWarning } from '../model/calibration.ts';
import { failed, ok, problem, type Result } from '../problem/problem.ts';
import { type NumberColumn, readNumbers } from './cells.ts';
import { columnRoles, normalise } from './columns.ts';
import { DATE_ORDERS, parseDate } from './dates.ts';
import { readLong } from './long-shape.ts';
import type { HistoryOptions } from './options.ts';
import { quote } from './wording.ts';

/** A history as it stands in the file: one record a period, in any order. */
export interface RawHistory {
  /** Line and date of each record, as written. */
  readonly records: readonly { readonly line: number; readonly date: string }[];
  readonly columns: readonly NumberColumn[];
  readonly readAs: readonly string[];
  readonly notes: readonly CalibrationWarning[];
}

/** Reads the cells of a table, wide (a column a channel) or long (a row a channel and date); all problems at once. */
export function readRawHistory(table: Table, options: HistoryOptions): Result<RawHistory> {
  const { header, rows } = table;
  const names = header.cells;
  const lineOf = ({ line }: TableRow) => `${options.file}:${line}`;
  const problems = [
    ...names
      .filter((name, at) => name !== '' && names.indexOf(name) < at)
      .map((name) =>
        problem('repeated-column', lineOf(header), `the column ${quote(name)} is there twice`, 'Keep one of the two.'),
      ),
    ...rows
      .filter(({ cells }) => cells.length !== names.length)
      .map((row) =>
        problem(
          'wrong-cell-count',
          lineOf(row),
          `has ${row.cells.length} cells, but there are ${names.length} columns`,
          'Give every column a cell, and put a cell that holds the separator in "double quotes".',
        ),
      ),
  ];
  if (problems.length > 0) return failed(problems);
  const dateColumn = findDateColumn(table, options);
  if (dateColumn < 0) {
    return failed([
      problem(
        'no-date-column',
        lineOf(header),
        'has no column of dates',
        `Name the column of dates "date". The columns are: ${names.join(', ')}.`,
      ),
    ]);
  }
  const channelColumn = names.findIndex((name) => options.words.channel.includes(normalise(name)));
  return channelColumn >= 0
    ? readLong(table, dateColumn, channelColumn, options)
    : readWide(table, dateColumn, options);
}

/** By its name, else the first column in which every cell is a date. */
function findDateColumn({ header, rows }: Table, { words, choices }: HistoryOptions): number {
  const mapped = header.cells.findIndex((name) => choices.map.get(name) === 'date');
  if (mapped >= 0) return mapped;
  const isFree = (name: string) => !choices.map.has(name) && ![...choices.controls, ...choices.ignore].includes(name);
  const named = header.cells.findIndex((name) => isFree(name) && isDateName(normalise(name), words.date));
  if (named >= 0) return named;
  const isDate = (cell = '') => DATE_ORDERS.some((order) => parseDate(cell, order) !== undefined);
  return header.cells.findIndex(
    (name, column) => isFree(name) && rows.length > 0 && rows.every(({ cells }) => isDate(cells[column])),
  );
}

const isDateName = (plain: string, words: readonly string[]): boolean =>
  words.includes(plain) || words.includes(plain.split(' ')[0] ?? '') || plain.startsWith('wk');

function readWide(table: Table, dateColumn: number, options: HistoryOptions): Result<RawHistory> {
  const { header, rows } = table;
  const roles = columnRoles(header.cells, dateColumn, options, `${options.file}:${header.line}`);
  if (!roles.ok) return roles;
  const columns = roles.value.flatMap((role, column) =>
    role.kind === 'date' || role.kind === 'ignored'
      ? []
      : [{ role, name: header.cells[column] ?? '', cells: rows.map(({ cells }) => cells[column] ?? '') }],
  );
  const numbers = readNumbers(columns, rows, table.separator, options);
  if (!numbers.ok) return numbers;
  return ok({
    ...numbers.value,
    notes: [],
    records: rows.map(({ line, cells }) => ({ line, date: cells[dateColumn] ?? '' })),
  });
}
