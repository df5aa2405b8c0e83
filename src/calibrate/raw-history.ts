import type { Table, TableRow } from '../document/table.ts';
import type { CalibrationWarning } from '../model/calibration.ts';
import { listOf } from '../model/list-of.ts';
import { foldAlike } from '../problem/fold-alike.ts';
import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import { type NumberColumn, readNumbers } from './cells.ts';
import { columnRoles } from './columns.ts';
import { readLong, summedRows } from './long-shape.ts';
import { normalise } from './normalise.ts';
import { currencyOf } from './numbers.ts';
import type { HistoryOptions } from './options.ts';
import { isDate, plainDate } from './plain-date.ts';
import { tidyTable } from './tidy-table.ts';
import { quote } from './wording.ts';

/** A history as it stands in the file: one record a period, in any order. */
export interface RawHistory {
  /** Line and date of each record, as written. */
  readonly records: readonly { readonly line: number; readonly date: string }[];
  readonly columns: readonly NumberColumn[];
  readonly readAs: readonly string[];
  readonly notes: readonly CalibrationWarning[];
  /** The currency that the amounts name, as it is written. */
  readonly currency?: string;
}

/** Reads the cells of a table, wide (a column a channel) or long (a row a channel and date); all problems at once. */
export function readRawHistory(written: Table, options: HistoryOptions): Result<RawHistory> {
  const { words, file } = options;
  const tidy = tidyTable(written, words, file);
  if (!tidy.ok) return tidy;
  const { table } = tidy.value;
  const { header, rows } = table;
  const names = header.cells;
  const lineOf = ({ line }: TableRow) => `${options.file}:${line}`;
  const problems = [
    ...names
      .filter((name, at) => name !== '' && names.indexOf(name) < at)
      .map((name) =>
        problem(
          'repeated-column',
          lineOf(header),
          `the column ${quote(name)} is there twice`,
          'Keep one of the two, or put its channel before each, as in "seo spend".',
        ),
      ),
    ...foldAlike(
      rows
        .filter(({ cells }) => cells.length !== names.length)
        .map((row) => ({
          line: row.line,
          kind: 'cells',
          problem: problem(
            'wrong-cell-count',
            lineOf(row),
            `has ${row.cells.length} cells, but there are ${names.length} columns`,
            'Give every column a cell, and put a cell that holds the separator in "double quotes".',
          ),
        })),
    ),
  ];
  if (problems.length > 0) return failed(problems);
  const dateColumn = findDateColumn(table, options);
  if (dateColumn < 0) return failed([noDates(header, options)]);
  const dated = withoutTotals(table, dateColumn, options);
  const channelColumn = names.findIndex((name) => words.channel.includes(normalise(name)));
  const read =
    channelColumn >= 0
      ? readLong(dated.table, dateColumn, channelColumn, options)
      : readWide(dated.table, dateColumn, options);
  if (!read.ok) return read;
  const { readAs, notes } = read.value;
  return ok({ ...read.value, readAs: [...tidy.value.readAs, ...readAs], notes: [...dated.notes, ...notes] });
}

function noDates(header: TableRow, { file, words }: HistoryOptions): Problem {
  const where = `${file}:${header.line}`;
  return header.cells.some((name) => words.year.includes(normalise(name)))
    ? problem(
        'grain',
        where,
        'has a row a year, which is too coarse to see what spend does',
        'Give one row a month, a week or a day.',
      )
    : problem(
        'no-date-column',
        where,
        'has no column of dates',
        `Name the column of dates "date". The columns are: ${header.cells.join(', ')}.`,
      );
}

