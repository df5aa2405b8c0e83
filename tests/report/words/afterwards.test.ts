import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/index.ts';
import { afterwardsLines } from '../../../src/report/words/afterwards.ts';
import { dataset } from '../../support/shipped-advice.ts';

const advice = advise({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 }, dataset);
const after = (mix: { inbound: number; outbound: number }, amounts: readonly [number, number]) =>
  afterwardsLines({
    ...advice,
    afterwards: {
      mix,
      fromMonth: 7,
      unspent: 0,
      channels: (['inbound', 'outbound'] as const).map((side, at) => ({
        id: side,
        name: side,
        side,
        monthlyUsd: amounts[at] ?? 0,
        hoursPerMonth: 0,
      })),
    },
  });

describe('what comes after the deadline, in words', () => {
  it.each([
    [{ inbound: 65, outbound: 35 }, [3250, 1750], 'about 65% into being found and 35% into reaching out'],
    [{ inbound: 65, outbound: 35 }, [3000, 2000], 'about 65% into being found (60% with these channels)'],
    [{ inbound: 100, outbound: 0 }, [5000, 0], 'all of it into being found'],
  ] as const)('says of %j, of which channels use %j: %s', (mix, amounts, words) => {
    expect(after(mix, amounts)).toEqual([`From month 7 on: ${words}.`]);
  });

  it('says nothing where nothing comes after it', () => {
    expect(afterwardsLines({ ...advice, afterwards: null })).toEqual([]);
  });
});
