import { readFileSync } from 'node:fs';
import { retext } from 'retext';
import retextEnglish from 'retext-english';
import retextReadability from 'retext-readability';

/** Years of age at which a text should read easily, and the share of readability formulas that may not disagree. */
const READER = { age: 15, threshold: 4 / 7, minWords: 8 };
const LONGEST_SENTENCE = 25;
const SPACED_PERCENT = /[\w}]\s+%/;

const reader = retext().use(retextEnglish).use(retextReadability, READER);

export interface Kind {
  /** Whether our own terms may stand in it, and sentences as long as what they define. */
  readonly technical?: boolean;
}

/** What docs/voice.md has against a text, in words; nothing for a good one. */
export function faultsOf(text: string, { technical = false }: Kind = {}): readonly string[] {
  const words = wordsAgainst(text, technical ? ORDINARY : [...ORDINARY, ...OURS]);
  const percent = SPACED_PERCENT.test(text) ? ['a space before %'] : [];
  return [...words, ...percent, ...(technical ? [] : [...longSentences(text), ...hardSentences(text)])];
}

/** The terms in a text that are ours, not the reader's. */
export const termsOfOurs = (text: string): readonly string[] => wordsAgainst(text, OURS);

const wordsAgainst = (text: string, banned: readonly Banned[]): readonly string[] =>
  banned.flatMap(({ pattern, instead }) => [...text.matchAll(pattern)].map(([found]) => `"${found}": ${instead}`));

interface Banned {
  readonly pattern: RegExp;
  readonly instead: string;
}

const [ORDINARY = [], OURS = [], PAIRS = []] = tablesOf(readFileSync('docs/voice.md', 'utf8'));

/** The second halves of the before-and-after pairs. */
export const AFTER: readonly string[] = PAIRS.map(({ instead }) => instead);

/** The tables of docs/voice.md: what not to write, comma by comma, and what to write instead. */
function tablesOf(page: string): readonly (readonly Banned[])[] {
  return page
    .split('| --- | --- |\n')
    .slice(1)
    .map((rest) => rest.split('\n\n', 1).join())
    .map((table) =>
      [...table.matchAll(/^\| (.*) \| (.*) \|$/gm)].map(([, not = '', instead = '']) => ({
        pattern: anyOf(not.split(', ')),
        instead,
      })),
    );
}

function anyOf(phrases: readonly string[]): RegExp {
  const patterns = phrases.map((phrase) =>
    phrase
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\\\*$/, "[\\w'-]*")
      .replaceAll(' ', '\\s+'),
  );
  return new RegExp(`(?<![\\w-])(?:${patterns.join('|')})(?![\\w-])`, 'gi');
}

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

function longSentences(text: string): readonly string[] {
  return nodesOf(reader.parse(text) as Node, 'SentenceNode').flatMap((sentence) => {
    const words = nodesOf(sentence, 'WordNode').length;
    const { start, end } = sentence.position ?? { start: {}, end: {} };
    return words > LONGEST_SENTENCE ? [`${words} words: ${text.slice(start.offset, end.offset)}`] : [];
  });
}

const nodesOf = (node: Node, type: string): readonly Node[] =>
  node.type === type ? [node] : (node.children ?? []).flatMap((child) => nodesOf(child, type));

/** Names say nothing of how hard a sentence is; a short one stands in for each. */
const withoutNames = (text: string): string => text.replace(/(?<=[\p{L}\d,;:)] )\p{Lu}[\p{L}\d&'-]*/gu, 'Ann');

const hardSentences = (text: string): readonly string[] =>
  reader.processSync(withoutNames(text)).messages.map(({ reason, actual }) => `${reason}: ${actual}`);
