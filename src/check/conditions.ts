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

/** One text for all ways to write the same condition: order, repeats, lists of one and double negation do not count. */
export const canonicalCondition = (condition: Condition): string => JSON.stringify(canonical(condition));

type Canonical = { readonly [key: string]: unknown };

function canonical(condition: Condition): Canonical {
  const own = Object.fromEntries(predicatesOf(condition).map((each) => [each.key, canonicalPredicate(each)]));
  const { anyOf, not } = condition;
  const isAlone = Object.keys(own).length === 0;
  const branches = anyOf === undefined ? [] : alternatives(anyOf);
  const onlyBranch = branches.length === 1 && isAlone && not === undefined ? branches[0] : undefined;
  if (onlyBranch !== undefined) return onlyBranch;
  const twiceDenied = isAlone && anyOf === undefined ? onlyNot(not)?.not : undefined;
  if (twiceDenied !== undefined) return canonical(twiceDenied);
  return {
    ...own,
    ...(branches.length > 0 ? { anyOf: branches } : {}),
    ...(not === undefined ? {} : { not: canonical(not) }),
  };
}

function canonicalPredicate(predicate: Predicate): unknown {
  if ('accepts' in predicate) return [...new Set(predicate.accepts)].sort();
  const { rises, falls } = predicate.ramp;
  return { rises, falls };
}

/** The branches in a fixed order, each once, with those of an `anyOf` inside an `anyOf` among them. */
function alternatives(anyOf: readonly Condition[]): readonly Canonical[] {
  const flat = anyOf
    .map(canonical)
    .flatMap((branch) => (Object.keys(branch).join() === 'anyOf' ? (branch.anyOf as Canonical[]) : [branch]));
  const byText = new Map(flat.map((branch) => [JSON.stringify(branch), branch]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, branch]) => branch);
}

const onlyNot = (condition: Condition | undefined): Condition | undefined =>
  condition !== undefined && Object.keys(condition).join() === 'not' ? condition : undefined;
