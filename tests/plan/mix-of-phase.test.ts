import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixOfPhase, type SideNeeds } from '../../src/plan/mix-of-phase.ts';

const needs = (least: number, leastOfBest = least, isForced = false): SideNeeds => ({ least, leastOfBest, isForced });
const NONE = needs(Number.POSITIVE_INFINITY, 0);

describe('mixOfPhase', () => {
  it.each([
    ['keeps the advised mix where both sides can begin', 0.7, needs(300), needs(300), 0.7],
    ['leaves a side what it needs to begin', 0.9, needs(100), needs(250), 0.75],
    ['moves on for the best channel, by ten points at most', 0.7, needs(100), needs(250, 400), 0.6],
    ['does not move eleven points for it', 0.71, needs(100), needs(250, 400), 0.71],
    [
      'moves for the larger side where both have a best channel out of reach',
      0.55,
      needs(100, 600),
      needs(100, 500),
      0.6,
    ],
    ['gives all to the larger side rather than move it by more than 25 points', 0.9, needs(100), needs(400), 1],
    ['gives all to the larger side also where that is outbound', 0.2, needs(500), needs(100), 0],
    ['gives all to the larger side where both are too dear together', 0.6, needs(600), needs(600), 1],
    ['gives all to the other where the larger cannot begin', 0.6, needs(2000), needs(600), 0],
    ['gives all to the side that has a channel', 0.6, NONE, needs(600), 0],
    ['gives nothing to a side that is to have nothing', 0, needs(10), needs(10), 0],
    ['… nor to the other', 1, needs(10), needs(10), 1],
    ['obeys what must be spent on the smaller side', 0.9, needs(100), needs(400, 400, true), 0.6],
    ['obeys it where that side is to have nothing', 1, needs(100), needs(400, 400, true), 0.6],
    [
      'gives all to the side that must be spent on, where the other cannot begin beside it',
      0.9,
      needs(900),
      needs(400, 400, true),
      0,
    ],
  ])('%s', (_, advised, inbound, outbound, mix) => {
    expect(mixOfPhase(advised, 1000, { inbound, outbound })).toBeCloseTo(mix, 12);
  });

  it('knows none where neither side can begin', () => {
    expect(mixOfPhase(0.6, 1000, { inbound: needs(2000), outbound: NONE })).toBeUndefined();
  });

  it('gives a side nothing, or what it needs to begin', () => {
    const least = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), least, least, least, least, (twentieths, i, o, moreI, moreO) => {
        const inbound = needs(i, i + moreI);
        const outbound = needs(o, o + moreO);
        const mix = mixOfPhase(twentieths / 20, 1000, { inbound, outbound });
        if (mix === undefined) expect(Math.min(i, o)).toBeGreaterThan(1000);
        else {
          expect(mix === 0 || mix * 1000 >= i - 1e-9).toBe(true);
          expect(mix === 1 || (1 - mix) * 1000 >= o - 1e-9).toBe(true);
        }
      }),
    );
  });
});
