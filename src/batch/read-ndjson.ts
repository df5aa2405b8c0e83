import { parseJsonLine } from '../document/json.ts';
import { isObject } from '../document/json-scan.ts';
import type { Line } from '../document/lines.ts';
import { plainLine } from '../model/answer-issues.ts';
import { GIVEN_KEYS } from '../model/answers.ts';
import {
  badEntry,
  type Carried,
  type Carry,
  type Entry,
  emptyLine,
  goodEntry,
  isBlank,
  type LineReader,
  NOTHING_CARRIED,
  type Reading,
  type TakeEntry,
  unreadableLine,
} from './entry.ts';
import { idOf, plainEntry, understand } from './understand.ts';

/** Reads one JSON object of answers from each line. */
export function readNdjson(name: string, take: TakeEntry, reading: Reading = {}): LineReader {
  let count = (reading.firstLine ?? 1) - 1;
  const { carry = [], onCarried = () => {} } = reading;
  if (carry !== 'all') onCarried(carry);
  return {
    push: (line) => {
      count += 1;
      take(readLine(line, count, name, reading));
    },
    end: () => {},
  };
}

function readLine(line: Line, count: number, name: string, reading: Reading): Entry {
  if (typeof line !== 'string') return badEntry(count, undefined, [unreadableLine(line, `${name}:${count}`)]);
  const value = parseQuickly(line);
  const plain = reading.defaults === undefined ? plainLine(value) : undefined;
  return plain !== undefined && namesOnceEach(line, value as object)
    ? plainEntry(count, plain)
    : explain(line, value, count, name, reading);
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

/** The long way, which reads what people and programs state in their own way, and knows where everything is. */
function explain(line: string, given: unknown, count: number, name: string, { carry = [], defaults }: Reading): Entry {
  const place = `${name}:${count}`;
  if (isBlank(line)) return badEntry(count, undefined, [emptyLine(place)]);
  const parsed = parseJsonLine(line, place);
  if (!parsed.ok) return badEntry(count, idOf(given), parsed.problems);
  const { value, carried } = withoutCarried(given, carry);
  const understood = understand(value, parsed.value.locate, defaults);
  if (!understood.ok) return badEntry(count, idOf(given), understood.problems, carried);
  return goodEntry(count, idOf(given), understood.value.answers, understood.value.notes, carried);
}

const KNOWN: readonly string[] = ['$schema', 'id', ...GIVEN_KEYS];

/** Parts an object into what is carried along and the rest; answers are carried and read. */
function withoutCarried(value: unknown, carry: Carry): { readonly value: unknown; readonly carried: Carried } {
  if (!isObject(value) || carry.length === 0) return { value, carried: NOTHING_CARRIED };
  const members = Object.entries(value);
  const isCarried = (name: string) => (carry === 'all' ? !KNOWN.includes(name) : carry.includes(name));
  return {
    value: Object.fromEntries(members.filter(([name]) => !isCarried(name) || KNOWN.includes(name))),
    carried: Object.fromEntries(members.filter(([name]) => isCarried(name))),
  };
}
