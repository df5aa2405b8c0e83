import { nice, ticks } from 'd3-array';

/** From numbers of a domain to places on a range, evenly. */
export interface LinearScale {
  (value: number): number;
  /** About so many round numbers of the domain, in its order. */
  readonly ticks: (count: number) => readonly number[];
}

type Span = readonly [from: number, to: number];

/** A domain may fall; it is stretched to round numbers where it is told for how many of them. */
export function linearScale([from, to]: Span, [start, end]: Span, niceFor?: number): LinearScale {
  const isFalling = to < from;
  const [least, most] = isFalling ? [to, from] : [from, to];
  const [low, high] = niceFor === undefined ? [least, most] : nice(least, most, niceFor);
  const [first, last] = isFalling ? [end, start] : [start, end];
  const scale = (value: number): number => {
    const share = low === high ? 1 / 2 : (value - low) / (high - low);
    return first * (1 - share) + last * share;
  };
  return Object.assign(scale, {
    ticks: (count: number) => (isFalling ? ticks(high, low, count) : ticks(low, high, count)),
  });
}
