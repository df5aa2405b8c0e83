import { nice, ticks } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale } from '../../src/report/linear-scale.ts';

const number = fc.oneof(
  fc.integer({ min: -1000, max: 1_000_000 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000),
  fc.integer({ min: 0, max: 1e9 }).map((value) => value / 1e9),
);
const span = fc.tuple(number, number).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
const count = fc.integer({ min: 2, max: 12 });
const positive = (value: number) => value + 0;

describe('linearScale', () => {
  it('has the round numbers that d3 has, for a domain that rises and for one that falls', () => {
    fc.assert(
      fc.property(span, count, ([low, high], many) => {
        expect(linearScale([low, high], [0, 1]).ticks(many).map(positive)).toEqual(
          ticks(low, high, many).map(positive),
        );
        expect(linearScale([high, low], [0, 1]).ticks(many).map(positive)).toEqual(
          ticks(high, low, many).map(positive),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('is stretched to the round numbers that d3 stretches it to', () => {
    fc.assert(
      fc.property(span, count, ([low, high], many) => {
        const [from, to] = nice(low, high, many);
        const scale = linearScale([low, high], [0, 1], many);
        expect([scale(from), scale(to)]).toEqual(from === to ? [0.5, 0.5] : [0, 1]);
      }),
      { numRuns: 3000 },
    );
  });
});
