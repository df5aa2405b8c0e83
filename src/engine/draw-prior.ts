import type { UnknowableKey } from '../model/answers.ts';
import type { Prior } from '../model/uncertainty.ts';
import { shuffledSlices } from '../stats/latin-hypercube.ts';

/** The values that an unanswered question has in the draws. */
export interface DrawnAnswer {
  readonly answer: UnknowableKey;
  /** Index into the prior's values, draw by draw. */
  readonly drawn: Uint32Array;
}

/**
 * In each draw the position of a value of the prior: every value as often as its probability says, to within one draw,
 * in an order by chance.
 */
export function drawPrior(prior: Prior, draws: number, uniform: () => number): Uint32Array {
  const drawn = shuffledSlices(draws, uniform);
  const values = valueOfSlice(prior, draws);
  for (let draw = 0; draw < draws; draw += 1) drawn[draw] = values[drawn[draw] as number] as number;
  return drawn;
}

/** By slice of equal probability, each taken at its middle: the position of its value. */
function valueOfSlice(prior: Prior, slices: number): Uint32Array {
  const values = new Uint32Array(slices);
  const last = prior.length - 1;
  let value = 0;
  let upTo = prior[0]?.probability ?? 1;
  for (let slice = 0; slice < slices; slice += 1) {
    while (value < last && slice + 0.5 >= upTo * slices) {
      value += 1;
      upTo += prior[value]?.probability ?? 0;
    }
    values[slice] = value;
  }
  return values;
}
