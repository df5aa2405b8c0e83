import { failed, ok, type Problem, type Result } from '../problem.ts';
import { ANSWER_KEYS, type AnswerKey, type Answers, normaliseAnswers } from './answers.ts';
import { answersSchema } from './answers-schema.ts';
import type { JsonPath } from './json-document.ts';
import { QUESTIONS } from './questions.ts';
import { schemaProblems } from './schema-problems.ts';

const NAMES = ['$schema', ...ANSWER_KEYS];

/** Validates answers of unknown origin and brings them into one form; all problems at once. */
export function parseAnswers(
  value: unknown,
  locate: (path: JsonPath) => string = (path) => path.join('.') || 'answers',
): Result<Answers> {
  const parsed = answersSchema.safeParse(value);
  if (parsed.success) return ok(normaliseAnswers(parsed.data));
  const problems = schemaProblems(parsed.error.issues, value, { locate, namesAt: () => NAMES });
  return failed(problems.map(withFlag));
}

/** Adds the flag that gives a missing answer. */
function withFlag(problem: Problem): Problem {
  const key = missingKey(problem);
  if (key === undefined) return problem;
  const question = QUESTIONS[key];
  const example = key === 'timelineMonths' ? '6' : '5000';
  const words =
    question.kind === 'number' ? example : `one of ${question.choices.map(({ value }) => value).join(', ')}`;
  return { ...problem, mend: `Add ${JSON.stringify(key)}, or pass ${question.flag} with ${words}.` };
}

const missingKey = ({ what }: Problem): AnswerKey | undefined =>
  ANSWER_KEYS.find((key) => what === `${key} is missing`);
