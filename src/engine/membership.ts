import type { Ramp } from '../model/condition.ts';

/** How a number is spread out before it is interpolated; must be continuous and increasing. */
export type Scale = (value: number) => number;

/** Money counts in ratios: a dollar matters more at ten than at ten thousand. */
export const logarithmic: Scale = (value) => Math.log1p(value);
export const linear: Scale = (value) => value;

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/**
 * The membership function of a ramp or trapezoid: a continuous function from a number to 0..1.
 * `rises: [a, b]` is 0 up to a and 1 from b; `falls: [a, b]` is 1 up to a and 0 from b (Zadeh 1965).
 */
export function membership(ramp: Ramp, scale: Scale): (value: number) => number {
  const position = (from: number, to: number) => {
    const start = scale(from);
    const width = scale(to) - start;
    return (value: number) => clamp((scale(value) - start) / width);
  };
  const rises = ramp.rises === undefined ? () => 1 : position(...ramp.rises);
  const fallen = ramp.falls === undefined ? () => 0 : position(...ramp.falls);
  return (value) => Math.min(rises(value), 1 - fallen(value));
}
