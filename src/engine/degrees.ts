import type { AnswerSpec } from '../model/answer-spec.ts';
import { ANSWER_KEYS, ANSWERS } from '../model/answers.ts';
import type { Ramp } from '../model/condition.ts';
import { sumOf } from '../stats/moments.ts';
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

/** By name of an answer: how it is asked for. */
const ANSWERS_ASKED = new Map(
  ANSWER_KEYS.map((key, column) => {
    const spec: AnswerSpec = ANSWERS[key];
    const kind: Ask['kind'] = spec.kind === 'ranking' ? GOAL : CHOICE;
    return [key as string, { column, kind, values: 'choices' in spec ? spec.choices : [], scale: scaleOf(key) }];
  }),
);

/** What a condition asks of one answer, of which all must hold: a ramp that rises and falls is two slopes. */
export function asksOf(key: string, asked: Ramp | string | readonly string[] | undefined): readonly Ask[] {
  const answer = ANSWERS_ASKED.get(key);
  if (answer === undefined || asked === undefined) return [];
  const { column, kind, values, scale } = answer;
  const choices = (mask: number): Ask => ({ kind, column, mask, start: 0, width: 0, foot: 0 });
  if (typeof asked === 'string') return [choices(1 << values.indexOf(asked))];
  if ('length' in asked) return [choices(asked.reduce((mask, value) => mask | (1 << values.indexOf(value)), 0))];
  const { rises, falls } = asked;
  const slope = (span: readonly [number, number], foot: 0 | 1): Ask => {
    const { start, width } = slopeOf(span, scale);
    return { kind: SLOPE, column, mask: 0, start, width, foot };
  };
  if (rises === undefined) return falls === undefined ? [] : [slope(falls, 1)];
  return falls === undefined ? [slope(rises, 0)] : [slope(rises, 0), slope(falls, 1)];
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

/** What a column has bits for. */
const BITS = 32;
const GOALS_FROM = BITS * ANSWER_KEYS.indexOf('goals');

/** An ask with the slot in which its degree is to stand. */
interface AskAt {
  readonly ask: Ask;
  readonly slot: number;
}

/** Lists asks kind by kind, each with its slot, and says where in the lists each has come to stand. */
export function listAsks(asked: readonly AskAt[]): readonly [Asks, Int32Array] {
  const count = (kind: Ask['kind']) => asked.reduce((sum, { ask }) => (ask.kind === kind ? sum + 1 : sum), 0);
  const choices = count(CHOICE);
  const goals = choices + count(GOAL);
  const length = asked.length;
  const asks = {
    slots: new Int32Array(length),
    columns: new Int32Array(length),
    masks: new Int32Array(length),
    starts: new Float64Array(length),
    widths: new Float64Array(length),
    feet: new Int8Array(length),
    choices,
    goals,
  };
  const next = [0, choices, goals];
  const places = new Int32Array(length);
  asked.forEach(({ ask, slot }, index) => {
    const at = next[ask.kind] as number;
    next[ask.kind] = at + 1;
    places[index] = at;
    asks.slots[at] = slot;
    asks.columns[at] = ask.column;
    asks.masks[at] = ask.mask;
    asks.starts[at] = ask.start;
    asks.widths[at] = ask.width;
    asks.feet[at] = ask.foot;
  });
  return [asks, places];
}

/** What accepts each choice and each goal: of what was not chosen, nothing is then looked at. */
interface ByChoice {
  /** The slots, choice by choice; where those of each begin, and the last end. */
  readonly accepting: Int32Array;
  readonly starting: Int32Array;
}

function byChoice(asked: readonly AskAt[]): ByChoice {
  const slots: number[][] = [];
  for (const { ask, slot } of asked) {
    for (let left = ask.mask; left !== 0; left &= left - 1) {
      const choice = BITS * ask.column + lowestBit(left);
      slots[choice] ??= [];
      slots[choice].push(slot);
    }
  }
  const starting = new Int32Array(BITS * ANSWER_KEYS.length + 1);
  for (let choice = 1; choice < starting.length; choice += 1)
    starting[choice] = (starting[choice - 1] as number) + (slots[choice - 1]?.length ?? 0);
  return { accepting: Int32Array.from(slots.flat()), starting };
}

const lowestBit = (bits: number): number => BITS - 1 - Math.clz32(bits & -bits);

/**
 * Writes the degree, 0..1, to which the answers meet each of the asks into its slot; 0 where one is unknown. What accepts
 * a choice is listed at the first call: most conditions are only ever asked one at a time.
 */
export function compileMeasure(
  asked: readonly AskAt[],
  asks: Asks,
): (vector: AnswerVector, degrees: Float64Array) => void {
  let listed: ByChoice | undefined;
  return (vector, degrees) => {
    listed ??= byChoice(asked);
    measure(asks, listed, vector, degrees);
  };
}

function measure(asks: Asks, { accepting, starting }: ByChoice, vector: AnswerVector, degrees: Float64Array): void {
  const { slots } = asks;
  const { choices, goals, goalCount, amounts } = vector;
  const weights = WEIGHTS_BY_COUNT[goalCount] as Float64Array;
  degrees.fill(0);
  for (let column = 0; column < choices.length; column += 1) {
    for (let left = choices[column] as number; left !== 0; left &= left - 1) {
      const choice = BITS * column + lowestBit(left);
      const end = starting[choice + 1] as number;
      for (let at = starting[choice] as number; at < end; at += 1) degrees[accepting[at] as number] = 1;
    }
  }
  for (let rank = 0; rank < goalCount; rank += 1) {
    const goal = GOALS_FROM + (goals[rank] as number);
    const end = starting[goal + 1] as number;
    for (let at = starting[goal] as number; at < end; at += 1) {
      const slot = accepting[at] as number;
      degrees[slot] = (degrees[slot] as number) + (weights[rank] as number);
    }
  }
  const { columns, starts, widths, feet } = asks;
  for (let at = asks.goals; at < slots.length; at += 1) {
    const scaled = amounts[columns[at] as number] as number;
    degrees[slots[at] as number] = slopeDegree(starts[at] as number, widths[at] as number, feet[at] as number, scaled);
  }
}

/** The same degree of one of the asks. */
export function degreeOf(asks: Asks, at: number, vector: AnswerVector): number {
  if (at < asks.choices) return choiceDegree(asks, at, vector);
  if (at < asks.goals) return goalDegree(asks, at, vector);
  const scaled = vector.amounts[asks.columns[at] as number] as number;
  return slopeDegree(asks.starts[at] as number, asks.widths[at] as number, asks.feet[at] as number, scaled);
}

/** 1 for a choice that is accepted, and for a set of which one word is. */
const choiceDegree = ({ columns, masks }: Asks, at: number, { choices }: AnswerVector): number =>
  ((masks[at] as number) & (choices[columns[at] as number] as number)) === 0 ? 0 : 1;

/** The rank weights of the accepted goals, added. */
function goalDegree({ masks }: Asks, at: number, { goals, goalCount }: AnswerVector): number {
  const weights = WEIGHTS_BY_COUNT[goalCount] as Float64Array;
  const mask = masks[at] as number;
  let degree = 0;
  for (let rank = 0; rank < goalCount; rank += 1) {
    degree += ((mask >>> (goals[rank] as number)) & 1) * (weights[rank] as number);
  }
  return degree;
}

/** How far up a rising slope the number is, or how far it still is from the end of a falling one; 0 where it is unknown. */
const slopeDegree = (start: number, width: number, foot: number, scaled: number): number =>
  Number.isNaN(scaled) ? 0 : Math.abs(foot - heightOn(start, width, scaled));

/**
 * Rank-order centroid weights for `count` ranked items, most important first, summing to 1:
 * w_i = (1/n) · Σ_{k=i..n} 1/k (Barron and Barrett 1996).
 */
export function rankWeights(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const ranksFromHere = Array.from({ length: count - index }, (_, offset) => 1 / (index + 1 + offset));
    return sumOf(ranksFromHere) / count;
  });
}

const WEIGHTS_BY_COUNT = Array.from({ length: ANSWERS.goals.most + 1 }, (_, count) =>
  Float64Array.from(rankWeights(count)),
);
