import { ANSWER_KEYS, answerAt } from '../model/answers.ts';
import type { JsonPath } from '../model/json-document.ts';
import { lineSchema } from '../model/line-schema.ts';
import { QUESTIONS } from '../model/questions.ts';
import { schemaProblems } from '../model/schema-problems.ts';
import type { Problem } from '../problem.ts';
import { isId } from './compact-answers.ts';
import type { Id } from './entry.ts';

const NAMES = ['id', '$schema', ...ANSWER_KEYS];

/** Why a line is refused, all problems at once; none if it is valid. Slow, so asked only of refused lines. */
export function explainLine(value: unknown, locate: (path: JsonPath) => string): readonly Problem[] {
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return [];
  return schemaProblems(parsed.error.issues, value, { locate, namesAt: () => NAMES, mendMissing: addExample });
}

/** The id of a line that may be broken otherwise. */
export function idOf(value: unknown): Id | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'id')) return undefined;
  const { id } = value as { readonly id: unknown };
  return isId(id) ? id : undefined;
}

/** Says what a missing answer may be. */
function addExample(path: JsonPath): string | undefined {
  const key = answerAt(path);
  if (key === undefined) return undefined;
  const question = QUESTIONS[key];
  const example =
    question.kind === 'number'
      ? `${question.unit} such as ${key === 'timelineMonths' ? 6 : 5000}, or "unknown"`
      : `one of ${question.choices.map(({ value }) => value).join(', ')}`;
  return `Add ${JSON.stringify(key)}: ${example}.`;
}
