import { ANSWER_KEYS } from '../model/answers.ts';
import type { Condition, Ramp } from '../model/condition.ts';

/** One text for all ways to write the same condition: order, repeats, lists of one and double negation do not count. */
export const canonicalCondition = (condition: Condition): string => JSON.stringify(canonical(condition));

type Canonical = { readonly [key: string]: unknown };

function canonical(condition: Condition): Canonical {
  const own = Object.fromEntries(
    ANSWER_KEYS.flatMap((key) => {
      const wanted: Ramp | string | readonly string[] | undefined = condition[key];
      return wanted === undefined ? [] : [[key, canonicalWish(wanted)]];
    }),
  );
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

function canonicalWish(wanted: Ramp | string | readonly string[]): unknown {
  if (typeof wanted === 'string') return [wanted];
  if (!('rises' in wanted || 'falls' in wanted)) return [...new Set(wanted as readonly string[])].sort();
  const { rises, falls } = wanted;
  return { ...(rises === undefined ? {} : { rises }), ...(falls === undefined ? {} : { falls }) };
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
