import { isOpen } from '../document/csv.ts';
import { type Line, MAX_LINE_BYTES, type UnreadableLine } from '../document/lines.ts';

/** Takes the records of a CSV file, each with the line on which it begins and the one on which it ends. */
export interface TakeRecord {
  readonly record: (text: string, line: number, end: number) => void;
  /** A line with a quoted cell that never closes. */
  readonly broken: (line: number) => void;
  readonly unreadable: (problem: UnreadableLine, line: number) => void;
  /** Whether the quotes of a text that spans several lines are right. */
  readonly isRecord: (text: string) => boolean;
}

/** Puts lines together to records: a quoted cell may hold line breaks; where its quotes never close, only the line on which it opens is lost. */
export function csvRecords({ record, broken, unreadable, isRecord }: TakeRecord) {
  let count = 0;
  /** The lines of a record whose last quoted cell is still open. */
  let open: string[] = [];
  let openLength = 0;

  /** The first open line is broken; those after it are read anew. */
  const giveUp = () => {
    const others = open.slice(1);
    count -= others.length;
    open = [];
    openLength = 0;
    broken(count);
    for (const other of others) push(other);
  };
  const close = () => {
    const text = withoutReturn(open.join('\n'));
    if (!isRecord(text)) return giveUp();
    const line = count - open.length + 1;
    open = [];
    openLength = 0;
    record(text, line, count);
  };
  const push = (line: Line) => {
    if (typeof line !== 'string') {
      while (open.length > 0) giveUp();
      count += 1;
      unreadable(line, count);
      return;
    }
    count += 1;
    if (open.length === 0 && !isOpen(line)) {
      record(withoutReturn(line), count, count);
      return;
    }
    open.push(line);
    openLength += line.length;
    if (openLength > MAX_LINE_BYTES) giveUp();
    else if (open.length > 1 && isOpen(line)) close();
  };
  return {
    push,
    end: () => {
      while (open.length > 0) giveUp();
    },
  };
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
