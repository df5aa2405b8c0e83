import type { JsonPath } from '../document/json.ts';
import { isObject } from '../document/json-scan.ts';
import { isId, type LineInput } from '../model/answer-issues.ts';
import { answerAt, normaliseAnswers } from '../model/answers.ts';
import { moneyNotes } from '../model/money-notes.ts';
import { type Understood, understandLine } from '../model/parse-answers.ts';
import { questionOf, valuesOf } from '../model/questions.ts';
import { unitOf } from '../model/units.ts';
import type { Result } from '../problem/problem.ts';
import { type Carried, type Entry, goodEntry, type Id, type Reading } from './entry.ts';

/** What a line says that is not plainly right: its answers as people state them, or all problems at once. Slow. */
export function understand(
  value: unknown,
  locate: (path: JsonPath) => string,
  defaults: Reading['defaults'] = {},
): Result<Understood> {
  const where = { locate, mendMissing: addExample };
  if (!isObject(value)) return understandLine(value, where);
  const understood = understandLine({ ...defaults, ...value }, where);
  // A rate for all lines is for those in another currency.
  const isOnlyRate = !understood.ok && understood.problems.every(({ code }) => code === 'rate-without-currency');
  return isOnlyRate && !Object.hasOwn(value, 'rate') ? understandLine(value, where) : understood;
}

/** A line that is right as it stands. */
export const plainEntry = (line: number, value: LineInput, carried?: Carried): Entry =>
  goodEntry(line, value.id, value, value.budgetTotal ? moneyNotes(normaliseAnswers(value)) : undefined, carried);

/** The id of a line that may be broken otherwise. */
export function idOf(value: unknown): Id | undefined {
  if (!isObject(value) || !Object.hasOwn(value, 'id')) return undefined;
  const { id } = value;
  return isId(id) ? id : undefined;
}

/** Says what a missing answer may be. */
function addExample(path: JsonPath): string | undefined {
  const key = answerAt(path);
  if (key === undefined) return undefined;
  const question = questionOf(key);
  const example =
    question.kind === 'number'
      ? `${question.unit} such as ${unitOf(question).examples[0]}, or "unknown"`
      : 'choices' in question
        ? `one of ${valuesOf(question).join(', ')}`
        : undefined;
  if (example === undefined) return undefined;
  return `Add ${JSON.stringify(key)}: ${example}.`;
}
