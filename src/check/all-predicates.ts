import type { JsonPath } from '../document/json.ts';
import type { Condition } from '../model/condition.ts';
import { type Predicate, predicatesOf } from '../model/predicates.ts';

/** A predicate and where it stands in a condition. */
export type PlacedPredicate = Predicate & {
  readonly path: JsonPath;
  /** Whether it stands under an odd number of `not`s. */
  readonly isDenied: boolean;
};

/** Every predicate of a condition, however deep under `anyOf` and `not`, with its path from `path` on. */
export function allPredicates(condition: Condition, path: JsonPath = [], isDenied = false): readonly PlacedPredicate[] {
  const { anyOf = [], not } = condition;
  return [
    ...predicatesOf(condition).map((predicate) => ({ ...predicate, path: [...path, predicate.key], isDenied })),
    ...anyOf.flatMap((inner, index) => allPredicates(inner, [...path, 'anyOf', index], isDenied)),
    ...(not === undefined ? [] : allPredicates(not, [...path, 'not'], !isDenied)),
  ];
}
