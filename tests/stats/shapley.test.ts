import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyValues } from '../../src/stats/shapley.ts';

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));
const worths = fc
  .integer({ min: 1, max: 6 })
  .chain((players) =>
    fc.tuple(
      fc.constant(players),
      fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2 ** players, maxLength: 2 ** players }),
    ),
  );

describe('shapleyValues', () => {
  it('divides gloves: one left, two right, and only a pair is worth something', () => {
    const isPair = (set: number) => Number((set & 1) !== 0 && (set & 6) !== 0);
    expect(shapleyValues(3, isPair)).toEqual(near([2 / 3, 1 / 6, 1 / 6]));
  });

  it('divides costs of an airport as Littlechild and Owen do: each pays for what it needs with those who need it too', () => {
    const runway = [12, 18, 33];
    const longest = (set: number) => Math.max(0, ...runway.filter((_, at) => (set & (1 << at)) !== 0));
    expect(shapleyValues(3, longest)).toEqual(near([4, 7, 22]));
  });

  it('sums to the worth of all less the worth of none', () => {
    fc.assert(
      fc.property(worths, ([players, worth]) => {
        const sum = shapleyValues(players, (set) => worth[set] as number).reduce((all, each) => all + each, 0);
        expect(sum).toBeCloseTo((worth.at(-1) as number) - (worth[0] as number), 9);
      }),
    );
  });

  it('gives nothing to whoever adds nothing, and knows no players', () => {
    expect(shapleyValues(2, (set) => set & 1)).toEqual([1, 0]);
    expect(shapleyValues(0, () => 7)).toEqual([]);
  });
});
