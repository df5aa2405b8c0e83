import { parseAst } from 'rolldown/parseAst';

/** What a program calls its texts by. */
export const TEXTS = '$';
/** Puts values between the pieces of the text of a number. */
export const FILLED = '$$';

/** Characters of the shortest text that is taken out: a shorter one takes no more than its number. */
const SHORTEST = 12;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [name: string]: unknown;
}

interface Apart {
  readonly code: string;
  /** Texts, pieces of texts, and tables. */
  readonly texts: readonly unknown[];
}

/**
 * A program without its longer texts and tables, which it has by their numbers: they may be packed, code may not. Tables
 * are taken out where they are made once; no function may change one.
 */
export function textsApart(code: string): Apart {
  // Like beside like, they pack into fewer bytes: kind by kind, and by how they begin.
  const { texts } = withTextsApart(code, []);
  const inOrder = texts.map((text) => JSON.stringify(text)).sort();
  return withTextsApart(
    code,
    inOrder.map((text) => JSON.parse(text)),
  );
}

/** The same, where some texts have their numbers already. */
function withTextsApart(code: string, numbered: readonly unknown[]): Apart {
  const texts = [...numbered];
  const placeOf = new Map(texts.map((text, at) => [JSON.stringify(text), at]));
  const numberOf = (value: unknown): number => {
    const key = JSON.stringify(value);
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    placeOf.set(key, texts.length);
    return texts.push(value) - 1;
  };

  function written(node: Node, depth: number): string {
    let [written, from] = ['', node.start];
    for (const child of childrenOf(node)) {
      written += code.slice(from, child.start) + without(child, depth + (FUNCTIONS.test(node.type) ? 1 : 0));
      from = child.end;
    }
    return written + code.slice(from, node.end);
  }

  function without(node: Node, depth: number): string {
    if (node.type === 'TaggedTemplateExpression') {
      const [tag, { expressions, pieces }] = [node['tag'] as Node, partsOf(node['quasi'] as Node)];
      // Where the tag is a member, such as `String.raw`, it may want more of its pieces than what they say.
      if (tag.type !== 'Identifier' || lengthOf(pieces) < SHORTEST)
        return written(tag, depth) + written(node['quasi'] as Node, depth);
      return `${written(tag, depth)}(${TEXTS}[${numberOf(pieces)}]${filling(expressions, depth)})`;
    }
    if (node.type === 'TemplateLiteral') {
      const { expressions, pieces } = partsOf(node);
      if (expressions.length > 0 && lengthOf(pieces) >= SHORTEST)
        return `${FILLED}(${numberOf(pieces)}${filling(expressions, depth)})`;
    }
    const { pattern, flags } = (node['regex'] ?? {}) as { readonly pattern?: string; readonly flags?: string };
    if (pattern !== undefined && pattern.length >= SHORTEST)
      return `RegExp(${TEXTS}[${numberOf(pattern)}]${flags === '' ? '' : `,"${flags}"`})`;
    const isTable = node.type === 'ObjectExpression' || node.type === 'ArrayExpression';
    if (node.type === 'Identifier' && (node['name'] === TEXTS || node['name'] === FILLED))
      throw new Error(`A name that stands for texts is in use: ${node['name']}`);
    if (node.end - node.start < SHORTEST || (isTable && depth > 1)) return written(node, depth);
    const value = constantOf(node);
    return value === undefined || typeof value === 'number' ? written(node, depth) : `${TEXTS}[${numberOf(value)}]`;
  }

  const filling = (expressions: readonly Node[], depth: number) =>
    expressions.map((each) => `,(${without(each, depth)})`).join('');

  return { code: written(parseAst(code) as unknown as Node, 0), texts };
}

const FUNCTIONS = /Function/;

const lengthOf = (pieces: readonly string[]): number => pieces.join('').length;

/** The pieces of a text, and what stands between them. */
const partsOf = ({ quasis, expressions }: Node) => ({
  pieces: (quasis as readonly { readonly value: { readonly cooked: string } }[]).map(({ value }) => value.cooked),
  expressions: expressions as readonly Node[],
});

/** The parts of a part of a program in their order, without names of members and what stands first of all. */
const childrenOf = (node: Node): readonly Node[] =>
  Object.entries(node)
    .filter(([name]) => name !== 'directive' && !(name === 'key' && node['computed'] !== true))
    .flatMap(([, value]) => value as Node | readonly Node[])
    .filter((each) => typeof each?.type === 'string' && typeof each.start === 'number')
    .sort((one, other) => one.start - other.start);

/** The value of what is a value as it stands, the same after it was JSON; undefined for all else. */
function constantOf(node: Node): unknown {
  switch (node.type) {
    case 'Literal':
      return ['string', 'number', 'boolean'].includes(typeof node['value']) || node['raw'] === 'null'
        ? node['value']
        : undefined;
    case 'TemplateLiteral': {
      const { expressions, pieces } = partsOf(node);
      return expressions.length > 0 ? undefined : pieces[0];
    }
    case 'ArrayExpression': {
      const values = (node['elements'] as readonly (Node | null)[]).map((each) =>
        each === null ? undefined : constantOf(each),
      );
      return values.includes(undefined) ? undefined : values;
    }
    case 'ObjectExpression': {
      const members = (node['properties'] as readonly Node[]).map((each) => memberOf(each));
      return members.includes(undefined) ? undefined : Object.fromEntries(members as [string, unknown][]);
    }
    default:
      return undefined;
  }
}

function memberOf(node: Node): readonly [string, unknown] | undefined {
  if (node.type !== 'Property' || node['computed'] === true || node['method'] === true) return undefined;
  const key = node['key'] as Node;
  const name = String(key['name'] ?? key['value']);
  const value = constantOf(node['value'] as Node);
  return value === undefined || name === '__proto__' ? undefined : [name, value];
}
