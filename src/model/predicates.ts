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
export const predicatesOf = (condition: Condition): readonly Predicate[] =>
  ANSWER_KEYS.flatMap((key): Predicate[] => {
    const asked: Ramp | string | readonly string[] | undefined = condition[key];
    if (asked === undefined) return [];
    if (typeof asked === 'string') return [{ key, accepts: [asked] }];
    return [isRamp(asked) ? { key, ramp: asked } : { key, accepts: asked }];
  });

/** Every answer that a condition reads, also under `anyOf` and `not`. */
export const answersRead = ({ anyOf = [], not, ...own }: Condition): readonly AnswerKey[] => [
  ...(Object.keys(own) as AnswerKey[]),
  ...anyOf.flatMap(answersRead),
  ...(not === undefined ? [] : answersRead(not)),
];

const isRamp = (asked: Ramp | readonly string[]): asked is Ramp => !Array.isArray(asked);
