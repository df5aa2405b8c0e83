import { csvCells, SEPARATORS, separatorTold } from '../document/csv.ts';
import { plainLine } from '../model/answer-issues.ts';
import { orThrow, type Problem, UserError } from '../problem/problem.ts';
import { type CsvHeader, carriedCells, csvAnswers, FEWEST_ANSWERS, likeHeader, parseCsvHeader } from './csv-columns.ts';
import { csvRecords } from './csv-records.ts';
import {
  badEntry,
  type Entry,
  emptyLine,
  goodEntry,
  isBlank,
  type LineReader,
  type Reading,
  type TakeEntry,
  unreadableLine,
} from './entry.ts';
import { idOf, plainEntry, understand } from './understand.ts';

/** Records among which the header is looked for, titles and blank lines above it among them. */
const SEARCHED_AT_MOST = 20;

/**
 * Reads answers from the records of a CSV file. The header is the first record that names answers, whatever stands above
 * it and whatever separates its cells; columns that are no answers are carried along where that was asked for.
 */
export function readCsv(name: string, take: TakeEntry, reading: Reading = {}): LineReader {
  const { carry = [], firstLine, onCarried = () => {} } = reading;
  let header: CsvHeader | undefined;
  let told: string | undefined;
  let searched: { readonly text: string; readonly line: number; readonly end: number }[] = [];
  /** How much higher the numbers of lines are in the whole of which this file is a part. */
  let offset = 0;
  let above = 0;
  let blankRows = 0;
  let headerText = '';
  let headersAgain = 0;
  let rows = 0;
  /** Places of columns that are no answers, and of those among them that say anything. */
  let others: readonly number[] = [];
  const used = new Set<number>();

  /** The first row of answers is the one after that line. */
  const placeFirstRow = (end: number) => {
    offset = firstLine === undefined ? 0 : firstLine - end - 1;
  };
  const begin = ({ text, line, end }: (typeof searched)[number]) => {
    const { separator } = likeHeader(text, told === undefined ? SEPARATORS : [told]);
    header = orThrow(parseCsvHeader(text, separator, carry, `${name}:${line}`));
    headerText = text;
    placeFirstRow(end);
    others = header.columns.flatMap(({ key }, at) => (key === undefined ? [at] : []));
    onCarried(header.columns.flatMap((column) => (column.isCarried ? [column.name] : [])));
  };
  const search = (text: string, line: number, end: number) => {
    told ??= searched.length === 0 ? separatorTold(text) : undefined;
    if (told !== undefined && separatorTold(text) !== undefined) return;
    const candidate = { text, line, end };
    if (likeHeader(text, told === undefined ? SEPARATORS : [told]).answers >= FEWEST_ANSWERS) {
      above = searched.filter((each) => !isEmptyRow(each.text)).length;
      searched = [];
      begin(candidate);
      return;
    }
    searched.push(candidate);
    if (searched.length >= SEARCHED_AT_MOST) beginAnyway();
  };
  /** Without any line that looks like a header, the first one that says something is taken for it, and refused as such. */
  const beginAnyway = () => begin(searched.find(({ text }) => !isEmptyRow(text)) ?? { text: '', line: 1, end: 1 });

  const row = ({ columns, separator }: CsvHeader, text: string, line: number): Entry | undefined => {
    const where = `${name}:${line}`;
    const cells = csvCells(text, separator);
    if (cells === undefined) return badEntry(line, undefined, [wrongQuotes(where)]);
    if (cells.length === 1 && isBlank(cells[0] ?? '')) return badEntry(line, undefined, [emptyLine(where)]);
    if (cells.every(isBlank)) {
      blankRows += 1;
      return undefined;
    }
    for (const at of others) if (!isBlank(cells[at] ?? '')) used.add(at);
    return entryOf(columns, cells, line, where, reading);
  };
  const records = csvRecords({
    record: (text, line, end) => {
      if (header === undefined) return search(text, line, end);
      if (text === headerText) {
        headersAgain += 1;
        if (rows === 0) placeFirstRow(end);
        return;
      }
      rows += 1;
      const entry = row(header, text, line + offset);
      if (entry !== undefined) take(entry);
    },
    broken: (line) => {
      const problem = wrongQuotes(`${name}:${line + offset}`);
      if (header === undefined) throw new UserError([problem]);
      take(badEntry(line + offset, undefined, [problem]));
    },
    unreadable: (line, count) => {
      const problem = unreadableLine(line, `${name}:${count + offset}`);
      if (header === undefined) throw new UserError([problem]);
      take(badEntry(count + offset, undefined, [problem]));
    },
    isRecord: (text) =>
      (header === undefined ? SEPARATORS : [header.separator]).some((each) => csvCells(text, each) !== undefined),
  });
  return {
    push: records.push,
    end: () => {
      records.end();
      if (header === undefined) beginAnyway();
    },
    notes: () => [...passedOver(above, headersAgain, blankRows), ...leftOut(header, used)],
  };
}

