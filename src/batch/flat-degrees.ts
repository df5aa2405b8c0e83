import type { AnswerVector } from '../engine/answer-vector.ts';
import { rankWeights } from '../engine/rank-weights.ts';
import { scaleOf } from '../engine/scale.ts';
import { ANSWER_KEYS, type AnswerKey, GOALS } from '../model/answers.ts';
import type { Ramp } from '../model/condition.ts';
import type { ChoicePredicate, NumberPredicate, Predicate } from '../model/predicates.ts';
import { QUESTIONS } from '../model/questions.ts';

/** A predicate of a rule, and where its degree is to stand. */
export type Placed<P extends Predicate> = P & { readonly at: number };

/** Writes degrees 0..1 into their places; an unknown answer gives 0. */
export type Degrees = (vector: AnswerVector, into: Float64Array) => void;

const placesOf = (placed: readonly { readonly at: number }[]) => Int32Array.from(placed, ({ at }) => at);

/** One bit for each accepted value, at its place in the list of all values. */
const maskOf = ({ accepts }: ChoicePredicate, values: readonly string[]): number =>
  values.reduce((mask, value, code) => (accepts.includes(value) ? mask | (1 << code) : mask), 0);

/** 1 where the answer is one of those accepted. */
export function choiceDegrees(predicates: readonly Placed<ChoicePredicate>[]): Degrees {
  const places = placesOf(predicates);
  const keys = Int32Array.from(predicates, ({ key }) => ANSWER_KEYS.indexOf(key));
  const masks = Int32Array.from(predicates, (predicate) => {
    const question = QUESTIONS[predicate.key];
    return maskOf(predicate, 'choices' in question ? question.choices.map(({ value }) => value) : []);
  });
  return ({ codes }, into) => {
    for (let each = 0; each < places.length; each += 1) {
      into[places[each] as number] = ((masks[each] as number) >>> (codes[keys[each] as number] as number)) & 1;
    }
  };
}

const WEIGHTS_BY_COUNT = [0, 1, 2, 3].map((count) => Float64Array.from([...rankWeights(count), 0, 0, 0]));

/** The rank weights of the accepted goals; worked out once for each order of goals that comes up. */
export function goalDegrees(predicates: readonly Placed<ChoicePredicate>[]): Degrees {
  const places = placesOf(predicates);
  const masks = Int32Array.from(predicates, (predicate) => maskOf(predicate, GOALS));
  const known = new Map<number, Float64Array>();
  return (vector, into) => {
    const order = orderOf(vector);
    let degrees = known.get(order);
    if (degrees === undefined) {
      degrees = Float64Array.from(masks, (mask) => goalDegree(mask, vector));
      known.set(order, degrees);
    }
    for (let each = 0; each < places.length; each += 1) into[places[each] as number] = degrees[each] as number;
  };
}

/** A number of its own for every list of goals: three digits with the base of one more than there are goals. */
function orderOf({ goals, goalCount }: AnswerVector): number {
  let order = 0;
  for (let rank = 0; rank < goalCount; rank += 1) order = order * (GOALS.length + 1) + (goals[rank] as number) + 1;
  return order;
}

function goalDegree(mask: number, { goals, goalCount }: AnswerVector): number {
  const weights = WEIGHTS_BY_COUNT[goalCount] as Float64Array;
  let degree = 0;
  for (let rank = 0; rank < goalCount; rank += 1) {
    degree += ((mask >>> (goals[rank] as number)) & 1) * (weights[rank] as number);
  }
  return degree;
}

/** The rising sides of the ramps of one number: 0 up to their start, 1 from their end. */
export const risingDegrees = (key: AnswerKey, predicates: readonly Placed<NumberPredicate>[]): Degrees =>
  slopes(key, predicates, 'rises');

/** The falling sides: 1 up to their start, 0 from their end. */
export const fallingDegrees = (key: AnswerKey, predicates: readonly Placed<NumberPredicate>[]): Degrees =>
  slopes(key, predicates, 'falls');

/** Scales the number once for all ramps, and otherwise computes as `membership` does, to the last bit. */
function slopes(key: AnswerKey, predicates: readonly Placed<NumberPredicate>[], side: keyof Ramp): Degrees {
  const [atStart, change] = side === 'rises' ? [0, 1] : [1, -1];
  const scale = scaleOf(key);
  const column = ANSWER_KEYS.indexOf(key);
  const own = predicates.flatMap(({ at, ramp }) => {
    const [from, to] = ramp[side] ?? [];
    return from === undefined || to === undefined ? [] : [{ at, start: scale(from), width: scale(to) - scale(from) }];
  });
  const places = placesOf(own);
  const starts = Float64Array.from(own, ({ start }) => start);
  const widths = Float64Array.from(own, ({ width }) => width);
  return ({ amounts }, into) => {
    const amount = amounts[column] as number;
    if (Number.isNaN(amount)) {
      for (let each = 0; each < places.length; each += 1) into[places[each] as number] = 0;
      return;
    }
    const scaled = scale(amount);
    for (let each = 0; each < places.length; each += 1) {
      const position = (scaled - (starts[each] as number)) / (widths[each] as number);
      into[places[each] as number] = atStart + change * Math.min(1, Math.max(0, position));
    }
  };
}
