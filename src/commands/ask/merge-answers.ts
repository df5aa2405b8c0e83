import type { JsonDocument, JsonPath } from '../../document/json.ts';
import { isObject, plainJson } from '../../document/json-scan.ts';
import { type AnswerKey, type Answers, NEEDED_KEYS } from '../../model/answers.ts';
import { parseAnswers } from '../../model/parse-answers.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { failed, ok, type Problem, type Result } from '../../problem/problem.ts';
import type { AnswersText } from './answers-file.ts';
import type { FlagAnswers } from './flags.ts';

/** What was given, once everything given is valid: answers, or answers that still lack some that are needed. */
export type Merged =
  | { readonly complete: true; readonly answers: Answers }
  | {
      readonly complete: false;
      readonly given: Partial<Answers>;
      readonly lacks: readonly AnswerKey[];
      readonly problems: readonly Problem[];
    };

/** Joins a document and flags, the flags winning; every problem of both at once. */
export async function mergeAnswers(document: AnswersText | undefined, flags: FlagAnswers): Promise<Result<Merged>> {
  if (document === undefined) return merge({ value: {}, locate: () => NOWHERE }, NOWHERE, flags);
  const { name, text } = document;
  const merged = merge({ value: plainJson(text), locate: () => name }, name, flags);
  if (merged.ok) return merged;
  // What says at which line and column something is wrong takes long to load.
  const { parseDocument } = await import('./answers-file.ts');
  const parsed = await parseDocument(document);
  return parsed.ok ? merge(parsed.value, name, flags) : failed([...parsed.problems, ...flags.problems]);
}

const NOWHERE = 'answers';

/** The same for a parsed document, called by `name` as a whole. */
function merge({ value, locate }: JsonDocument, name: string, flags: FlagAnswers): Result<Merged> {
  if (!isObject(value)) return failed([notAnObject(name), ...flags.problems]);
  const joined = { ...value, ...flags.values };
  const whereIs = (path: JsonPath) => {
    const key = path[0] as AnswerKey;
    if (Object.hasOwn(flags.values, key)) return QUESTIONS[key].flag;
    return Object.hasOwn(value, key) ? locate(path) : name;
  };
  const answers = parseAnswers(joined, whereIs);
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

const notAnObject = (name: string): Problem => ({
  code: 'not-an-object',
  where: name,
  what: 'is not an object with answers',
  mend: 'Write an object such as {"goals": ["lead-generation"], "monthlyBudget": 5000, "timelineMonths": 6}.',
});
