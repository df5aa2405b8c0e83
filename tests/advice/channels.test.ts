import { describe, expect, it } from 'vitest';
import { compileChannelAdvice } from '../../src/advice/channels.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Channel } from '../../src/model/channel.ts';
import { smallDataset } from '../support/small-dataset.ts';

const [blog, calls] = smallDataset().channels as [Channel, Channel];
const ANSWERS: Answers = {
  goals: ['lead-generation', 'brand-awareness'],
  monthlyBudget: 5000,
  timelineMonths: 6,
  searchDemand: 'high',
};
const FIGURES = {
  costPerLeadUsd: { low: 20, typical: 60, high: 200 },
  leadToCustomerRate: { low: 0.01, typical: 0.03, high: 0.1 },
  firstLeadsMonths: { low: 1, typical: 3, high: 6 },
  matureMonths: { low: 6, typical: 12, high: 24 },
  minimumMonthlyUsd: { low: 0, typical: 200, high: 500 },
  hoursPerMonth: { low: 10, typical: 20, high: 40 },
  keptPerMonthAfterStop: { low: 0.8, typical: 0.9, high: 0.95 },
};

const fits = (points: number, because = 'It fits.'): Channel['fit'][number] => ({
  when: { searchDemand: 'high' },
  points,
  because,
  judgement: true,
});
/** A channel of this side with these points for it. */
const channel = (id: string, points: readonly number[], other: Partial<Channel> = {}): Channel => ({
  ...blog,
  id,
  fit: points.map((each) => fits(each)),
  vetoes: [],
  ...other,
});
const advise = (channels: readonly Channel[], answers = ANSWERS, mix = { inbound: 70, outbound: 30 }) =>
  compileChannelAdvice({ channels: [...channels], aboveShare: smallDataset().aboveShare })(answers, mix);
const ids = (channels: readonly Channel[]) => advise(channels).channels.map(({ id }) => id);

describe('compileChannelAdvice', () => {
  it('says of each channel how well it fits, why, what to do first and what it costs', () => {
    expect(advise([calls, blog])).toEqual({
      channels: [
        {
          id: 'blog',
          name: 'Blog',
          side: 'inbound',
          fit: 2,
          because: ['People search.'],
          firstStep: 'Write one page.',
          leadGrade: 'enquiry',
          costFrom: 'benchmark',
          figures: FIGURES,
        },
        {
          id: 'cold-calls',
          name: 'Cold calls',
          side: 'outbound',
          fit: 1,
          because: ['It is quick.'],
          firstStep: 'Call ten people.',
          leadGrade: 'meeting',
          costFrom: 'benchmark',
          figures: FIGURES,
        },
      ],
      vetoed: [],
    });
  });

  it('names the three that fit best on each side, the best first, inbound before outbound', () => {
    const channels = [
      channel('calls', [9], { side: 'outbound' }),
      channel('ok', [2]),
      channel('best', [5]),
      channel('least', [1]),
      channel('good', [1, 3]),
    ];
    expect(ids(channels)).toEqual(['best', 'good', 'ok', 'calls']);
  });

  it('leaves out what does not fit: what speaks against it weighs as much', () => {
    expect(ids([channel('even', [2, -2]), channel('bad', [-1]), channel('just', [2, -1.9])])).toEqual(['just']);
  });

  it('gives the two strongest reasons for it and none against it', () => {
    const reasons = [fits(1, 'weak'), fits(-1, 'against'), fits(3, 'strong'), fits(2, 'fair')];
    expect(advise([channel('blog', [], { fit: reasons })]).channels.map(({ because }) => because)).toEqual([
      ['strong', 'fair'],
    ]);
    expect(advise([channel('blog', [], { fit: reasons.slice(0, 2).concat(fits(1, 'also')) })]).channels).toMatchObject([
      { because: ['weak', 'also'] },
    ]);
    const unmet = { ...fits(5, 'unmet'), when: { searchDemand: 'none' as const } };
    expect(
      advise([channel('blog', [], { fit: [unmet, fits(-1, 'against'), fits(3, 'strong')] })]).channels,
    ).toMatchObject([{ fit: 2, because: ['strong'] }]);
  });

  it('rules out what a veto holds for, with every reason', () => {
    const vetoes: Channel['vetoes'] = [
      { when: { searchDemand: 'high' }, why: 'One reason.', judgement: true },
      { when: { searchDemand: 'none' }, why: 'No reason.', judgement: true },
      { when: { timelineMonths: { falls: [3, 9] } }, why: 'Another.', judgement: true },
    ];
    expect(advise([channel('blog', [5], { vetoes })])).toEqual({
      channels: [],
      vetoed: [{ id: 'blog', name: 'Blog', why: 'One reason. Another.' }],
    });
  });

  it('lets a veto count from a degree of one half', () => {
    const vetoes: Channel['vetoes'] = [
      { when: { timelineMonths: { falls: [3, 9] } }, why: 'Too soon.', judgement: true },
    ];
    const outAt = (timelineMonths: number) =>
      advise([channel('blog', [5], { vetoes })], { ...ANSWERS, timelineMonths }).vetoed.length === 1;
    expect([6.01, 6, 3].map(outAt)).toEqual([false, true, true]);
  });

  describe('says what else to do', () => {
    const out = (instead: string) =>
      channel('blog', [5], {
        vetoes: [
          {
            when: { searchDemand: 'high' },
            why: 'Not this.',
            instead: { channel: instead, text: 'Rather that.' },
            judgement: true,
          },
        ],
      });

    it('where the other channel is open', () => {
      expect(advise([out('posts'), channel('posts', [1])]).vetoed.map(({ why }) => why)).toEqual([
        'Not this. Rather that.',
      ]);
    });

    it('but not where that one is out, or does not fit', () => {
      expect(advise([out('letters'), { ...out('blog'), id: 'letters' }]).vetoed.map(({ why }) => why)).toEqual([
        'Not this.',
        'Not this.',
      ]);
      expect(advise([out('posts'), channel('posts', [-1])]).vetoed.map(({ why }) => why)).toEqual(['Not this.']);
      expect(advise([out('posts'), channel('letters', [1])]).vetoed.map(({ why }) => why)).toEqual(['Not this.']);
    });
  });

  describe('rules out what costs more than the share of its side', () => {
    const dear = (low: number, other: Partial<Channel> = {}) =>
      channel('shows', [5], {
        side: 'outbound',
        figures: { ...blog.figures, minimumMonthlyUsd: { low, typical: low, high: low, judgement: true } },
        ...other,
      });

    it.each([
      ['more', 1501, ['It takes 1,501 of 1,500 dollars.']],
      ['as much', 1500, []],
    ])('where its least spend is %s', (_, low, why) => {
      expect(advise([dear(low)]).vetoed.map((each) => each.why)).toEqual(why);
    });

    it('unless the budget is not known', () => {
      expect(advise([dear(9e5)], { ...ANSWERS, monthlyBudget: 'unknown' }).vetoed).toEqual([]);
    });

    it('and says only what else is against it, if anything is', () => {
      const vetoes: Channel['vetoes'] = [{ when: { searchDemand: 'high' }, why: 'Not this.', judgement: true }];
      expect(advise([dear(9e5, { vetoes })]).vetoed.map(({ why }) => why)).toEqual(['Not this.']);
    });
  });
});
