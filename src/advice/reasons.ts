import type { DimensionAdvice, Reason } from '../model/advice.ts';
import type { Condition } from '../model/condition.ts';
import type { Dataset } from '../model/dataset.ts';
import { predicatesOf } from '../model/predicates.ts';
import { SIDES, type Side } from '../model/terms.ts';

const REASONS_PER_SIDE = 5;

/**
 * The five strongest reasons of each side, all together strongest first. Of rules that read the same fact two ways only
 * the net is a reason:
 * - on one dimension, what the weaker side adds is taken from the stronger one;
 * - where the fact is a number, such as the months, the side that it speaks for on the whole has all of its reasons.
 */
export function strongestReasons(dimensions: readonly DimensionAdvice[], { rules }: Dataset): Reason[] {
  const conditions = new Map(rules.map(({ id, when }) => [id, when]));
  const all = dimensions.flatMap(({ id, contributions }) =>
    contributions.map(({ rule, toward, points, because, sources }): Fired => {
      const fact = factOf(conditions.get(rule) as Condition);
      return { reason: { rule, dimension: id, toward, points, because, sources, opposed: [] }, fact };
    }),
  );
  const onNumber = groups(all, ({ fact }) => (fact.isNumber ? fact.name : undefined));
  const spoken = new Set(all.filter(onTheWholeSide(onNumber)).map(({ reason }) => reason.rule));
  const strongest = [...groups(all, ({ reason, fact }) => `${reason.dimension} ${fact.name}`).values()]
    .flatMap((group) => netOf(group.map(({ reason }) => reason)))
    .filter(({ rule, points }) => points !== 0 && spoken.has(rule))
    .sort(strongestFirst);
  return SIDES.flatMap((side) => strongest.filter(({ toward }) => toward === side).slice(0, REASONS_PER_SIDE)).sort(
    strongestFirst,
  );
}

/** A rule that holds, as a reason, and what it rests on. */
interface Fired {
  readonly reason: Reason;
  readonly fact: Fact;
}

function groups(all: readonly Fired[], keyOf: (each: Fired) => string | undefined): ReadonlyMap<string, Fired[]> {
  const found = new Map<string, Fired[]>();
  for (const each of all) {
    const key = keyOf(each);
    if (key === undefined) continue;
    const group = found.get(key) ?? [];
    group.push(each);
    found.set(key, group);
  }
  return found;
}

/** The reasons of the stronger side, the strongest of them without what the weaker side adds. */
function netOf(reasons: readonly Reason[]): readonly Reason[] {
  const side = sideOf(sumOf(reasons));
  const losers = reasons.filter(({ toward }) => toward !== side);
  if (losers.length === 0) return reasons;
  const opposed = losers.map(({ rule, points }) => ({ rule, points }));
  let left = Math.abs(sumOf(losers));
  return [...reasons.filter(({ toward }) => toward === side)].sort(strongestFirst).map((reason) => {
    const size = Math.abs(reason.points);
    const taken = Math.min(left, size);
    left -= taken;
    return { ...reason, points: Math.sign(reason.points) * (size - taken), opposed: taken === 0 ? [] : opposed };
  });
}

const sumOf = (reasons: readonly Reason[]): number => reasons.reduce((sum, { points }) => sum + points, 0);

/** Whether a reason is on the side for which the number that it rests on speaks, all rules on it taken together. */
const onTheWholeSide =
  (onNumber: ReadonlyMap<string, readonly Fired[]>) =>
  ({ reason, fact }: Fired): boolean => {
    const group = fact.isNumber ? onNumber.get(fact.name) : undefined;
    return group === undefined || sideOf(sumOf(group.map((each) => each.reason))) === reason.toward;
  };

const sideOf = (points: number): Side => (points >= 0 ? 'inbound' : 'outbound');

/** What a rule rests on: of a choice the answers that it asks for, of a number the question. */
interface Fact {
  readonly name: string;
  readonly isNumber: boolean;
}

function factOf(when: Condition): Fact {
  const predicates = predicatesOf(when);
  const [only] = predicates;
  const isPlain = when.anyOf === undefined && when.not === undefined;
  if (!isPlain || only === undefined) return { name: JSON.stringify(when), isNumber: false };
  const parts = predicates.map((each) => ('ramp' in each ? each.key : `${each.key}=${[...each.accepts].sort()}`));
  return { name: parts.join('&'), isNumber: predicates.length === 1 && 'ramp' in only };
}

type Sized = Pick<Reason, 'rule' | 'points'>;

/** By size of the contribution, then by id, so that the order is total. */
export const strongestFirst = (a: Sized, b: Sized): number =>
  Math.abs(b.points) - Math.abs(a.points) || (a.rule < b.rule ? -1 : 1);
