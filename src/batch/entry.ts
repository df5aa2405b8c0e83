import type { Line, UnreadableLine } from '../document/lines.ts';
import type { Problem } from '../problem/problem.ts';

/** How lines are written, going in and coming out. */
export const BATCH_FORMATS = ['ndjson', 'csv'] as const;
export type BatchFormat = (typeof BATCH_FORMATS)[number];

export type Id = string | number;

/** Columns that come out as they went in: by their names, or all that are no answers. */
export type Carry = 'all' | readonly string[];

/** How lines are read, beside what they say themselves. */
export interface Reading {
  readonly carry?: Carry;
  /** Takes the names of the columns that are carried, once they are known. */
  readonly onCarried?: (names: readonly string[]) => void;
  /** The number of the first line of answers in the whole of which this is a part. */
  readonly firstLine?: number | undefined;
  /** Answers of every line that does not give them itself. */
  readonly defaults?: Readonly<Record<string, unknown>> | undefined;
}

/** What is carried along with a line, by the names of the columns. */
export type Carried = Readonly<Record<string, unknown>>;

/** One line of the input in its turn: a value that looks like answers, or why it is none. */
export interface Entry {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly id: Id | undefined;
  readonly carried: Carried;
  /** The answers, with `id` perhaps among them; valid if there are no problems. */
  readonly value: unknown;
  /** What was made of answers that do not just say it. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

export type TakeEntry = (entry: Entry) => void;

const NONE: readonly never[] = [];
export const NOTHING_CARRIED: Carried = {};

export const goodEntry = (
  line: number,
  id: Id | null | undefined,
  value: unknown,
  notes: readonly string[] = NONE,
  carried: Carried = NOTHING_CARRIED,
): Entry => ({ line, id: id ?? undefined, carried, value, notes, problems: NONE });

export const badEntry = (
  line: number,
  id: Id | undefined,
  problems: readonly Problem[],
  carried: Carried = NOTHING_CARRIED,
): Entry => ({ line, id, carried, value: undefined, notes: NONE, problems });

/** Turns lines into entries; a line may have to wait for the next one. */
export interface LineReader {
  readonly push: (line: Line) => void;
  readonly end: () => void;
  /** What was passed over or left out, to be said at the end. */
  readonly notes?: () => readonly string[];
}

const UNREADABLE: Readonly<Record<UnreadableLine['unreadable'], Omit<Problem, 'where'>>> = {
  'too-long': { code: 'too-long', what: 'is longer than 1 MiB', mend: 'Write one set of answers on each line.' },
  'not-utf-8': { code: 'not-utf-8', what: 'is not UTF-8 text', mend: 'Save the file as UTF-8 and try again.' },
};

export const unreadableLine = ({ unreadable }: UnreadableLine, where: string): Problem => ({
  ...UNREADABLE[unreadable],
  where,
});

export const emptyLine = (where: string): Problem => ({
  code: 'empty-line',
  where,
  what: 'is empty',
  mend: 'Take the line out, or write answers on it.',
});

export const isBlank = (line: Line): boolean =>
  typeof line === 'string' && (line === '' || (line.charCodeAt(0) <= 32 && line.trim() === ''));

/** Leaves out one blank line at the very end; editors leave it there. */
export function withoutLastBlank(reader: LineReader): LineReader {
  let blank: Line | undefined;
  return {
    push: (line) => {
      if (blank !== undefined) {
        reader.push(blank);
        blank = undefined;
      }
      if (isBlank(line)) blank = line;
      else reader.push(line);
    },
    end: reader.end,
    ...(reader.notes === undefined ? {} : { notes: reader.notes }),
  };
}
