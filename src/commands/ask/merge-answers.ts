import type { JsonDocument, JsonPath } from '../../document/json.ts';
import { isObject, plainJson } from '../../document/json-scan.ts';
import type { AnswerSpec } from '../../model/answer-spec.ts';
import { ANSWERS, GIVEN_KEYS, type GivenAnswers, type GivenKey, isGiven, NEEDED_KEYS } from '../../model/answers.ts';
import { understandPartly } from '../../model/parse-answers.ts';
import { questionOf } from '../../model/questions.ts';
import { failed, ok, type Problem, type Result } from '../../problem/problem.ts';
import type { AnswersText } from './answers-file.ts';
import type { FlagValues } from './flags.ts';

/** What was given, once everything given is valid: answers, or answers that still lack some that are needed. */
export type Merged = { readonly notes: readonly string[] } & (
  | { readonly complete: true; readonly answers: GivenAnswers }
  | {
      readonly complete: false;
      readonly given: Partial<GivenAnswers>;
      readonly lacks: readonly GivenKey[];
      readonly problems: readonly Problem[];
    }
);

/** Joins a document and flags, the flags winning; every problem of both at once. */
export async function mergeAnswers(document: AnswersText | undefined, flags: FlagValues): Promise<Result<Merged>> {
  if (document === undefined) return merge({ value: {}, locate: () => NOWHERE }, NOWHERE, flags);
  const { name, text } = document;
  const merged = merge({ value: plainJson(text), locate: () => name }, name, flags);
  if (merged.ok) return merged;
  // What says at which line and column something is wrong takes long to load.
  const { parseDocument } = await import('./answers-file.ts');
  const parsed = await parseDocument(document);
  return parsed.ok ? merge(parsed.value, name, flags) : failed([...parsed.problems, ...problemsOf(flags)]);
}

const NOWHERE = 'answers';

/** What is wrong with the flags by themselves, where the document cannot be read at all. */
const problemsOf = (flags: FlagValues): readonly Problem[] =>
  understandPartly(flags, { locate: flagAt(() => NOWHERE), isNamed: () => true }).problems.filter(
    ({ code }) => !LACKING.includes(code),
  );

const flagAt =
  (elsewhere: (path: JsonPath) => string) =>
  (path: JsonPath): string => {
    const key = GIVEN_KEYS.find((each) => each === path[0]);
    return key === undefined ? elsewhere(path) : questionOf(key).flag;
  };

/** Codes of problems that an answer to another question takes away. */
const LACKING: readonly string[] = ['missing', 'no-rate'];

/** The same for a parsed document, called by `name` as a whole. */
function merge({ value, locate }: JsonDocument, name: string, flags: FlagValues): Result<Merged> {
  if (!isObject(value)) return failed([notAnObject(name), ...problemsOf(flags)]);
  const replaced = GIVEN_KEYS.filter((key) => Object.hasOwn(flags, key)).flatMap(othersInPlaceOf);
  const kept = Object.entries(value).filter(([key]) => !replaced.some((each) => each === key));
  const joined: Readonly<Record<string, unknown>> = { ...Object.fromEntries(kept), ...flags };
  const isFlag = ([key]: JsonPath) => Object.hasOwn(flags, String(key));
  const elsewhere = (path: JsonPath) => (Object.hasOwn(value, String(path[0])) ? locate(path) : name);
  const understood = understandPartly(joined, {
    locate: (path) => (isFlag(path) ? flagAt(elsewhere)(path) : elsewhere(path)),
    isNamed: isFlag,
  });
  const { given, notes, problems } = understood;
  if (problems.length === 0) return ok({ complete: true, answers: given as GivenAnswers, notes });
  if (problems.some(({ code }) => !LACKING.includes(code))) return failed(problems);
  const needsRate = problems.some(({ code }) => code === 'no-rate');
  const lacks = [...NEEDED_KEYS.filter((key) => !isGiven(joined, key)), ...(needsRate ? (['rate'] as const) : [])];
  return ok({ complete: false, given, lacks, problems, notes });
}

/** Answers that one given by a flag takes the place of: the total instead of the monthly budget, and the other way round. */
function othersInPlaceOf(key: GivenKey): readonly string[] {
  const specs: Readonly<Record<string, AnswerSpec>> = ANSWERS;
  const insteads = Object.entries(specs).flatMap(([name, { instead }]) => (instead === key ? [name] : []));
  return [...insteads, ...(specs[key]?.instead === undefined ? [] : [specs[key].instead])];
}

const notAnObject = (name: string): Problem => ({
  code: 'not-an-object',
  where: name,
  what: 'is not an object with answers',
  mend: 'Write an object such as {"goals": ["lead-generation"], "monthlyBudget": 5000, "timelineMonths": 6}.',
});
