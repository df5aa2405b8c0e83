import { describe, expect, it } from 'vitest';
import { shiftOf } from '../../src/advice/running/shift.ts';

type Amounts = readonly (readonly [now: number, advised: number])[];

const row = (at: number, nowUsd: number, advisedByMonthUsd: readonly number[]) => ({
  id: `id-${at}`,
  name: `Name ${at}`,
  nowUsd,
  advisedByMonthUsd,
});
/** Channels by what they get now and what is advised. */
const shiftFrom = (...amounts: Amounts) =>
  shiftOf(amounts.map(([nowUsd, advised], at) => row(at, nowUsd, [advised, advised, advised])));
const monthsOf = (...amounts: Amounts) => shiftFrom(...amounts).rows.map(({ monthsUsd }) => monthsUsd);

describe('shiftOf', () => {
  it('has the sums of both splits, and every channel as it was', () => {
    expect(shiftFrom([900, 0], [0, 1000])).toEqual({
      nowUsd: 900,
      advisedUsd: 1000,
      rows: [
        { id: 'id-0', name: 'Name 0', nowUsd: 900, advisedUsd: 0, monthsUsd: [600, 300, 0] },
        { id: 'id-1', name: 'Name 1', nowUsd: 0, advisedUsd: 1000, monthsUsd: [330, 670, 1000] },
      ],
    });
  });

  it('ends by the month in which results are due', () => {
    const rows = [row(0, 900, [0, 0, 0]), row(1, 0, [1000, 1000, 1000])];
    const stepsWithin = (months: number) => shiftOf(rows, months).rows.map(({ monthsUsd }) => monthsUsd);
    expect([1, 2, 3, 12].map(stepsWithin)).toEqual([
      [[0], [1000]],
      [
        [450, 0],
        [500, 1000],
      ],
      [
        [600, 300, 0],
        [330, 670, 1000],
      ],
      [
        [600, 300, 0],
        [330, 670, 1000],
      ],
    ]);
  });

  it('has a channel that the advice gives less than a step', () => {
    expect(shiftOf([row(0, 1000, [0, 0, 500]), row(1, 0, [4, 0, 500])]).rows[1]).toMatchObject({ advisedUsd: 4 });
  });

  it.each<[string, Amounts, readonly (readonly number[])[]]>([
    [
      'goes at once where a third is moved',
      [
        [900, 600],
        [0, 300],
      ],
      [[600], [300]],
    ],
    [
      'takes two months where a little more than a third is',
      [
        [900, 594],
        [0, 306],
      ],
      [
        [745, 594],
        [155, 306],
      ],
    ],
    [
      'takes two months where two thirds are',
      [
        [900, 300],
        [0, 600],
      ],
      [
        [600, 300],
        [300, 600],
      ],
    ],
    [
      'takes three months where more than two thirds are',
      [
        [900, 297],
        [0, 603],
      ],
      [
        [700, 500, 297],
        [200, 400, 603],
      ],
    ],
    [
      'takes three months at most, however much is added',
      [
        [100, 100],
        [0, 2000],
      ],
      [
        [100, 100, 100],
        [670, 1330, 2000],
      ],
    ],
    ['counts what is cut where less is spent in all', [[900, 300]], [[600, 300]]],
    [
      'begins with all of it where nothing is spent yet',
      [
        [0, 700],
        [0, 200],
      ],
      [[700], [200]],
    ],
    ['changes nothing where nothing is to change', [[123.45, 123.45]], [[123.45]]],
    [
      'leaves to the cent what does not move',
      [
        [123.45, 123.45],
        [900, 0],
        [0, 900],
      ],
      [
        [123.45, 123.45, 123.45],
        [600, 300, 0],
        [300, 600, 900],
      ],
    ],
  ])('%s', (_, amounts, months) => {
    expect(monthsOf(...amounts)).toEqual(months);
  });

  it('goes to what each month is advised, also where that turns, or begins later', () => {
    const turning = [row(0, 900, [3000, 3000, 1500]), row(1, 0, [0, 0, 600]), row(2, 0, [0, 0, 0])];
    expect(shiftOf(turning)).toEqual({
      nowUsd: 900,
      advisedUsd: 3000,
      rows: [
        { id: 'id-0', name: 'Name 0', nowUsd: 900, advisedUsd: 3000, monthsUsd: [1600, 2300, 1500] },
        { id: 'id-1', name: 'Name 1', nowUsd: 0, advisedUsd: 0, monthsUsd: [0, 0, 600] },
      ],
    });
  });

  it('names nothing that begins after its last step', () => {
    expect(shiftOf([row(0, 900, [1100, 1100, 500]), row(1, 0, [0, 0, 600])]).rows).toEqual([
      { id: 'id-0', name: 'Name 0', nowUsd: 900, advisedUsd: 1100, monthsUsd: [1100] },
    ]);
  });
});
