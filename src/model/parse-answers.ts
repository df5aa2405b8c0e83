import type { JsonPath } from '../document/json.ts';
import { type MendMissing, schemaProblems } from '../document/schema-problems.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import { ANSWER_KEYS, type Answers, answerAt, normaliseAnswers } from './answers.ts';
import { answersSchema } from './answers-schema.ts';
import { QUESTIONS } from './questions.ts';
import { unitOf } from './units.ts';

const NAMES = ['$schema', ...ANSWER_KEYS];

/** Validates answers of unknown origin and brings them into one form; all problems at once. */
export function parseAnswers(
  value: unknown,
  locate: (path: JsonPath) => string = (path) => path.join('.') || 'answers',
  mendMissing: MendMissing = passFlag,
): Result<Answers> {
  const parsed = answersSchema.safeParse(value);
  if (parsed.success) return ok(normaliseAnswers(parsed.data));
  return failed(schemaProblems(parsed.error.issues, value, { locate, namesAt: () => NAMES, mendMissing }));
}

/** Names the flag that gives a missing answer. */
function passFlag(path: JsonPath): string | undefined {
  const key = answerAt(path);
  if (key === undefined) return undefined;
  const question = QUESTIONS[key];
  const words =
    question.kind === 'number'
      ? unitOf(question).examples[0]
      : `one of ${question.choices.map(({ value }) => value).join(', ')}`;
  return `Add ${JSON.stringify(key)}, or pass ${question.flag} with ${words}.`;
}
