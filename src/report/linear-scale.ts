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
  const [low, high] = niceFor === undefined ? [least, most] : stretched([least, most], niceFor);
  const [first, last] = isFalling ? [end, start] : [start, end];
  const scale = (value: number): number => {
    const share = low === high ? 1 / 2 : (value - low) / (high - low);
    return first * (1 - share) + last * share;
  };
  return Object.assign(scale, {
    ticks: (count: number) => {
      const ticks = roundNumbers([low, high], count);
      return isFalling ? ticks.reverse() : ticks;
    },
  });
}

/** What to multiply steps by, 1, 2, 5 or 10, from which part of themselves on: half-way between them, as they multiply. */
const TIMES = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.sqrt(2), 2],
] as const;

/**
 * Steps of 1, 2 or 5 times a power of ten, about so many in a span: how many of them a number is, and back. Steps below 1
 * are told as so many in 1, which floating point keeps exactly.
 */
function stepsOf([low, high]: Span, count: number) {
  const step = (high - low) / count;
  const power = Math.floor(Math.log10(step));
  const [, times] = TIMES.find(([least]) => step / 10 ** power >= least) ?? [0, 1];
  const size = power < 0 ? 10 ** -power / times : 10 ** power * times;
  return power < 0
    ? { size: -size, of: (value: number) => value * size, at: (steps: number) => steps / size }
    : { size, of: (value: number) => value / size, at: (steps: number) => steps * size };
}

/** The multiples of such steps in a span, low to high. */
function roundNumbers(span: Span, count: number): number[] {
  const [low, high] = span;
  if (low === high) return [low];
  const { of, at } = stepsOf(span, count);
  const [first, last] = [Math.round(of(low)), Math.round(of(high))];
  const [from, to] = [at(first) < low ? first + 1 : first, at(last) > high ? last - 1 : last];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, more) => at(from + more));
}

/** The span from one such multiple to another that holds a span, and whose own steps are the same. */
function stretched(span: Span, count: number, before?: number): Span {
  const [low, high] = span;
  const { size, of, at } = stepsOf(span, count);
  return low === high || size === before
    ? span
    : stretched([at(Math.floor(of(low))), at(Math.ceil(of(high)))], count, size);
}
