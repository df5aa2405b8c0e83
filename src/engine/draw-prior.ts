import type { UnknowableKey } from '../model/answers.ts';
import type { Prior } from '../model/uncertainty.ts';
import type { Random } from '../stats/random.ts';

/** The values that an unanswered question has in the draws. */
export interface DrawnAnswer {
  readonly answer: UnknowableKey;
  /** Index into the prior's values, draw by draw. */
  readonly drawn: Uint32Array;
}

/** In each draw the position of a value of the prior, by inversion. */
export function drawPrior(prior: Prior, draws: number, random: Random): Uint32Array {
  const { uniform, uniforms } = random;
  const upTo = Float64Array.from(prior, (_, index) =>
    prior.slice(0, index + 1).reduce((sum, { probability }) => sum + probability, 0),
  );
  const last = prior.length - 1;
  const drawn = new Uint32Array(draws);
  let next = Math.floor(uniform() * uniforms.length);
  for (let draw = 0; draw < draws; draw += 1) {
    const point = uniforms[next] as number;
    next = next + 1 === uniforms.length ? 0 : next + 1;
    let value = 0;
    while (value < last && point >= (upTo[value] as number)) value += 1;
    drawn[draw] = value;
  }
  return drawn;
}
