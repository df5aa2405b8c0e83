import { getNodePath, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { shorten } from '../problem/shorten.ts';
import { hasRepeatedNames, MAX_DEPTH, measureJson } from './json-scan.ts';
import { linesAndColumns } from './position.ts';

export type JsonPath = readonly (string | number)[];

/** A parsed JSON text that still knows where each part of it stands. */
export interface JsonDocument {
  readonly value: unknown;
  /** Position of the value at a path, or of the nearest part around it, as `name:line:column`. */
  readonly locate: (path: JsonPath) => string;
}

/** Parses strict JSON; a name given twice in one object is an error too. */
export function parseJson(text: string, name: string): Result<JsonDocument> {
  const placeOf = linesAndColumns(text);
  const at = (offset: number) => `${name}:${placeOf(offset)}`;
  const unreadable = unreadableText(text, name);
  if (unreadable !== undefined) return failed([unreadable]);
  const { pastDepth, members } = measureJson(text);
  if (pastDepth !== undefined) {
    return failed([
      {
        code: 'json-depth',
        where: at(pastDepth),
        what: `nested more than ${MAX_DEPTH} levels deep`,
        mend: 'Flatten it.',
      },
    ]);
  }
  try {
    const value: unknown = JSON.parse(text);
    const twice = hasRepeatedNames(members, value) ? repeatedNames(parseTree(text)) : [];
    if (twice.length > 0) return failed(twice.map((node) => repeatedName(node, at)));
    const nearestNode = nodeFinder(text);
    return ok({ value, locate: (path) => at(nearestNode(path)?.offset ?? 0) });
  } catch (error) {
    return failed([syntaxProblem(text, at, error)]);
  }
}

/** Parses one line of a file; `place` is the line's own, as `name:line`, to which columns are added. */
export function parseJsonLine(line: string, place: string): Result<JsonDocument> {
  // A line of its own stands at line 1; in the file it stands further down.
  const placed = (where: string) => where.replace(/^:1:/, () => `${place}:`);
  const parsed = parseJson(line, '');
  if (!parsed.ok) return failed(parsed.problems.map((problem) => ({ ...problem, where: placed(problem.where) })));
  const { value, locate } = parsed.value;
  return ok({ value, locate: (path) => placed(locate(path)) });
}

function unreadableText(text: string, name: string): Problem | undefined {
  if (text.startsWith('\uFEFF')) {
    return {
      code: 'json-bom',
      where: `${name}:1:1`,
      what: 'begins with a byte-order mark',
      mend: 'Save it as UTF-8 without a byte-order mark (BOM).',
    };
  }
  if (text.trim() === '') {
    return { code: 'json-empty', where: name, what: 'is empty', mend: 'Expected one JSON object.' };
  }
  return undefined;
}

function syntaxProblem(text: string, at: (offset: number) => string, error: unknown): Problem {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  const mend = 'Fix the JSON; strings and names stand in "double quotes", with no comma after the last entry.';
  if (first === undefined) {
    const message = error instanceof Error ? error.message : 'not JSON';
    const position = /position (\d+)/.exec(message)?.[1];
    return { code: 'json-syntax', where: at(Number(position ?? 0)), what: 'is not JSON', mend };
  }
  const expected = printParseErrorCode(first.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return { code: 'json-syntax', where: at(first.offset), what: `is not JSON: ${expected}`, mend };
}

function repeatedNames(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  const children = node.children ?? [];
  const inside = children.flatMap(repeatedNames);
  if (node.type !== 'object') return inside;
  const seen = new Set<unknown>();
  const repeated = children.flatMap(({ children: [key] = [] }) => {
    if (key === undefined || !seen.has(key.value)) {
      seen.add(key?.value);
      return [];
    }
    return [key];
  });
  return [...repeated, ...inside];
}

const repeatedName = (node: Node, at: (offset: number) => string): Problem => ({
  code: 'json-repeated-name',
  where: at(node.offset),
  what: `${shorten(node.value)} is given twice (in ${placeIn(getNodePath(node).slice(0, -1)) || 'the top level'})`,
  mend: 'Keep one of the two.',
});

const placeIn = (path: JsonPath): string => path.map((part) => shorten(part).replace(/^"|"$/g, '')).join('.');

/** Finds the value at a path, or the nearest part around it; reads the text and the names of each object only once. */
function nodeFinder(text: string): (path: JsonPath) => Node | undefined {
  let root: Node | undefined;
  const known = new Map<Node, ReadonlyMap<string | number, Node>>();
  const membersOf = (node: Node) => {
    const members = known.get(node) ?? namedMembers(node);
    known.set(node, members);
    return members;
  };
  return (path) => {
    root ??= parseTree(text);
    let nearest = root;
    for (const part of path) {
      const inner = nearest && membersOf(nearest).get(part);
      if (inner === undefined) break;
      nearest = inner;
    }
    return nearest;
  };
}

/** The values in a list by their places, or in an object by their names. */
function namedMembers({ type, children = [] }: Node): ReadonlyMap<string | number, Node> {
  if (type === 'array') return new Map(children.entries());
  return new Map(
    children.flatMap(({ children: [name, value] = [] }) => (value === undefined ? [] : [[String(name?.value), value]])),
  );
}
