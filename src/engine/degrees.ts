import { ANSWER_KEYS, ANSWERS, type AnswerSpec } from '../model/answers.ts';
import type { Ramp } from '../model/condition.ts';
import type { Predicate } from '../model/predicates.ts';
import type { AnswerVector } from './answer-vector.ts';
import { heightOn, scaleOf, slopeOf } from './ramp.ts';

/** What is asked of one answer: one of some choices, goals that rank high, or a number on a slope. */
export interface Ask {
  readonly kind: typeof CHOICE | typeof GOAL | typeof SLOPE;
  readonly column: number;
  /** Of choices and goals: one bit for each accepted value, at its position among all. */
  readonly mask: number;
  /** Of a slope: where it starts and how wide it is, on the scale of its number. */
  readonly start: number;
  readonly width: number;
  /** Of a slope: the degree up to its start, from which it rises to 1 or falls to 0. */
  readonly foot: 0 | 1;
}

const CHOICE = 0;
const GOAL = 1;
const SLOPE = 2;

/** Takes a predicate apart into what must all hold: a ramp that rises and falls is two slopes. */
export function asksOf(predicate: Predicate): readonly Ask[] {
  const { key } = predicate;
  const ask = { column: ANSWER_KEYS.indexOf(key), mask: 0, start: 0, width: 0, foot: 0 } as const;
  if ('ramp' in predicate) {
    const { rises, falls } = predicate.ramp;
    const slope = (span: Ramp['rises'], foot: 0 | 1): readonly Ask[] =>
      span === undefined ? [] : [{ ...ask, kind: SLOPE, ...slopeOf(span, scaleOf(key)), foot }];
    return [...slope(rises, 0), ...slope(falls, 1)];
  }
  const spec: AnswerSpec = ANSWERS[key];
  const values = 'choices' in spec ? spec.choices : [];
  const mask = values.reduce((bits, value, code) => (predicate.accepts.includes(value) ? bits | (1 << code) : bits), 0);
  return [{ ...ask, kind: spec.kind === 'ranking' ? GOAL : CHOICE, mask }];
}

/** Everything that some conditions ask, kind by kind, as parallel lists of numbers: measuring it walks no objects. */
export interface Asks {
  /** Where the degree of each is to stand. */
  readonly slots: Int32Array;
  readonly columns: Int32Array;
  readonly masks: Int32Array;
  readonly starts: Float64Array;
  readonly widths: Float64Array;
  readonly feet: Int8Array;
  /** Behind the last choice and the last goal; slopes follow. */
  readonly choices: number;
  readonly goals: number;
}

export const byKind = (one: Ask, other: Ask): number => one.kind - other.kind;

/** Lists what is sorted by kind. */
export const listAsks = (asks: readonly Ask[], slots: readonly number[]): Asks => ({
  slots: Int32Array.from(slots),
  columns: Int32Array.from(asks, ({ column }) => column),
  masks: Int32Array.from(asks, ({ mask }) => mask),
  starts: Float64Array.from(asks, ({ start }) => start),
  widths: Float64Array.from(asks, ({ width }) => width),
  feet: Int8Array.from(asks, ({ foot }) => foot),
  choices: asks.filter(({ kind }) => kind === CHOICE).length,
  goals: asks.filter(({ kind }) => kind !== SLOPE).length,
});

/** Writes the degrees, 0..1, to which the answers meet some of the asks into their slots; 0 where one is unknown. */
export function measure(asks: Asks, from: number, to: number, vector: AnswerVector, degrees: Float64Array): void {
  const { choices, goals } = asks;
  measureChoices(asks, from, Math.min(to, choices), vector, degrees);
  measureGoals(asks, Math.max(from, choices), Math.min(to, goals), vector, degrees);
  measureSlopes(asks, Math.max(from, goals), to, vector, degrees);
}

/** 1 for each choice that is accepted. */
function measureChoices(
  { slots, columns, masks }: Asks,
  from: number,
  to: number,
  { codes }: AnswerVector,
  degrees: Float64Array,
): void {
  for (let at = from; at < to; at += 1) {
    const code = codes[columns[at] as number] as number;
    degrees[slots[at] as number] = ((masks[at] as number) >>> code) & 1;
  }
}

/** The rank weights of the accepted goals, added. */
function measureGoals(
  { slots, masks }: Asks,
  from: number,
  to: number,
  { goals, goalCount }: AnswerVector,
  degrees: Float64Array,
): void {
  const weights = WEIGHTS_BY_COUNT[goalCount] as Float64Array;
  for (let at = from; at < to; at += 1) degrees[slots[at] as number] = 0;
  for (let rank = 0; rank < goalCount; rank += 1) {
    const [code, weight] = [goals[rank] as number, weights[rank] as number];
    for (let at = from; at < to; at += 1) {
      const slot = slots[at] as number;
      degrees[slot] = (degrees[slot] as number) + (((masks[at] as number) >>> code) & 1) * weight;
    }
  }
}

/** How far up a rising slope the number is, or how far it still is from the end of a falling one. */
function measureSlopes(
  { slots, columns, starts, widths, feet }: Asks,
  from: number,
  to: number,
  { amounts }: AnswerVector,
  degrees: Float64Array,
): void {
  for (let at = from; at < to; at += 1) {
    const scaled = amounts[columns[at] as number] as number;
    const height = heightOn(starts[at] as number, widths[at] as number, scaled);
    degrees[slots[at] as number] = Number.isNaN(scaled) ? 0 : Math.abs((feet[at] as number) - height);
  }
}

/**
 * Rank-order centroid weights for `count` ranked items, most important first, summing to 1:
 * w_i = (1/n) · Σ_{k=i..n} 1/k (Barron and Barrett 1996).
 */
export function rankWeights(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const ranksFromHere = Array.from({ length: count - index }, (_, offset) => 1 / (index + 1 + offset));
    return ranksFromHere.reduce((sum, term) => sum + term, 0) / count;
  });
}

const WEIGHTS_BY_COUNT = Array.from({ length: ANSWERS.goals.most + 1 }, (_, count) =>
  Float64Array.from(rankWeights(count)),
);
