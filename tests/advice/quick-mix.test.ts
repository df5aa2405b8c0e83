import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withContactRules } from '../../src/advice/contact-law.ts';
import { compileQuickMix } from '../../src/advice/quick-mix.ts';
import { emptyVector, fillVector } from '../../src/engine/answer-vector.ts';
import { advise } from '../../src/index.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { inDollars } from '../../src/model/own-money.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { adviceFor, dataset } from '../support/shipped-advice.ts';

const quickMixOf = (from: Dataset) => {
  const mixFor = compileQuickMix(from);
  return (given: GivenAnswers, inbound: number) => {
    const told = inDollars(given);
    return mixFor(inbound, given, told, fillVector(emptyVector(), withContactRules(told, from)));
  };
};

describe('the mix by itself', () => {
  const mixOf = quickMixOf(dataset);

  it('is that of the whole advice, for any answers', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const { mix, score } = adviceFor(answers);
        expect(mixOf(answers, score.inbound)).toEqual(mix);
      }),
      { numRuns: 8 },
    );
  });

  /** Only search ads reach out, so that outbound is closed where they are to stop. */
  const ONLY_ADS: Dataset = {
    ...dataset,
    channels: dataset.channels.filter(({ id, side }) => side === 'inbound' || id === 'search-ads'),
  };
  const ANSWERS: GivenAnswers = {
    goals: ['lead-generation'],
    monthlyBudget: 2000,
    timelineMonths: 6,
    businessModel: 'b2c',
    customerValue: 300,
  };
  const failing = [{ channel: 'search-ads', monthlySpend: 1500, months: 12, leads: 2, customers: 0 }];

  it.each<[string, Partial<GivenAnswers>, boolean]>([
    ['nothing more', {}, false],
    ['what runs and goes on', { current: [{ channel: 'seo', monthlySpend: 100 }] }, false],
    ['what runs and is to stop', { current: failing }, true],
    ['own figures by which a channel does not fit', { figures: { 'search-ads': { costPerLead: 1e6 } } }, false],
  ])('is that of the whole advice where it tells of %s', (_, more, isOneSided) => {
    const given = { ...ANSWERS, ...more };
    const { mix, score } = advise(given as never, ONLY_ADS);
    expect(quickMixOf(ONLY_ADS)(given, score.inbound)).toEqual(mix);
    expect(mix.outbound === 0).toBe(isOneSided);
  });
});
