import type { JsonPath } from '../document/json.ts';
import { type Place, schemaProblems } from '../document/schema-problems.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import { answerIssues, lineIssues } from './answer-issues.ts';
import { ANSWER_KEYS, type Answers, answerAt, normaliseAnswers } from './answers.ts';
import { QUESTIONS, valuesOf } from './questions.ts';
import { unitOf } from './units.ts';

/** Validates answers of unknown origin and brings them into one form; all problems at once. */
export const parseAnswers = (
  value: unknown,
  locate: (path: JsonPath) => string = (path) => path.join('.') || 'answers',
  mendMissing: Place['mendMissing'] = passFlag,
): Result<Answers> => parsed(value, answerIssues(value), { locate, mendMissing, namesAt: () => NAMES });

/** The same for one line of a batch, whose `id` is passed over. */
export const parseLine = (value: unknown, place: Omit<Place, 'namesAt'>): Result<Answers> =>
  parsed(value, lineIssues(value), { ...place, namesAt: () => ['id', ...NAMES] });

const NAMES = ['$schema', ...ANSWER_KEYS];

const parsed = (value: unknown, issues: ReturnType<typeof answerIssues>, place: Place): Result<Answers> =>
  issues.length === 0 ? ok(normaliseAnswers(value as Answers)) : failed(schemaProblems(issues, value, place));

/** Names the flag that gives a missing answer. */
function passFlag(path: JsonPath): string | undefined {
  const key = answerAt(path);
  if (key === undefined) return undefined;
  const question = QUESTIONS[key];
  const words = question.kind === 'number' ? unitOf(question).examples[0] : `one of ${valuesOf(question).join(', ')}`;
  return `Add ${JSON.stringify(key)}, or pass ${question.flag} with ${words}.`;
}
