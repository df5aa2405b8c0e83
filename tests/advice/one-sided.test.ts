import { describe, expect, it } from 'vitest';
import { compileAdvisor } from '../../src/advice/advise.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Channel } from '../../src/model/channel.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';

const [blog, calls] = smallDataset().channels as [Channel, Channel];
const WORDS: NonNullable<Dataset['oneSided']> = {
  inbound: '{time}, only found: {why}.',
  outbound: '{time}, only out: {why}.',
  none: 'Nothing yet. {opens}',
  why: {
    law: 'no law for {side}',
    time: 'no time for {side}',
    fit: '{side} does not fit',
    means: 'no means for {side}',
  },
  against: '{side} by the answers, but {why}',
  balanced: 'both by the answers, but {why}',
  sides: { inbound: 'being found', outbound: 'reaching out' },
  opens: { means: '{side}: {name}. {takes}', time: '{side}: {name}, in {first}.' },
};
const MEANS: Dataset['means'] = {
  takes: 'Takes {ways}.',
  or: ' or ',
  hours: '{hours} hours of {hands}',
  both: '$ {usd} and {hours} hours of {hands}',
  money: '$ {usd}',
  hired: '$ {usd} with {hired}',
  hands: { makers: 'makers', sellers: 'sellers', anybody: 'anybody' },
};
/** Balanced, with a channel on each side. */
const ANSWERS: Answers = {
  goals: ['lead-generation'],
  monthlyBudget: 5000,
  timelineMonths: 6,
  searchDemand: 'high',
  trustSensitivity: 'high',
};
const ways: Channel['ways'] = [
  { hands: 'sellers', leastUsd: 0, leastHours: 20, judgement: true },
  { hands: 'anybody', leastUsd: 2500, leastHours: 0, hired: 'a caller', judgement: true },
];
const late = (low: number, typical: number): Partial<Channel> => ({
  figures: { ...calls.figures, firstLeadsMonths: { low, typical, high: 20, judgement: true } },
});

const advised = (
  answers: Partial<Answers>,
  outbound: readonly Partial<Channel>[] = [{}],
  words: typeof WORDS | null = WORDS,
) => {
  const { oneSided: _none, ...small } = { ...smallDataset(), oneSided: undefined };
  const channels = [blog, ...outbound.map((other, at) => ({ ...calls, id: `calls-${at}`, ...other }))];
  const dataset: Dataset = {
    ...small,
    sha256: '',
    scoring: { ...small.scoring, thresholds: { outboundLed: 45, inboundLed: 60 } },
    means: MEANS,
    channels,
    ...(words === null ? {} : { oneSided: words }),
  };
  return compileAdvisor(dataset, { name: 'mix-advisor', version: '0' })({ ...ANSWERS, ...answers });
};

describe('a side without any channel', () => {
  const strict = { contactRules: 'strict' } as const;

  it('has no share, in any phase and after the deadline, while the score and its verdict stay', () => {
    const { score, verdict, mix, phases, afterwards } = advised(strict);
    expect([score, verdict]).toEqual([advised({}).score, 'balanced']);
    expect([mix, ...phases.map((phase) => phase.mix), afterwards?.mix]).toEqual(
      Array(5).fill({ inbound: 100, outbound: 0 }),
    );
  });

  it.each<[string, Partial<Answers>, readonly Partial<Channel>[], string]>([
    ['the law', strict, [{}], 'both by the answers, but no law for reaching out'],
    [
      'no money and no hours',
      { monthlyBudget: 9, salesCapacity: 'none' },
      [{ ways }],
      'both by the answers, but no means for reaching out',
    ],
    ['its time', {}, [late(3, 7)], 'both by the answers, but no time for reaching out'],
    [
      'nothing that fits',
      {},
      [{ fit: [{ when: { audience: 'broad' }, points: 1, because: 'It fits.', judgement: true }] }],
      'both by the answers, but reaching out does not fit',
    ],
    [
      'the law, where the answers speak for it',
      { ...strict, timelineMonths: 3, brandRecognition: 'none' },
      [{}],
      'reaching out by the answers, but no law for it',
    ],
    ['the law, where they speak for the other side', { ...strict, timelineMonths: 8 }, [{}], 'no law for reaching out'],
  ])('is named in the headline with why: %s', (_, answers, outbound, why) => {
    expect(advised(answers, outbound).headline).toMatch(/^the next \d months, only found: /);
    expect(advised(answers, outbound).headline.replace(/^.*only found: /, '')).toBe(`${why}.`);
  });

  it('has the headline of the other side, in a dataset of the version before', () => {
    expect(advised(strict, [{}], null).headline).toBe('Be found: 100 %.');
  });

  describe('is opened first by the channel', () => {
    const poor = { monthlyBudget: 500, salesCapacity: 'none' } as const;
    const dear: Channel['ways'] = [{ hands: 'anybody', leastUsd: 9000, leastHours: 0, judgement: true }];

    it('for which the least is missing, with what it takes of money and of hours', () => {
      const outbound = [{ ways: dear }, { ways, name: 'Cold calls (paid)' }];
      expect(advised(poor, outbound).opensFirst).toEqual({
        id: 'calls-1',
        name: 'Cold calls (paid)',
        side: 'outbound',
        takes: [
          { hands: 'sellers', hired: null, monthlyUsd: 0, hoursPerMonth: 20 },
          { hands: 'anybody', hired: 'a caller', monthlyUsd: 2500, hoursPerMonth: 0 },
        ],
        firstLeadsMonths: { low: 1, typical: 3, high: 6 },
        sentence: 'reaching out: cold calls. Takes 20 hours of sellers or $ 2,500 with a caller.',
      });
    });

    it('that comes soonest, where only the time is too short', () => {
      const opens = advised({}, [late(3, 9), late(2, 7)]).opensFirst;
      expect([opens?.id, opens?.sentence]).toEqual(['calls-1', 'reaching out: cold calls, in 7 months.']);
    });

    it('and by none, where the law stands against all of them, or where it has one', () => {
      expect([advised(strict).opensFirst, advised({}).opensFirst]).toEqual([null, null]);
    });
  });
});

describe('two sides without any channel', () => {
  const nothing = { monthlyBudget: 0, hoursPerWeek: 0 } as const;
  const none = () => {
    const inbound = { ...blog, id: 'posts', ways, vetoes: [] } as Partial<Channel>;
    return advised({ ...nothing, contentCapacity: 'none' }, [{ ways }, inbound]);
  };

  it('keep their shares and their jobs, and the answer is what it would take', () => {
    const { mix, jobs, headline, opensFirst, channels } = none();
    expect(channels).toEqual([]);
    expect([mix, jobs]).toEqual([{ inbound: 55, outbound: 45 }, advised({}).jobs]);
    expect(opensFirst?.id).toBe('posts');
    expect(headline).toBe('Nothing yet. being found: blog. Takes 20 hours of sellers or $ 2,500 with a caller.');
  });
});
