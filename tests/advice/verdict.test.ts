import { describe, expect, it } from 'vitest';
import { mixOf } from '../../src/advice/mix.ts';
import { verdictOf } from '../../src/advice/verdict.ts';
import { smallDataset } from '../support/small-dataset.ts';

const { scoring } = smallDataset();

describe('verdictOf', () => {
  it.each([
    [0, 'outbound-led'],
    [40, 'outbound-led'],
    [40.001, 'balanced'],
    [59.999, 'balanced'],
    [60, 'inbound-led'],
    [100, 'inbound-led'],
  ])('makes of a score of %d: %s', (inbound, verdict) => {
    expect(verdictOf(inbound, scoring)).toBe(verdict);
  });
});

describe('mixOf', () => {
  it.each([
    [0, 10],
    [12.4, 10],
    [12.5, 15],
    [52.4, 50],
    [52.5, 55],
    [87.4, 85],
    [87.5, 90],
    [100, 90],
    [40, 40],
    [40.1, 45],
    [59.9, 55],
    [60, 60],
  ])('makes of a score of %d a mix of %d for inbound, in fives and never leaving a side without', (inbound, share) => {
    expect(mixOf(inbound, scoring)).toEqual({ inbound: share, outbound: 100 - share });
  });

  it('gives decimal numbers where the step is one', () => {
    const mix = { lowest: 10, highest: 90, step: 0.1 };
    expect(mixOf(49.8, { ...scoring, mix })).toEqual({ inbound: 49.8, outbound: 50.2 });
  });

  it('says another verdict than the score only where no step has the same one', () => {
    const thresholds = { outboundLed: 48, inboundLed: 52 };
    const mix = { lowest: 10, highest: 90, step: 20 };
    expect([47, 49, 51, 53].map((inbound) => mixOf(inbound, { ...scoring, thresholds, mix }).inbound)).toEqual([
      40, 40, 60, 60,
    ]);
  });

  it('keeps to limits that are no multiple of the step', () => {
    const mix = { lowest: 12, highest: 88, step: 10 };
    expect([0, 50, 100].map((inbound) => mixOf(inbound, { ...scoring, mix }).inbound)).toEqual([12, 50, 88]);
  });
});
