import type { Advice } from '../model/advice.ts';
import { escapeControls } from '../problem/printable.ts';
import { firstProblems } from '../problem/problem.ts';
import type { Id } from './entry.ts';
import type { Field } from './fields.ts';
import type { LineFormat, Outcome } from './outcome.ts';

type Part = (outcome: Outcome) => string;

/** One JSON object on each line: `id` if it was given, what is carried and the fields, or `line`, `id` and `error`. */
export function ndjsonFormat(fields: readonly Field[], hasAgainst: boolean): LineFormat {
  const parts = [...fields.map(partOf), ...(hasAgainst ? [against] : [])];
  return {
    header: () => '',
    lead: ({ id, carried }) => {
      let text = id === undefined ? '{' : `{"id":${idText(id)},`;
      for (const name in carried) text += `${escaped(name)}:${escaped(carried[name])},`;
      return text;
    },
    good: (outcome) => {
      let text = '';
      for (let index = 0; index < parts.length; index += 1) {
        if (index > 0) text += ',';
        text += (parts[index] as Part)(outcome);
      }
      return `${text}}\n`;
    },
    bad: ({ line, id, carried, problems }) => {
      const error = { problems: firstProblems(problems) };
      return `${escaped({ line, ...(id === undefined ? {} : { id }), ...carried, error })}\n`;
    },
  };
}

/** Names that members of a result have by themselves, so that nothing carried may be called so. */
export const ndjsonNames = (fields: readonly Field[]): readonly string[] => [
  'line',
  'id',
  ...fields,
  'against',
  'error',
];

/** What is carried may hold what a terminal would obey; escaped, it is read as the same. */
const escaped = (value: unknown): string => escapeControls(JSON.stringify(value) ?? 'null');

/** An id may hold what a terminal would obey; escaped, it is read as the same. */
const idText = (id: Id): string => (typeof id === 'number' ? JSON.stringify(id) : escaped(id));

function partOf(field: Field): Part {
  if (field === 'score') return ({ inbound }) => `"score":${scoreText(inbound)}`;
  if (field === 'verdict') return ({ verdict }) => `"verdict":"${verdict}"`;
  if (field === 'mix') return ({ mix }) => `"mix":${mixText(mix())}`;
  return ({ fields }) => `${JSON.stringify(field)}:${JSON.stringify(fields?.[field]?.())}`;
}

/** As JSON, not in a template: there V8 keeps the text of every number for later, in vain and longer than the line. */
const scoreText = (inbound: number): string => JSON.stringify({ inbound, outbound: 100 - inbound });
/** Whole numbers but for odd steps, so that their texts are few. */
const mixText = ({ inbound, outbound }: Advice['mix']): string => `{"inbound":${inbound},"outbound":${outbound}}`;

const against: Part = (outcome) =>
  outcome.against === undefined
    ? '"against":null'
    : `"against":{"score":${scoreText(outcome.against.inbound)},"verdict":"${outcome.against.verdict}"}`;
