import type { JsonPath } from '../document/json.ts';
import { isObject } from '../document/json-scan.ts';
import { isId } from '../model/answer-issues.ts';
import { answerAt } from '../model/answers.ts';
import { parseLine } from '../model/parse-answers.ts';
import { QUESTIONS, valuesOf } from '../model/questions.ts';
import { unitOf } from '../model/units.ts';
import type { Problem } from '../problem/problem.ts';
import type { Id } from './entry.ts';

/** Why a line is refused, all problems at once; none if it is valid. Slow, so asked only of refused lines. */
export function explainLine(value: unknown, locate: (path: JsonPath) => string): readonly Problem[] {
  const parsed = parseLine(value, { locate, mendMissing: addExample });
  return parsed.ok ? [] : parsed.problems;
}

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
  const question = QUESTIONS[key];
  const example =
    question.kind === 'number'
      ? `${question.unit} such as ${unitOf(question).examples[0]}, or "unknown"`
      : `one of ${valuesOf(question).join(', ')}`;
  return `Add ${JSON.stringify(key)}: ${example}.`;
}
