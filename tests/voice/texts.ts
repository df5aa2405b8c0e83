import { readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';
import { QUESTIONS } from '../../src/model/questions.ts';

/** A text that a person can meet, and where it stands. */
export interface Text {
  readonly where: string;
  readonly text: string;
}

const SAYS_SOMETHING = /\p{L}\S* \S/u;
/** What stands in for the part of a text that is computed, or that is code. */
const SOMETHING = 'ten';

/** The texts of a file of the dataset. */
export const textsOfData = (name: string): readonly Text[] =>
  textsIn(JSON.parse(readFileSync(`data/${name}.json`, 'utf8')), name);

/** What the interview asks, says and offers. */
export const textsOfQuestions = (): readonly Text[] => textsIn(QUESTIONS, 'question');

/** Every text in a value of JSON, named by the ids on the way to it. */
function textsIn(value: unknown, where: string): readonly Text[] {
  if (typeof value === 'string') return SAYS_SOMETHING.test(value) ? [{ where, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textsIn(each, `${where} ${(each as { readonly id?: string } | null)?.id ?? key}`),
  );
}

/** The texts that a file of the code writes out. */
export const textsOfCode = (path: string): readonly Text[] =>
  literals(parseAst(readFileSync(path, 'utf8'), { lang: 'ts' }, path))
    .map((text) => text.replace(/<\/?[a-z][^<>]*=[^<>]*>|<\/?\w+>/g, '\n\n'))
    .flatMap((text) => paragraphs(path, text));

interface SyntaxNode {
  readonly type: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
}

function literals(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(literals);
  const { type, value, quasis } = node as SyntaxNode;
  if (type === 'ImportDeclaration') return [];
  if (type === 'Literal') return typeof value === 'string' ? [value] : [];
  const own = type === 'TemplateLiteral' ? [quasis?.map((each) => each.value.cooked).join(SOMETHING) ?? ''] : [];
  return [...own, ...Object.values(node).flatMap(literals)];
}

/** The prose of a document in Markdown; each cell of a table stands by itself. */
export const textsOfDocument = (path: string): readonly Text[] =>
  paragraphs(
    path,
    readFileSync(path, 'utf8')
      .replace(/^```[\s\S]*?^```$/gm, '')
      .replace(/^\|[| -]*\|$/gm, '')
      .replace(/`[^`]*`/g, SOMETHING)
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\|.*\|$/gm, (row) => row.replaceAll('|', '\n\n'))
      .replace(/^(#+|[-*]|\d+\.|>) /gm, '\n\n')
      .replace(/(?<=[.?!]["')]?\s+)ten\b/g, 'Ten')
      .replaceAll('**', ''),
  );

/** The prose of what the program prints; commands, names in quotation marks and names of fields are none. */
export const textsOfOutput = (where: string, output: string): readonly Text[] => paragraphs(where, output);

/** A list of words to type. */
const IDS = /: [\w-]+(, [\w-]+){3,}/g;

const paragraphs = (where: string, text: string): readonly Text[] =>
  text
    .replace(/^ *\$ .*$/gm, '\n\n')
    .replace(/^(Usage|Fields): [^;]*/gm, '\n\n')
    .replace(/\{".*\}/g, SOMETHING)
    .replace(/"[\w.-]+"/g, SOMETHING)
    .replace(/^ {2}\S.*? {2,}(?=\S)/gm, '\n\n')
    .split(/\n\s*\n|(?<=:)\n|(?<=\S) {3,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').replace(IDS, '').trim())
    .filter((paragraph) => SAYS_SOMETHING.test(paragraph))
    .map((paragraph) => ({ where, text: paragraph }));
