import type { JsonPath } from '../document/json.ts';
import { isObject } from '../document/json-scan.ts';
import { type Place, schemaProblems } from '../document/schema-problems.ts';
import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { nearMiss } from '../problem/suggest.ts';
import { answerIssues, lineIssues } from './answer-issues.ts';
import { answerAt, GIVEN_KEYS, type GivenAnswers, isNeeded, normaliseAnswers } from './answers.ts';
import { FIGURE_NAMES } from './figure-bounds.ts';
import { LIMITS } from './limits.ts';
import { choiceNear, keyMeant, keyNear } from './meant.ts';
import { moneyNotes } from './money-notes.ts';
import { QUESTIONS, valuesOf } from './questions.ts';
import { type Read, readGiven } from './read-given.ts';
import { RUNNING_PART_NAMES } from './running.ts';
import { disagreements } from './terms-agree.ts';
import { unitOf } from './units.ts';

/** Valid answers, and what was made of those that do not just say it, a sentence each. */
export interface Understood {
  readonly answers: GivenAnswers;
  readonly notes: readonly string[];
}

/** As far as answers could be understood: all of them in their one form if there is no problem. */
export interface PartlyUnderstood {
  readonly given: Partial<GivenAnswers>;
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

type Where = Pick<Place, 'locate' | 'mendMissing' | 'isNamed'>;

/** Validates answers of unknown origin and brings them into one form; all problems at once. */
export function parseAnswers(
  value: unknown,
  locate: Place['locate'] = (path) => path.join('.') || 'answers',
  mendMissing: Place['mendMissing'] = passFlag,
): Result<GivenAnswers> {
  const understood = understandAnswers(value, { locate, mendMissing });
  return understood.ok ? ok(understood.value.answers) : understood;
}

/** The same, with what was made of answers that people state in their own way. */
export const understandAnswers = (value: unknown, where: Where): Result<Understood> =>
  complete(understandPartly(value, where));

/** The same, of answers that may lack some that are needed. */
export const understandPartly = (value: unknown, where: Where): PartlyUnderstood =>
  understand(value, answerIssues, { mendMissing: passFlag, ...where }, NAMES);

/** The same of one line of a batch, whose `id` is passed over. */
export const understandLine = (value: unknown, where: Where): Result<Understood> =>
  complete(understand(value, lineIssues, where, ['id', ...NAMES]));

const NAMES = ['$schema', ...GIVEN_KEYS];

const complete = ({ given, notes, problems }: PartlyUnderstood): Result<Understood> =>
  problems.length > 0 ? failed(problems) : ok({ answers: given as GivenAnswers, notes });

function understand(
  value: unknown,
  issuesOf: typeof answerIssues,
  where: Where,
  names: readonly string[],
): PartlyUnderstood {
  const place: Place = { ...where, namesAt: namesWithin(names), meant: meantAmong(names) };
  if (!isObject(value)) return { given: {}, notes: [], problems: schemaProblems(issuesOf(value), value, place) };
  const isRight = issuesOf(value).length === 0;
  const read: Read = isRight ? { value, notes: [], problems: [] } : readGiven(value, place);
  const issues = withoutMeant(isRight ? [] : issuesOf(read.value), read.value);
  const given = normaliseAnswers(read.value);
  const problems = [...read.problems, ...schemaProblems(issues, read.value, place)];
  const isSound = problems.every(({ code }) => code === 'missing');
  const all = isSound ? [...problems, ...disagreements(given, place.locate)] : problems;
  return { given, notes: all.length > 0 ? read.notes : [...read.notes, ...moneyNotes(given)], problems: all };
}

/** The names that may stand at a path. */
const namesWithin =
  (names: readonly string[]) =>
  ([key, ...within]: JsonPath): readonly string[] => {
    if (key === 'current') return ['channel', ...RUNNING_PART_NAMES];
    if (key === 'limits' && within.length > 0) return LIMITS;
    return key === 'figures' && within.length > 0 ? FIGURE_NAMES : names;
  };

/** The right word that somebody means: a key by what the answer is called, or the choice with the nearest alias. */
const meantAmong =
  (names: readonly string[]) =>
  (path: JsonPath, given: string): string | undefined => {
    const [name] = path;
    if (name === given) return keyMeant(given) ?? (nearMiss(given, names) === undefined ? keyNear(given) : undefined);
    const key = GIVEN_KEYS.find((each) => each === name);
    return key === undefined ? undefined : choiceNear(key, given);
  };

/** Without what is missing under its own name but is given under another, of which another issue tells. */
function withoutMeant(issues: ReturnType<typeof answerIssues>, given: Readonly<Record<string, unknown>>) {
  const unknown = issues.flatMap(({ keys = [] }) => keys);
  const others: readonly unknown[] = unknown.flatMap((name) => keyMeant(name) ?? []);
  return issues.filter(({ path: [name] }) => !others.includes(name) || given[String(name)] !== undefined);
}

/** Names the flag that gives a missing answer. */
function passFlag(path: JsonPath): string | undefined {
  const key = answerAt(path);
  if (key === undefined || !isNeeded(key)) return undefined;
  const question = QUESTIONS[key];
  const words = 'choices' in question ? `one of ${valuesOf(question).join(', ')}` : unitOf(question).examples[0];
  return `Add ${JSON.stringify(key)}, or pass ${question.flag} with ${words}.`;
}
