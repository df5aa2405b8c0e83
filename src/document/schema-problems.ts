import type { Problem } from '../problem/problem.ts';
import { shorten } from '../problem/shorten.ts';
import { asking, didYouMean, suggest } from '../problem/suggest.ts';
import { expectationOf } from './issue-words.ts';
import type { JsonPath } from './json.ts';

/** Where problems are found, which names are right at a place, and how to give what is missing there. */
export interface Place {
  readonly locate: (path: JsonPath) => string;
  /** Names that an object at this path may have, for suggestions. */
  readonly namesAt?: (path: JsonPath) => readonly string[];
  /** What to type for a value that is missing at this path; undefined leaves it to the schema to say what it expects. */
  readonly mendMissing?: MendMissing | undefined;
  /** Whether `locate` names what stands at a path already, as a flag does. */
  readonly isNamed?: ((path: JsonPath) => boolean) | undefined;
  /** The right word that somebody means who gives another at this path; what is merely spelt alike is found without it. */
  readonly meant?: ((path: JsonPath, given: string) => string | undefined) | undefined;
}

type MendMissing = (path: JsonPath) => string | undefined;

/** One thing that a schema found wrong. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  /** What is expected, in words for people or in those of the schema library; without it, the rest says so. */
  readonly message?: string;
  /** Of a value of the wrong kind: the kind that is right. */
  readonly expected?: string;
  /** Of a value out of its bounds: what kind it is, and the bounds. */
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  /** Of an unknown word: the words that are right. */
  readonly values?: readonly unknown[];
  /** Of names that are not known: all of them. */
  readonly keys?: readonly string[];
  /** Of a value that may be of several kinds: what is wrong with it as each of them. */
  readonly errors?: readonly (readonly Issue[])[];
}

/** Every issue that a schema found, as problems in words, in the order of the schema. */
export function schemaProblems(issues: readonly Issue[], value: unknown, place: Place): readonly Problem[] {
  const keyOf = ({ path }: Issue) => path.join('\0');
  const ofAnotherKind = new Set(issues.filter(({ code }) => code === 'invalid_type').map(keyOf));
  return issues
    .filter((issue) => issue.code === 'invalid_type' || !ofAnotherKind.has(keyOf(issue)))
    .flatMap((issue) => toProblems(issue, value, place));
}

/** Names for which the right one is looked for; no person mistakes more. */
const MOST_SUGGESTED = 100;

function toProblems(issue: Issue, value: unknown, place: Place): readonly Problem[] {
  const path = issue.path as JsonPath;
  if (issue.code === 'unrecognized_keys') {
    const [near, far] = [issue.keys?.slice(0, MOST_SUGGESTED) ?? [], issue.keys?.slice(MOST_SUGGESTED) ?? []];
    const { locate } = place;
    return [
      ...near.map((key) => unknownName(key, path, place)),
      ...far.map((key) => unknownName(key, path, { locate })),
    ];
  }
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
    const branch = closestBranch(issue.errors ?? []);
    if (branch !== undefined) {
      return branch.flatMap((inner) => toProblems({ ...inner, path: [...path, ...inner.path] }, value, place));
    }
  }
  const given = valueAt(value, path);
  // A name that is given already is not said again, but what stands within it is.
  const called = !place.isNamed?.(path)
    ? formatPath(path)
    : typeof path[1] === 'string'
      ? formatPath(path.slice(1))
      : '';
  const where = place.locate(path);
  if (given === undefined && issue.code !== 'custom') {
    const mend = place.mendMissing?.(path) ?? expectationOf(issue);
    return [{ code: 'missing', where, what: `${called} is missing`.trim(), mend }];
  }
  if (issue.code === 'invalid_value') return [wrongChoice(issue, given, called, place)];
  const shown = given === undefined ? '' : called === '' ? shorten(given) : ` (got ${shorten(given)})`;
  return [{ code: codeOf(issue), where, what: `${called}${shown} is not valid`.trim(), mend: expectationOf(issue) }];
}

/** The branch of a union that the value was meant for: one for values of its kind, else one that knows its choices. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const ofItsKind = branches.find((issues) => !issues.some(isOfAnotherKind));
  return ofItsKind ?? branches.find((issues) => issues.some(({ code }) => code === 'invalid_value'));
}

const isOfAnotherKind = ({ path, code }: Issue) =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');

function unknownName(name: string, path: JsonPath, { locate, namesAt, meant }: Place): Problem {
  const inside = path.length === 0 ? '' : ` in ${formatPath(path)}`;
  const intended = meant?.([...path, name], name);
  return {
    code: 'unknown-key',
    where: locate([...path, name]),
    what: `unknown key ${shorten(name)}${inside}`,
    mend: intended ? asking(intended) : (didYouMean(name, namesAt?.(path) ?? []) ?? 'Take it out.'),
  };
}

function wrongChoice({ values = [], path }: Issue, given: unknown, called: string, { locate, meant }: Place): Problem {
  const allowed = values.map(String);
  const word = typeof given === 'string' ? given : '';
  const intended = meant?.(path as JsonPath, word);
  return {
    code: 'wrong-choice',
    where: locate(path as JsonPath),
    what: `${called === '' ? '' : `${called}: `}${shorten(given)} is not a choice`,
    mend: intended ? `${asking(intended)} ${suggest('', allowed)}` : suggest(word, allowed),
  };
}

const codeOf = ({ code }: Issue) =>
  code === 'too_small' || code === 'too_big' ? 'out-of-range' : code === 'invalid_type' ? 'wrong-type' : 'not-valid';

const formatPath = (path: JsonPath): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? printable(part) : `${text}.${printable(part)}`,
    '',
  ) || 'the document';

const printable = (name: string) => JSON.stringify(name).slice(1, -1);

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    value,
  );
}