const isEmptyRow = (text: string): boolean => /^[\s",;]*$/.test(text);

function entryOf(
  columns: CsvHeader['columns'],
  cells: readonly string[],
  line: number,
  where: string,
  reading: Reading,
): Entry {
  const value = csvAnswers(columns, cells);
  const id = idOf(value);
  const carried = carriedCells(columns, cells);
  const surplus = cells.slice(columns.length);
  if (cells.length < columns.length || !surplus.every(isBlank)) {
    return badEntry(line, id, [wrongCellCount(cells.length, columns.length, where)], carried);
  }
  const plain = reading.defaults === undefined ? plainLine(value) : undefined;
  if (plain !== undefined) return plainEntry(line, plain, carried);
  const understood = understand(value, () => where, reading.defaults);
  if (!understood.ok) return badEntry(line, id, understood.problems, carried);
  return goodEntry(line, id, understood.value.answers, understood.value.notes, carried);
}

function passedOver(above: number, headersAgain: number, blankRows: number): readonly string[] {
  const parts = [
    ...(above > 0 ? [`${above} ${above === 1 ? 'line' : 'lines'} above the header`] : []),
    ...(headersAgain > 0
      ? [`the header, which stands ${headersAgain} ${headersAgain === 1 ? 'time' : 'times'} more`]
      : []),
    ...(blankRows > 0 ? [`${blankRows} ${blankRows === 1 ? 'row' : 'rows'} of empty cells`] : []),
  ];
  return parts.length === 0 ? [] : [`passed over: ${parts.join(', ')}`];
}

/** What is said of columns that are no answers; those without a name count only where a cell says something. */
function leftOut(header: CsvHeader | undefined, used: ReadonlySet<number>): readonly string[] {
  const columns = header?.columns ?? [];
  const isLeftOut = ({ key, name, isCarried }: CsvHeader['columns'][number], at: number) =>
    key === undefined && !isCarried && (name !== '' || used.has(at));
  const out = columns.filter(isLeftOut).map(({ name }) => name);
  const named = out.filter((name) => name !== '');
  const empty = columns.filter(({ key, name }, at) => key === undefined && name === '' && !used.has(at)).length;
  const called = [...named, ...(named.length < out.length ? ['one without a name'] : [])];
  return [
    ...(out.length > 0
      ? [
          `left out: ${called.join(', ')}${named.length > 0 ? `, which --carry ${named.join(',')} or --carry all would take along` : ''}`,
        ]
      : []),
    ...(empty > 0 ? [`passed over: ${empty} empty ${empty === 1 ? 'column' : 'columns'}`] : []),
  ];
}

const wrongQuotes = (where: string): Problem => ({
  code: 'csv-quotes',
  where,
  what: 'has a quoted cell that does not end, or a quote where none may stand',
  mend: 'Put a cell that holds quotes or commas in "double quotes", and double the quotes in it.',
});

const wrongCellCount = (given: number, wanted: number, where: string): Problem => ({
  code: 'wrong-cell-count',
  where,
  what: `has ${given} ${given === 1 ? 'cell' : 'cells'}, but there are ${wanted} columns`,
  mend: 'Give every column a cell, empty where there is no answer.',
});
