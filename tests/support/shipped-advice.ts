import fc from 'fast-check';
import { type Advice, type Answers, type AnswersInput, advise, loadDataset } from '../../src/index.ts';

/** Of the whole so that a test which changed it would fail itself, and no other. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(frozen);
  return value;
}

/** The shipped dataset, read once for all files of a worker. */
export const dataset = frozen(loadDataset());

const advices = new Map<string, Advice>();

/** The advice of the shipped dataset, computed once for the same answers: laws draw by one seed, so that many are the same. */
export function adviceFor(answers: Answers | AnswersInput): Advice {
  const key = fc.stringify(answers);
  const known = advices.get(key) ?? frozen(advise(answers, dataset));
  advices.set(key, known);
  return known;
}

/** Asks the program again from here on, as mutation testing changes it. @public */
export const forgetAdvices = (): void => advices.clear();
