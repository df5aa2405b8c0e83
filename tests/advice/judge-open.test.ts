import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileJudge } from '../../src/advice/judge-channels.ts';
import { isOpen, type OwnChannels } from '../../src/advice/judged-channel.ts';
import type { Channel } from '../../src/model/channel.ts';
import { SIDES } from '../../src/model/terms.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { dataset } from '../support/shipped-advice.ts';
import { smallDataset } from '../support/small-dataset.ts';

const ids = dataset.channels.map(({ id }) => id);

const own: fc.Arbitrary<OwnChannels> = fc
  .tuple(
    fc.subarray(ids, { maxLength: ids.length }),
    fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(-9, -2, 0, 1, 9)),
    fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(1, 6, 24)),
  )
  .map(([stopped, points, months]) => ({
    stopped,
    bonus: (id) => points[id] ?? 0,
    monthsRun: (id) => months[id] ?? 0,
  }));

describe('whether a side is open', () => {
  const { open, standings } = compileJudge(dataset);

  it('is whether one of its channels is advised in time, for any answers, one after the other', () => {
    fc.assert(
      fc.property(arbitraryAnswers, own, (answers, ofChannels) => {
        const stopped = ofChannels.stopped ?? [];
        const advisable = standings(answers, ofChannels).filter(
          (each) => isOpen(each) && !each.isLater && !stopped.includes(each.channel.id),
        );
        const isSideOpen = open(answers, ofChannels);
        for (const side of SIDES)
          expect([side, isSideOpen(side)]).toEqual([side, advisable.some(({ channel }) => channel.side === side)]);
      }),
      { numRuns: 60 },
    );
  });

  const ANSWERS = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 2 } as const;
  const ALWAYS = { when: { goals: 'lead-generation' }, because: '', why: '', judgement: true } as const;
  const fitOf = (...points: readonly number[]): Partial<Channel> => ({
    fit: points.map((each) => ({ ...ALWAYS, points: each })),
  });
  const costing = (leastUsd: number): Partial<Channel> => ({
    ways: [{ hands: 'anybody', leastUsd, leastHours: 0, judgement: true }],
  });
  const comingIn = (typical: number): Partial<Channel> => ({
    figures: { ...blog.figures, firstLeadsMonths: { low: 1, typical, high: 9, judgement: true } },
  });
  const [blog, calls] = smallDataset().channels as [Channel, Channel];
  /** Inbound has only a blog that fits, costs nothing and brings leads in two months. */
  const onlyBlog = (more: Partial<Channel>) =>
    compileJudge({
      ...dataset,
      channels: [calls, { ...blog, ...comingIn(2), ...costing(0), ...fitOf(1), vetoes: [], ...more }],
    });

  it.each<[string, Partial<Channel>, OwnChannels, boolean]>([
    ['by one that fits, is carried and comes in time', {}, {}, true],
    ['not by one that is to stop', {}, { stopped: ['blog'] }, false],
    ['by one as long as another stops', {}, { stopped: ['cold-calls'] }, true],
    ['not by one that fits no more than not', fitOf(2, -2), {}, false],
    ['as the sum has it, where points cancel out but for rounding', fitOf(0.1, 0.2, -0.3), {}, true],
    ['by one that fits more than not', fitOf(-2, 2.1), {}, true],
    ['by one whose own figures make up for what is against it', fitOf(-1), { bonus: () => 2 }, true],
    ['not by one whose own figures are worse than it fits', fitOf(1), { bonus: () => -1 }, false],
    ['not by one that costs too much', costing(5001), {}, false],
    ['by one that costs all there is', costing(5000), {}, true],
    ['not by one that comes too late', comingIn(3), {}, false],
    ['by one that has run so long that it comes in time', comingIn(3), { monthsRun: () => 1 }, true],
    ['not by one that a veto holds against', { vetoes: [ALWAYS] }, {}, false],
  ])('%s', (_, channel, ofChannels, isIt) => {
    expect(onlyBlog(channel).open(ANSWERS, ofChannels)('inbound')).toBe(isIt);
  });
});
