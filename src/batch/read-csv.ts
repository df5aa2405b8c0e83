import { csvCells, isOpen } from '../document/csv.ts';
import { type Line, MAX_LINE_BYTES } from '../document/lines.ts';
import { isValidLine } from '../model/answer-issues.ts';
import { orThrow, type Problem, UserError } from '../problem/problem.ts';
import { csvAnswers, parseCsvHeader } from './csv-columns.ts';
import {
  badEntry,
  type Entry,
  emptyLine,
  goodEntry,
  isBlank,
  type LineReader,
  type TakeEntry,
  unreadableLine,
} from './entry.ts';
import { idOf, plainEntry, understand } from './understand.ts';

/**
 * Reads answers from the records of a CSV file, whose first line names the columns. A quoted cell may hold line
 * breaks; where its quotes never close, only the line on which it opens is lost.
 */
export function readCsv(name: string, take: TakeEntry): LineReader {
  let count = 0;
  let columns: readonly string[] | undefined;
  /** The lines of a record whose last quoted cell is still open. */
  let open: string[] = [];
  let openLength = 0;

  const record = (text: string, line: number) => {
    const where = `${name}:${line}`;
    const cells = csvCells(text);
    if (columns === undefined) columns = orThrow(parseCsvHeader(cells ?? [text], where));
    else
      take(
        cells === undefined ? badEntry(line, undefined, [wrongQuotes(where)]) : entryOf(columns, cells, line, where),
      );
  };
  /** The first open line is broken; those after it are read anew. */
  const giveUp = () => {
    const others = open.slice(1);
    const line = count - others.length;
    open = [];
    openLength = 0;
    if (columns === undefined) throw new UserError([wrongQuotes(`${name}:${line}`)]);
    take(badEntry(line, undefined, [wrongQuotes(`${name}:${line}`)]));
    count = line;
    for (const other of others) push(other);
  };
  const push = (line: Line) => {
    count += 1;
    if (typeof line !== 'string') {
      count -= 1;
      while (open.length > 0) giveUp();
      count += 1;
      const problem = unreadableLine(line, `${name}:${count}`);
      if (columns === undefined) throw new UserError([problem]);
      take(badEntry(count, undefined, [problem]));
    } else if (open.length === 0 && !isOpen(line)) {
      record(withoutReturn(line), count);
    } else {
      open.push(line);
      openLength += line.length;
      if (openLength > MAX_LINE_BYTES) giveUp();
      else if (open.length > 1 && isOpen(line)) close();
    }
  };
  const close = () => {
    const text = withoutReturn(open.join('\n'));
    if (csvCells(text) === undefined) return giveUp();
    const line = count - open.length + 1;
    open = [];
    openLength = 0;
    record(text, line);
  };
  return {
    push,
    end: () => {
      while (open.length > 0) giveUp();
      if (columns === undefined) orThrow(parseCsvHeader([], `${name}:1`));
    },
  };
}

function entryOf(columns: readonly string[], cells: readonly string[], line: number, where: string): Entry {
  if (cells.length === 1 && isBlank(cells[0] ?? '')) return badEntry(line, undefined, [emptyLine(where)]);
  const value = csvAnswers(columns, cells);
  const id = idOf(value);
  if (cells.length !== columns.length) return badEntry(line, id, [wrongCellCount(cells.length, columns.length, where)]);
  if (isValidLine(value)) return plainEntry(line, value);
  const understood = understand(value, () => where);
  if (!understood.ok) return badEntry(line, id, understood.problems);
  return goodEntry(line, id, understood.value.answers, understood.value.notes);
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

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
