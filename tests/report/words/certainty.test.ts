import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/index.ts';
import type { Advice } from '../../../src/model/advice.ts';
import { formatConfidence, formatStability } from '../../../src/report/words/certainty.ts';
import { dataset } from '../../support/shipped-advice.ts';

const partly = advise({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 }, dataset);
const saying = (changes: Partial<Advice['confidence']>, others: Partial<Advice> = {}) =>
  formatConfidence({
    ...partly,
    score: { inbound: 70, outbound: 30 },
    verdict: 'inbound-led',
    ...others,
    confidence: {
      ...partly.confidence,
      interval: [40.2, 96.4],
      acceptability: 0.86,
      verdicts: { 'outbound-led': 0.06, balanced: 0.2, 'inbound-led': 0.74 },
      ...changes,
    },
  });
const MISS = `Rules like these miss by about ${dataset.uncertainty.modelError.points} points in published cases.`;

describe('formatConfidence', () => {
  it('gives the chance of the side that leads, the interval, and by how much such rules miss', () => {
    expect(saying({})).toBe(
      `Inbound leads with a chance of 86 in 100, and the inbound score is likely between 40 and 97. ${MISS}`,
    );
    expect(saying({ acceptability: 0.2 }, { score: { inbound: 40, outbound: 60 }, verdict: 'balanced' })).toContain(
      'Outbound leads with a chance of 80 in 100',
    );
  });

  it.each([
    [0.9999, 99],
    [0.501, 50],
  ])('never calls anything certain or impossible: %d', (acceptability, shown) => {
    expect(saying({ acceptability })).toContain(shown === 50 ? 'Both sides have an even chance' : `${shown} in 100`);
  });

  it('says in a clause where another verdict than the stated one is the likeliest', () => {
    const balanced = { verdict: 'balanced' as const, score: { inbound: 54, outbound: 46 } };
    expect(saying({ verdicts: { 'outbound-led': 0.24, balanced: 0.33, 'inbound-led': 0.43 } }, balanced)).toContain(
      'between 40 and 97, though leaning inbound is likelier than an even split (43 against 33 in 100).',
    );
    expect(saying({ verdicts: { 'outbound-led': 0.32, balanced: 0.339, 'inbound-led': 0.341 } }, balanced)).toContain(
      'though leaning inbound is about as likely as an even split (34 in 100 each).',
    );
    expect(saying({ verdicts: { 'outbound-led': 0.3, balanced: 0.4, 'inbound-led': 0.3 } }, balanced)).not.toContain(
      'though',
    );
  });

  it('says where nothing is left to answer that the rest is what rules cannot know', () => {
    expect(saying({}, { questions: [] })).toContain(
      `97. No further answer would narrow this: it is what the rules can't know. ${MISS}`,
    );
  });
});

describe('formatStability', () => {
  const told = (stability: Partial<Advice['stability']>) =>
    formatStability({ ...partly, stability: { ...partly.stability, agreeing: 10, of: 10, ...stability } });
  const ALL = 'Leave out any one of the 10 dimensions, and the same side leads.';

  it.each<readonly [Partial<Advice['stability']>, string]>([
    [{ label: 'firm' }, `Firm: no single answer and no single weight turns it. ${ALL}`],
    [{ label: 'too-close-to-call' }, `Which side leads is too close to call: let the first results decide. ${ALL}`],
    [{ label: 'depends', dependsOn: 'timelineMonths' }, `It depends most on the timeline. ${ALL}`],
    [{ label: 'depends', dependsOn: 'ownedAudience' }, `It depends most on your own audience. ${ALL}`],
    [{ label: 'depends', dependsOn: 'cost-model' }, `It depends most on the weight of cost model. ${ALL}`],
    [
      { label: 'firm', agreeing: 6 },
      'Firm: no single answer and no single weight turns it. Leave out one of the 10 dimensions at a time, and the same side leads 6 times out of 10.',
    ],
  ])('of %j is: %s', (stability, words) => {
    expect(told(stability)).toBe(words);
  });
});
