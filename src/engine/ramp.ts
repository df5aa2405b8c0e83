import type { AnswerSpec } from '../model/answer-spec.ts';
import { ANSWERS, type AnswerKey } from '../model/answers.ts';
import type { Ramp } from '../model/condition.ts';
import { unitOf } from '../model/units.ts';

/** How a number is spread out before it is interpolated; must be continuous and increasing. */
export type Scale = (value: number) => number;

/** Money counts in ratios: a dollar matters more at ten than at ten thousand. */
export const logarithmic: Scale = (value) => Math.log1p(value);
export const linear: Scale = (value) => value;

/** The scale on which a number is interpolated: months count one by one, money in ratios. */
export const scaleOf = (key: AnswerKey): Scale => (isLinear(key) ? linear : logarithmic);

/** The way back from that scale to the number. */
export const unscaleOf = (key: AnswerKey): Scale => (isLinear(key) ? linear : Math.expm1);

function isLinear(key: AnswerKey): boolean {
  const spec: AnswerSpec = ANSWERS[key];
  return spec.kind === 'number' && unitOf(spec).scale === 'linear';
}

/** One side of a ramp on the scale of its number. */
export interface Slope {
  readonly start: number;
  readonly width: number;
}

export function slopeOf([from, to]: readonly [number, number], scale: Scale): Slope {
  const start = scale(from);
  return { start, width: scale(to) - start };
}

/** How far up a slope a scaled number is: 0 up to its start, 1 from its end. */
export const heightOn = (start: number, width: number, scaled: number): number =>
  Math.min(1, Math.max(0, (scaled - start) / width));

/**
 * The membership function of a ramp or trapezoid: a continuous function from a number to 0..1.
 * `rises: [a, b]` is 0 up to a and 1 from b; `falls: [a, b]` is 1 up to a and 0 from b (Zadeh 1965).
 */
export function membership({ rises, falls }: Ramp, scale: Scale): (value: number) => number {
  const height = (span: readonly [number, number]) => {
    const { start, width } = slopeOf(span, scale);
    return (value: number) => heightOn(start, width, scale(value));
  };
  const risen = rises === undefined ? () => 1 : height(rises);
  const fallen = falls === undefined ? () => 0 : height(falls);
  return (value) => Math.min(risen(value), 1 - fallen(value));
}
