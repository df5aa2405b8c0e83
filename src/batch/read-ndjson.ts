import { parseJsonLine } from '../document/json.ts';
import type { Line } from '../document/lines.ts';
import { isValidLine } from '../model/answer-issues.ts';
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
import { explainLine, idOf } from './explain-line.ts';

/** Reads one JSON object of answers from each line. */
export function readNdjson(name: string, take: TakeEntry): LineReader {
  let count = 0;
  return {
    push: (line) => {
      count += 1;
      take(readLine(line, count, name));
    },
    end: () => {},
  };
}

function readLine(line: Line, count: number, name: string): Entry {
  if (typeof line !== 'string') return badEntry(count, undefined, [unreadableLine(line, `${name}:${count}`)]);
  const value = parseQuickly(line);
  return isValidLine(value) && namesOnceEach(line, value)
    ? goodEntry(count, value.id, value)
    : explain(line, value, count, name);
}

function parseQuickly(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Whether no name stands twice, of which JSON.parse tells nothing: in a valid line colons follow names and stand
 * nowhere else but in `id` and `$schema`. False also when that leaves it open.
 */
function namesOnceEach(line: string, value: object): boolean {
  let names = 0;
  for (const _ in value) names += 1;
  let colons = 0;
  for (let at = line.indexOf(':'); at >= 0; at = line.indexOf(':', at + 1)) colons += 1;
  return colons === names;
}

/** The long way, which keeps track of where everything stands. */
function explain(line: string, value: unknown, count: number, name: string): Entry {
  const place = `${name}:${count}`;
  if (isBlank(line)) return badEntry(count, undefined, [emptyLine(place)]);
  const parsed = parseJsonLine(line, place);
  const problems = parsed.ok ? explainLine(value, parsed.value.locate) : parsed.problems;
  if (problems.length > 0) return badEntry(count, idOf(value), problems);
  if (!isValidLine(value)) throw new Error(`the quick check refuses a valid line: ${line.slice(0, 200)}`);
  return goodEntry(count, value.id, value);
}
