import { describe, expect, it } from 'vitest';
import { getsMoney, isCarried, keepsSome } from '../../src/model/carried.ts';

describe('isCarried', () => {
  it.each([
    [{ monthlyUsd: 100, hoursPerMonth: 0 }, true],
    [{ monthlyUsd: 0, hoursPerMonth: 2 }, true],
    [{ monthlyUsd: null, hoursPerMonth: 2 }, true],
    [{ monthlyUsd: 100, hoursPerMonth: null }, true],
    [{ monthlyUsd: 100 }, true],
    [{ monthlyUsd: 0, hoursPerMonth: 0 }, false],
    [{ monthlyUsd: null, hoursPerMonth: null }, false],
    [{}, false],
  ])('says of %j whether money or hours go there: %s', (amounts, isSo) => {
    expect(isCarried(amounts)).toBe(isSo);
  });
});

describe('keepsSome', () => {
  const running = (...channels: readonly object[]) =>
    ({ current: { channels } }) as unknown as Parameters<typeof keepsSome>[0];
  it.each<[string, Parameters<typeof keepsSome>[0], boolean]>([
    ['nothing that runs', { current: null } as Parameters<typeof keepsSome>[0], false],
    ['an empty list', running(), false],
    ['one that is kept', running({ move: 'keep', nowUsd: 1 }), true],
    ['one that costs nothing', running({ move: 'keep', nowUsd: 0 }), false],
    ['one that is stopped', running({ move: 'stop', nowUsd: 500 }), false],
    ['one of two', running({ move: 'stop', nowUsd: 500 }, { move: 'cut', nowUsd: 100 }), true],
  ])('looks whether paid work goes on: %s', (_, advice, isSo) => {
    expect(keepsSome(advice)).toBe(isSo);
  });
});

describe('getsMoney', () => {
  it.each([
    [{ channels: [], unspent: null }, false],
    [{ channels: [], unspent: 0 }, false],
    [{ channels: [], unspent: 5 }, true],
    [{ channels: [{ monthlyUsd: 0 }], unspent: 0 }, false],
    [{ channels: [{ monthlyUsd: 0 }, { monthlyUsd: 10 }], unspent: null }, true],
  ])('says of %j whether a month has money: %s', (phase, isSo) => {
    expect(getsMoney(phase)).toBe(isSo);
  });
});
