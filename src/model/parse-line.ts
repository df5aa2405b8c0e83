import { type Place, schemaProblems } from '../document/schema-problems.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import { ANSWER_KEYS, type Answers, normaliseAnswers } from './answers.ts';
import { lineSchema } from './answers-schema.ts';

const NAMES = ['id', '$schema', ...ANSWER_KEYS];

/** The answers of one line, whose `id` is passed over; all problems at once. */
export function parseLine(value: unknown, place: Omit<Place, 'namesAt'>): Result<Answers> {
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return ok(normaliseAnswers(parsed.data));
  return failed(schemaProblems(parsed.error.issues, value, { ...place, namesAt: () => NAMES }));
}