/** Dates in a form that is known, and no rows that add up others: they have a word such as "Total" for a date, or stand last without any. */
function withoutTotals({ separator, header, rows }: Table, dateColumn: number, { words }: HistoryOptions) {
  const plain = rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, at) => (at === dateColumn ? plainDate(cell, words.dates) : cell)),
  }));
  const dateOf = ({ cells }: TableRow) => cells[dateColumn] ?? '';
  const last = plain.findLastIndex((row) => isDate(dateOf(row)));
  const isTotal = (row: TableRow, at: number) =>
    !isDate(dateOf(row)) &&
    ((last >= 0 && at > last && dateOf(row) === '') ||
      normalise(dateOf(row))
        .split(' ')
        .some((word) => words.totals.includes(word)));
  const left = plain.filter(isTotal);
  const named = left.map((row) =>
    dateOf(row) === '' ? `line ${row.line}` : `line ${row.line} (${quote(dateOf(row))})`,
  );
  const notes: readonly CalibrationWarning[] =
    left.length === 0
      ? []
      : [
          {
            code: 'left-out',
            text: `Not used: ${listOf(named)}, which ${left.length === 1 ? 'has' : 'have'} no date and so must add up or average the others.`,
          },
        ];
  return { table: { separator, header, rows: plain.filter((row, at) => !isTotal(row, at)) }, notes };
}

/** By its name, else the first column in which nearly every cell is a date. */
function findDateColumn({ header, rows }: Table, { words, choices }: HistoryOptions): number {
  const mapped = header.cells.findIndex((name) => choices.map.get(name) === 'date');
  if (mapped >= 0) return mapped;
  const isFree = (name: string) => !choices.map.has(name) && ![...choices.controls, ...choices.ignore].includes(name);
  const named = header.cells.findIndex((name) => isFree(name) && isDateName(normalise(name), words.date));
  if (named >= 0) return named;
  const isDated = ({ cells }: TableRow, column: number) => isDate(plainDate(cells[column] ?? '', words.dates));
  return header.cells.findIndex(
    (name, column) =>
      isFree(name) && rows.length > 0 && rows.filter((row) => isDated(row, column)).length >= MOSTLY * rows.length,
  );
}

const MOSTLY = 0.8;

const isDateName = (plain: string, words: readonly string[]): boolean =>
  words.includes(plain) || words.includes(plain.split(' ')[0] ?? '') || plain.startsWith('wk');

function readWide(table: Table, dateColumn: number, options: HistoryOptions): Result<RawHistory> {
  const { header, rows } = table;
  const isMoney = (column: number) => rows.some(({ cells }) => currencyOf(cells[column] ?? '') !== undefined);
  const where = `${options.file}:${header.line}`;
  const roles = columnRoles(header.cells, dateColumn, options, where, isMoney);
  if (!roles.ok) return roles;
  const columns = roles.value.flatMap((role, column) =>
    role.kind === 'date' || role.kind === 'ignored' || role.kind === 'part'
      ? []
      : [{ role, name: header.cells[column] ?? '', cells: rows.map(({ cells }) => cells[column] ?? '') }],
  );
  const numbers = readNumbers(columns, rows, table.separator, options);
  if (!numbers.ok) return numbers;
  const raw: RawHistory = {
    ...numbers.value,
    notes: [],
    records: rows.map(({ line, cells }) => ({ line, date: cells[dateColumn] ?? '' })),
  };
  return ok(roles.value.some(({ kind }) => kind === 'part') ? withPartsAddedUp(raw) : raw);
}

/** The rows of one date as one, as a column says that they are parts of it. */
function withPartsAddedUp(raw: RawHistory): RawHistory {
  const placeOf = new Map<string, number>();
  for (const { date } of raw.records) if (!placeOf.has(date)) placeOf.set(date, placeOf.size);
  const records = raw.records.filter(({ date }, at) => raw.records.findIndex((each) => each.date === date) === at);
  const added = raw.records.length - records.length;
  return {
    ...raw,
    records,
    columns: raw.columns.map((column) => {
      const values = records.map(() => 0);
      for (const [at, value] of column.values.entries()) {
        const place = placeOf.get(raw.records[at]?.date ?? '') ?? 0;
        values[place] = (values[place] ?? 0) + value;
      }
      return { ...column, values };
    }),
    notes: added === 0 ? raw.notes : [...raw.notes, summedRows(added, 'a date')],
  };
}
