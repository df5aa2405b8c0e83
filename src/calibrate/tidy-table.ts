import type { Table, TableRow } from '../document/table.ts';
import type { ColumnWords } from '../model/history-words.ts';
import { failed, ok, problem, type Result } from '../problem/problem.ts';
import { normalise } from './normalise.ts';
import { parseNumber } from './numbers.ts';
import { isDate, plainDate } from './plain-date.ts';

interface TidyTable {
  readonly table: Table;
  /** What was made of it, as parts of a sentence that begins with "Read with". */
  readonly readAs: readonly string[];
}

/** Rows above the names of the columns that are looked through. */
const MOST_ABOVE = 10;
/** So many dates in the first row are dates that run across. */
const DATES_ACROSS = 3;

/** A table as people keep it in a sheet: titles above it, two rows of names, dates that run across, columns without anything. */
export function tidyTable(table: Table, words: ColumnWords, file: string): Result<TidyTable> {
  const turned = turnedWhereAcross(withoutBlanks(table), words);
  const named = namedOnce(turned.table, words);
  if (named === undefined) return failed([noNames(turned.table.header, file)]);
  return ok({
    table: withoutBlanks(withYears(named.table, words)),
    readAs: [...turned.readAs, ...named.readAs],
  });
}

/** Without cells behind the last name that hold nothing, and without columns that have neither a name nor a cell. */
function withoutBlanks({ separator, header, rows }: Table): Table {
  const all = [header, ...rows];
  const width = Math.max(...all.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1));
  const isUsed = Array.from({ length: width }, (_, at) => all.some(({ cells }) => (cells[at] ?? '') !== ''));
  const tidy = ({ line, cells }: TableRow): TableRow => ({
    line,
    cells: cells.slice(0, width).filter((_, at) => isUsed[at]),
  });
  return { separator, header: tidy(header), rows: rows.map(tidy) };
}

/** Whether a cell is a date that is no mere number. */
const isWrittenDate = (cell: string, words: ColumnWords): boolean =>
  !/^\d+([.,]\d+)?$/.test(cell) && isDate(plainDate(cell, words.dates));

function turnedWhereAcross(table: Table, words: ColumnWords): TidyTable {
  const { separator, header, rows } = table;
  const [, ...heads] = header.cells;
  const isAcross =
    heads.length >= DATES_ACROSS &&
    heads.filter((cell) => isWrittenDate(cell, words)).length >= Math.max(DATES_ACROSS, heads.length - 2) &&
    !rows.some(({ cells }) => isWrittenDate(cells[0] ?? '', words));
  if (!isAcross || rows.some(({ cells }) => cells.length > header.cells.length)) return { table, readAs: [] };
  const { line } = header;
  return {
    table: {
      separator,
      header: { line, cells: ['date', ...rows.map(({ cells }) => cells[0] ?? '')] },
      rows: heads.map((date, at) => ({ line, cells: [date, ...rows.map(({ cells }) => cells[at + 1] ?? '')] })),
    },
    readAs: ['the dates across'],
  };
}

/** The table from its names on; undefined where its first row holds data already. */
function namedOnce(table: Table, words: ColumnWords): TidyTable | undefined {
  const { separator, header, rows } = table;
  const all = [header, ...rows];
  const isData = ({ cells }: TableRow) => {
    const filled = cells.filter((cell) => cell !== '');
    const numbers = filled.filter(isNumber);
    return (
      filled.length > 1 &&
      !filled.some((cell) => words.date.includes(normalise(cell))) &&
      (numbers.length >= Math.max(2, filled.length / 2) || filled.some((cell) => isWrittenDate(cell, words)))
    );
  };
  const first = all.slice(0, MOST_ABOVE).findIndex(isData);
  if (first === 0) return undefined;
  if (first < 2) return { table, readAs: [] };
  const names = all[first - 1] as TableRow;
  const groups = all[first - 2] as TableRow;
  const hasGroups = groups.cells.filter((cell) => cell !== '').length > 1 && !groups.cells.some(isNumber);
  const above = first - (hasGroups ? 2 : 1);
  return {
    table: { separator, header: hasGroups ? joined(groups, names) : names, rows: all.slice(first) },
    readAs: [
      ...(above > 0 ? [`the names of the columns on line ${names.line}`] : []),
      ...(hasGroups ? [`the names of the columns on lines ${groups.line} and ${names.line} together`] : []),
    ].slice(-1),
  };
}

const isNumber = (cell: string): boolean =>
  /\d/.test(cell) && (['.', ','] as const).some((decimal) => parseNumber(cell, { decimal }) !== undefined);

/** "SEO" over "Spend" and "Leads" names both. */
function joined(groups: TableRow, { line, cells }: TableRow): TableRow {
  let group = '';
  return {
    line,
    cells: cells.map((name, at) => {
      group = groups.cells[at] || group;
      return `${group} ${name}`.trim();
    }),
  };
}

/** A column of years goes into that of months or weeks beside it. */
function withYears(table: Table, words: ColumnWords): Table {
  const { separator, header, rows } = table;
  const plain = header.cells.map(normalise);
  const year = plain.findIndex((name) => words.year.includes(name));
  const part = plain.findIndex((name, at) => at !== year && words.date.includes(name));
  if (year < 0 || part < 0 || rows.some(({ cells }) => !/^\d{4}$/.test(cells[year] ?? ''))) return table;
  const isWeek = rows.some(({ cells }) => Number(cells[part]) > MONTHS_IN_YEAR);
  const dated = (cells: readonly string[]) => {
    const [own = '', ofYear = ''] = [cells[part], cells[year]];
    return /^\d{1,2}$/.test(own) ? `${ofYear}-${isWeek ? 'W' : ''}${own.padStart(2, '0')}` : `${own} ${ofYear}`;
  };
  if (rows.some(({ cells }) => !isDate(plainDate(dated(cells), words.dates)))) return table;
  const without = (cells: readonly string[]) => cells.filter((_, at) => at !== year);
  return {
    separator,
    header: { line: header.line, cells: without(header.cells) },
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: without(cells.map((cell, at) => (at === part ? dated(cells) : cell))),
    })),
  };
}

const MONTHS_IN_YEAR = 12;

const noNames = ({ line, cells }: TableRow, file: string) =>
  problem(
    'no-header',
    `${file}:${line}`,
    `begins with data (${cells.slice(0, 3).join(', ')}), not with the names of its columns`,
    'Put a line above it that names each column, such as "date, search-ads spend, leads".',
  );
