import { ANSWER_KEYS, type AnswerKey } from './answers.ts';
import type { Condition, Ramp } from './condition.ts';

/** Holds where the answer is one of these, or names one of them; for goals, as far as they rank high. */
interface ChoicePredicate {
  readonly key: AnswerKey;
  readonly accepts: readonly string[];
}

/** Holds as far as the number is up the ramp. */
export interface NumberPredicate {
  readonly key: AnswerKey;
  readonly ramp: Ramp;
}

/** What a condition asks of one answer. */
export type Predicate = ChoicePredicate | NumberPredicate;

/** The condition's own predicates in the order of the answers, without those under `anyOf` and `not`. */
export function predicatesOf(condition: Condition): readonly Predicate[] {
  const predicates: Predicate[] = [];
  for (const key of ANSWER_KEYS) {
    const asked: Ramp | string | readonly string[] | undefined = condition[key];
    if (asked === undefined) continue;
    if (typeof asked === 'string') predicates.push({ key, accepts: [asked] });
    else predicates.push(isRamp(asked) ? { key, ramp: asked } : { key, accepts: asked });
  }
  return predicates;
}

/** Every answer that a condition reads, also under `anyOf` and `not`. */
export const answersRead = ({ anyOf = [], not, ...own }: Condition): readonly AnswerKey[] => [
  ...(Object.keys(own) as AnswerKey[]),
  ...anyOf.flatMap(answersRead),
  ...(not === undefined ? [] : answersRead(not)),
];

const isRamp = (asked: Ramp | readonly string[]): asked is Ramp => !Array.isArray(asked);
