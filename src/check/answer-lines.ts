import { ANSWER_KEYS, type Answers, normaliseAnswers } from '../model/answers.ts';
import { parseJson } from '../model/json-document.ts';
import { lineSchema } from '../model/line-schema.ts';
import { schemaProblems } from '../model/schema-problems.ts';
import { failed, ok, type Problem, type Result } from '../problem.ts';

/** The answers of all good lines, and what is wrong with the others. */
export interface AnswerLines {
  readonly answers: readonly Answers[];
  readonly problems: readonly Problem[];
}

/** Reads one JSON object of answers from each line that is not blank; an `id` as in a batch is passed over. */
export function parseAnswerLines(text: string, name: string): AnswerLines {
  const results = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${name}:${index + 1}`)]));
  return {
    answers: results.flatMap((result) => (result.ok ? [result.value] : [])),
    problems: results.flatMap((result) => (result.ok ? [] : result.problems)),
  };
}

const NAMES = ['id', '$schema', ...ANSWER_KEYS];

function parseLine(line: string, place: string): Result<Answers> {
  // A line of its own stands at line 1; in the file it stands further down.
  const placed = (problem: Problem) => ({ ...problem, where: problem.where.replace(/^:1:/, `${place}:`) });
  const document = parseJson(line, '');
  if (!document.ok) return failed(document.problems.map(placed));
  const { value, locate } = document.value;
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return ok(normaliseAnswers(parsed.data));
  return failed(schemaProblems(parsed.error.issues, value, { locate, namesAt: () => NAMES }).map(placed));
}
