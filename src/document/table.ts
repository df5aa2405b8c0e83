import { parse } from 'csv-parse/sync';
import { failed, ok, type Result } from '../problem/problem.ts';
import { SEPARATORS, separatorTold } from './csv.ts';

/** A record of a spreadsheet's text: its cells without outer white space, and the line on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a spreadsheet saved as text: the names of its columns, its rows, and what stood between the cells. */
export interface Table {
  readonly separator: string;
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

/** The rows of a CSV text of any spreadsheet; the separator is the one that the first line with any has most of. */
export function parseTable(source: string, name: string): Result<Table> {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.includes('\0')) {
    return failed([
      {
        code: 'not-text',
        where: name,
        what: 'holds NUL characters, so it is no text that a spreadsheet saved',
        mend: 'Save it as CSV (UTF-8).',
      },
    ]);
  }
  const [firstLine = ''] = text.split('\n', 1);
  const told = separatorTold(firstLine);
  const body = told === undefined ? text : text.slice(firstLine.length + 1);
  const separator = told ?? separatorOf(body);
  try {
    // Its types do not know what `info` does to a record.
    const records = parse(body, {
      delimiter: separator,
      relax_column_count: true,
      info: true,
      trim: true,
    }) as unknown as readonly CountedRecord[];
    const [header, ...rows] = numbered(records, told === undefined ? 0 : 1).filter(({ cells }) => cells.some(isFilled));
    if (header !== undefined) return ok({ separator, header, rows });
    return failed([
      {
        code: 'empty-file',
        where: name,
        what: 'is empty',
        mend: 'Give a CSV file whose first line names the columns.',
      },
    ]);
  } catch (error) {
    const { lines = 1 } = error as { readonly lines?: number };
    return failed([
      {
        code: 'csv-quotes',
        where: `${name}:${lines + (told === undefined ? 0 : 1)}`,
        what: 'has a quoted cell that does not end, or a quote where none may stand',
        mend: 'Put a cell that holds quotes or separators in "double quotes", and double the quotes in it.',
      },
    ]);
  }
}

interface CountedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const isFilled = (cell: string): boolean => cell !== '';

/** `info.lines` counts the lines up to the end of a record, so a record begins one line after the last one ended. */
function numbered(records: readonly CountedRecord[], before: number): readonly TableRow[] {
  return records.map(({ record, info }) => {
    const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return { line: info.lines - breaks + before, cells: record };
  });
}

/** What stands between cells, as the first of the first lines has it that has any; a title above the table has none. */
function separatorOf(text: string): string {
  for (const line of text.split(/\r\n|\n|\r/, LINES_LOOKED_AT)) {
    const bare = line.replace(/"[^"]*"/g, '');
    const counts = TABLE_SEPARATORS.map((each) => bare.split(each).length);
    const most = Math.max(...counts);
    if (most > 1) return TABLE_SEPARATORS[counts.indexOf(most)] ?? ',';
  }
  return ',';
}

const LINES_LOOKED_AT = 10;
/** Databases put bars between the cells of tables. */
const TABLE_SEPARATORS: readonly string[] = [...SEPARATORS, '|'];
