import type { Issue } from './schema-problems.ts';

/** What a schema library calls kinds of values, in plain words. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object with names and values',
  record: 'an object with names and values',
  null: 'null',
};

/** How the library's own messages begin; any other was written for people. */
const LIBRARY = /^(?:Invalid|Too small|Too big|Unrecognized|Expected)\b/;

/** What should have been given, as the beginning of a sentence. */
export function expectationOf(issue: Issue): string {
  const { message, values, code } = issue;
  if (code === 'invalid_value' && values !== undefined) return `One of: ${values.map(String).join(', ')}.`;
  const words = message === undefined || LIBRARY.test(message) ? wordsFor(issue) : message;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function wordsFor(issue: Issue): string {
  const { code, expected = '', minimum, maximum } = issue;
  if (code === 'invalid_type') return `expected ${KINDS[expected] ?? expected}`;
  if (code === 'too_small' && minimum !== undefined) return bound(issue, minimum, 'at least', 'above');
  if (code === 'too_big' && maximum !== undefined) return bound(issue, maximum, 'at most', 'below');
  return 'expected another value';
}

/** What is counted in a value of each kind, one of it and more. */
const COUNTED: Readonly<Record<string, readonly [one: string, more: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function bound(
  { origin = '', inclusive = true }: Issue,
  limit: number | bigint,
  within: string,
  beyond: string,
): string {
  const counted = COUNTED[origin];
  if (counted !== undefined) return `expected ${within} ${limit} ${counted[Number(limit) === 1 ? 0 : 1]}`;
  return `expected a number ${inclusive ? `of ${within} ${limit}` : `${beyond} ${limit}`}`;
}
