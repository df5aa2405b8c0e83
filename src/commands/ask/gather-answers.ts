import type { JsonPath } from '../../document/json.ts';
import { type AnswerKey, type Answers, NEEDED_KEYS } from '../../model/answers.ts';
import { parseAnswers } from '../../model/parse-answers.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { failed, ok, type Problem, type Result } from '../../problem/problem.ts';
import type { FlagAnswers } from './answer-flags.ts';
import { parseDocument } from './parse-document.ts';

/** An answers document as it was read. */
export interface AnswersText {
  readonly name: string;
  readonly text: string;
}

/** What was given, once everything given is valid: answers, or answers that still lack some that are needed. */
export type Gathered =
  | { readonly complete: true; readonly answers: Answers }
  | {
      readonly complete: false;
      readonly given: Partial<Answers>;
      readonly lacks: readonly AnswerKey[];
      readonly problems: readonly Problem[];
    };

/** Joins a document and flags, the flags winning; every problem of both at once. */
export async function gatherAnswers(document: AnswersText | undefined, flags: FlagAnswers): Promise<Result<Gathered>> {
  const parsed = document === undefined ? ok(undefined) : await parseDocument(document);
  if (!parsed.ok) return failed([...parsed.problems, ...flags.problems]);
  const base = parsed.value === undefined ? {} : parsed.value.value;
  if (!isObject(base)) return failed([notAnObject(document?.name ?? 'answers'), ...flags.problems]);

  const joined = { ...base, ...flags.values };
  const locate = (path: JsonPath) => {
    const key = path[0] as AnswerKey;
    if (Object.hasOwn(flags.values, key)) return QUESTIONS[key].flag;
    if (parsed.value === undefined) return 'answers';
    return Object.hasOwn(base, key) ? parsed.value.locate(path) : (document?.name ?? 'answers');
  };
  const answers = parseAnswers(joined, locate);
  if (answers.ok)
    return flags.problems.length > 0 ? failed(flags.problems) : ok({ complete: true, answers: answers.value });

  // A flag that could not be read has a problem of its own; its answer is not missing.
  const isUnread = ({ code, where }: Problem) =>
    code === 'missing' && flags.problems.some((flag) => flag.where === where);
  const problems = answers.problems.filter((problem) => !isUnread(problem));
  const all = [...flags.problems, ...problems];
  if (all.some(({ code }) => code !== 'missing')) return failed(all);
  const { $schema: _, ...given } = joined as Partial<Answers> & { $schema?: string };
  return ok({
    complete: false,
    given,
    lacks: NEEDED_KEYS.filter((key) => !Object.hasOwn(joined, key)),
    problems: all,
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notAnObject = (name: string): Problem => ({
  code: 'not-an-object',
  where: name,
  what: 'is not an object with answers',
  mend: 'Write an object such as {"goals": ["lead-generation"], "monthlyBudget": 5000, "timelineMonths": 6}.',
});
