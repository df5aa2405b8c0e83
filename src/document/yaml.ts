import {
  type Alias,
  type Document,
  isAlias,
  isNode,
  isScalar,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import type { JsonDocument, JsonPath } from './json.ts';
import { lineAndColumn } from './position.ts';

/** How long a YAML text may be; answers with a comment on each take a tenth of it. */
const MOST_CHARACTERS = 32 * 1024;

/** Signs between which names can stand; many names take long to tell apart. */
const MOST_SIGNS = 4000;

/** Brackets in a whole text, and columns and marks before the content of a line: bounds of how deep it can be nested. */
const MOST_BRACKETS = 64;
const DEEPEST_LINE = 64;

/** Numbers as JSON writes them, so that 012, 0x10, 1_000 and .inf are not taken for what nobody meant. */
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Parses one YAML 1.2 document of plain data (core schema, no aliases, no tags of its own); a name given twice in one
 * map is an error. How deep it is nested is bounded before the parser sees it, since that can end the process.
 */
export function parseYaml(text: string, name: string): Result<JsonDocument> {
  const refused = refusal(text, name);
  if (refused !== undefined) return failed([refused]);
  const at = (offset: number) => `${name}:${lineAndColumn(text, offset)}`;
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    resolveKnownTags: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const errors = [...document.errors, ...document.warnings].map((error) => syntaxProblem(error, at));
  const problems = errors.length > 0 ? errors : unplainNodes(document, at);
  if (problems.length > 0) return failed(problems);
  return ok({
    value: document.toJS({ maxAliasCount: 0 }),
    locate: (path) => at(offsetOf(document, path)),
  });
}

const PLAINLY = 'Write answers as "key: value", one on each line, and goals as a list.';

/** What must not reach the parser: deep nesting ends the process, and many names take long to tell apart. */
function refusal(text: string, name: string): Problem | undefined {
  if (text.length > MOST_CHARACTERS) return tooLarge(name, `is longer than ${MOST_CHARACTERS / 1024} KiB`);
  if ((text.match(/[\n\r,:?"']/g)?.length ?? 0) > MOST_SIGNS) {
    return tooLarge(name, `has more than ${MOST_SIGNS} line ends, commas, colons and quotes`);
  }
  const offset = offsetPastDepth(text);
  if (offset === undefined) return undefined;
  const where = `${name}:${lineAndColumn(text, offset)}`;
  return { code: 'yaml-depth', where, what: 'is nested deeper than answers are', mend: PLAINLY };
}

const tooLarge = (where: string, what: string): Problem => ({
  code: 'too-large',
  where,
  what: `${what}, too much for YAML`,
  mend: 'Take out what is no answer, or write it as JSON.',
});

/** Offset of the first bracket or line that could nest deeper than answers do; a linear scan that cannot overflow. */
function offsetPastDepth(text: string): number | undefined {
  const bracket = [...text.matchAll(/[[{]/g)][MOST_BRACKETS]?.index;
  if (bracket !== undefined) return bracket;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const indent = line.length - line.trimStart().length;
    const marks = line.match(/[-?:](?=\s|$)/g)?.length ?? 0;
    if (indent + marks > DEEPEST_LINE) return index;
  }
  return undefined;
}

const syntaxProblem = ({ message, pos }: YAMLError, at: (offset: number) => string): Problem => ({
  code: 'yaml-syntax',
  where: at(pos[0]),
  what: `is not YAML that can be read: ${message.replace(/\s+/g, ' ')}`,
  mend: PLAINLY,
});

/** Aliases, tags, and numbers that are not written as in JSON. */
function unplainNodes(document: Document.Parsed, at: (offset: number) => string): readonly Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) problems.push(alias(node, at));
      else if (node.tag !== undefined) problems.push(tagged(node, at));
      else if (isScalar(node) && typeof node.value === 'number' && !JSON_NUMBER.test(node.source ?? '')) {
        problems.push(oddNumber(node, at));
      }
    },
  });
  return problems;
}

const alias = (node: Alias, at: (offset: number) => string): Problem => ({
  code: 'yaml-alias',
  where: at(startOf(node)),
  what: `refers to "${node.source}" elsewhere`,
  mend: 'Write the value out.',
});

const tagged = (node: Node, at: (offset: number) => string): Problem => ({
  code: 'yaml-tag',
  where: at(startOf(node)),
  what: 'has a tag, which changes how it is read',
  mend: 'Take the word that begins with ! out.',
});

const oddNumber = (node: Scalar, at: (offset: number) => string): Problem => ({
  code: 'yaml-number',
  where: at(startOf(node)),
  what: `${node.source} could be read in more than one way`,
  mend: `Write plain decimal digits; here that may be ${String(node.value)}.`,
});

/** Offset of the value at a path, or of the nearest part around it. */
function offsetOf(document: Document.Parsed, path: JsonPath): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node)) return startOf(node);
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
