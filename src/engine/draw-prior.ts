import type { UnknowableKey } from '../model/answers.ts';
import type { Prior } from '../model/uncertainty.ts';

/** The values that an unanswered question has in the draws. */
export interface DrawnAnswer {
  readonly answer: UnknowableKey;
  /** Index into the prior's values, draw by draw. */
  readonly drawn: Uint32Array;
}

/**
 * In each draw the position of a value of the prior: every value as often as its probability says, to within one draw,
 * in the order of the slices of equal probability.
 */
export function drawPrior(prior: Prior, order: Uint32Array): Uint32Array {
  const values = valueOfSlice(prior, order.length);
  const drawn = new Uint32Array(order.length);
  for (let draw = 0; draw < drawn.length; draw += 1) drawn[draw] = values[order[draw] as number] as number;
  return drawn;
}

type Value = Prior[number];

/** By slice of equal probability, each taken at its middle: the position of its value. */
function valueOfSlice(prior: Prior, slices: number): Uint32Array {
  const values = new Uint32Array(slices);
  const last = prior.length - 1;
  let value = 0;
  let upTo = (prior[0] as Value).probability;
  for (let slice = 0; slice < slices; slice += 1) {
    while (value < last && slice + 0.5 >= upTo * slices) {
      value += 1;
      upTo += (prior[value] as Value).probability;
    }
    values[slice] = value;
  }
  return values;
}
