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
import { idOf, plainEntry, understand } from './understand.ts';

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
    ? plainEntry(count, value)
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

/** The long way, which reads what people and programs state in their own way, and knows where everything stands. */
function explain(line: string, value: unknown, count: number, name: string): Entry {
  const place = `${name}:${count}`;
  if (isBlank(line)) return badEntry(count, undefined, [emptyLine(place)]);
  const parsed = parseJsonLine(line, place);
  if (!parsed.ok) return badEntry(count, idOf(value), parsed.problems);
  const understood = understand(value, parsed.value.locate);
  if (!understood.ok) return badEntry(count, idOf(value), understood.problems);
  return goodEntry(count, idOf(value), understood.value.answers, understood.value.notes);
}
