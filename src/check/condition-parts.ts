import { ANSWER_KEYS, type AnswerKey } from '../model/answers.ts';
import type { Condition, Ramp } from '../model/condition.ts';
import type { JsonPath } from '../model/json-document.ts';

/** What a condition wants of one answer: accepted values, or a ramp on a number. */
export type Part = {
  readonly key: AnswerKey;
  readonly path: JsonPath;
  /** Whether it stands under an odd number of `not`s. */
  readonly isDenied: boolean;
} & ({ readonly accepts: readonly string[] } | { readonly ramp: Ramp });

/** Every part of a condition, however deep under `anyOf` and `not`, with its path from `path` on. */
export function conditionParts(condition: Condition, path: JsonPath = [], isDenied = false): readonly Part[] {
  const own = ANSWER_KEYS.flatMap((key): readonly Part[] => {
    const wanted: Ramp | string | readonly string[] | undefined = condition[key];
    const at = { key, path: [...path, key], isDenied };
    if (wanted === undefined) return [];
    if (typeof wanted === 'string') return [{ ...at, accepts: [wanted] }];
    return 'rises' in wanted || 'falls' in wanted
      ? [{ ...at, ramp: wanted }]
      : [{ ...at, accepts: wanted as readonly string[] }];
  });
  const { anyOf = [], not } = condition;
  return [
    ...own,
    ...anyOf.flatMap((inner, index) => conditionParts(inner, [...path, 'anyOf', index], isDenied)),
    ...(not === undefined ? [] : conditionParts(not, [...path, 'not'], !isDenied)),
  ];
}
