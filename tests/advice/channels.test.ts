import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBareChannels, compileChannelAdvice } from '../../src/advice/channels.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Channel } from '../../src/model/channel.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { dataset } from '../support/shipped-advice.ts';
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
const advise = (channels: readonly Channel[], answers = ANSWERS) =>
  compileChannelAdvice({ ...DATA, channels: [...channels] })(answers);
const MEANS: NonNullable<Dataset['means']> = {
  takes: 'Takes {ways}.',
  or: ' or ',
  hours: '{hours} hours of {hands}',
  both: 'USD {usd} and {hours} hours of {hands}',
  money: 'USD {usd}',
  hired: 'USD {usd} with {hired}',
  hands: { makers: 'makers', sellers: 'sellers', anybody: 'anybody' },
};
const PLANNING = {
  hoursByCapacity: {
    some: { content: 60, sales: 60 },
    strong: { content: 200, sales: 340 },
    anybodyPerWeek: 2,
    judgement: true,
  },
  hourValueUsd: { typical: 30 },
} as unknown as NonNullable<Dataset['planning']>;
const DATA = { planning: PLANNING, means: MEANS, phases: smallDataset().phases };
const ids = (channels: readonly Channel[]) => advise(channels).channels.map(({ id }) => id);

describe('compileChannelAdvice', () => {
  it('says of each channel how well it fits, why, what to do first and what it costs', () => {
    expect(advise([calls, blog])).toEqual({
      closed: {},
      spare: expect.any(Function),
      channels: [
        {
          id: 'blog',
          name: 'Blog',
          side: 'inbound',
          fit: 2,
          because: ['People search.'],
          firstStep: 'Write one page.',
          hired: null,
          takes: { hands: 'anybody', hired: null, monthlyUsd: 0, hoursPerMonth: 0 },
          buys: null,
          law: null,
          leadGrade: 'enquiry',
          costFrom: 'benchmark',
          costFor: null,
          costPerCustomerUsd: { low: expect.closeTo(392.6, 1), typical: 2000, high: expect.closeTo(10189.1, 1) },
          figures: FIGURES,
        },
        {
          id: 'cold-calls',
          name: 'Cold calls',
          side: 'outbound',
          fit: 1,
          because: ['It is quick.'],
          firstStep: 'Call ten people.',
          hired: null,
          takes: { hands: 'anybody', hired: null, monthlyUsd: 0, hoursPerMonth: 0 },
          buys: null,
          law: null,
          leadGrade: 'meeting',
          costFrom: 'benchmark',
          costFor: null,
          costPerCustomerUsd: { low: expect.closeTo(392.6, 1), typical: 2000, high: expect.closeTo(10189.1, 1) },
          figures: FIGURES,
        },
      ],
      later: [],
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
    expect(advise([channel('blog', [5], { vetoes })])).toMatchObject({
      channels: [],
      later: [],
      vetoed: [{ id: 'blog', name: 'Blog', side: 'inbound', why: 'One reason. Another.', cause: 'time', takes: [] }],
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

  describe('is carried by money or by hands', () => {
    const ways: Channel['ways'] = [
      { hands: 'makers', leastUsd: 0, leastHours: 10, judgement: true },
      { hands: 'anybody', leastUsd: 300, leastHours: 0, hired: 'a writer', judgement: true },
    ];
    const how = (answers: Partial<Answers>, own: Channel['ways'] = ways) => {
      const { channels, vetoed } = advise([channel('blog', [5], { ways: own })], { ...ANSWERS, ...answers });
      return channels.map(({ hired }) => hired ?? 'own people')[0] ?? vetoed[0]?.why;
    };
    const OUT = 'Takes 10 hours of makers or USD 300 with a writer.';

    it.each<[string, Partial<Answers>, string]>([
      ['hands without money', { monthlyBudget: 0, contentCapacity: 'some' }, 'own people'],
      ['hands before money', { monthlyBudget: 9000, contentCapacity: 'strong' }, 'own people'],
      ['money without hands', { monthlyBudget: 300, contentCapacity: 'none' }, 'a writer'],
      ['neither: it says what it would take of both', { monthlyBudget: 299, contentCapacity: 'none' }, OUT],
      ['hands of which nothing is known', { monthlyBudget: 0 }, 'own people'],
      ['money of which nothing is known', { monthlyBudget: 'unknown', contentCapacity: 'none' }, 'a writer'],
      ['hours that are told', { monthlyBudget: 0, contentCapacity: 'some', hoursPerWeek: 2.31 }, 'own people'],
      ['too few hours', { monthlyBudget: 0, contentCapacity: 'strong', hoursPerWeek: 2.3 }, OUT],
      ['hours, but of nobody who could', { monthlyBudget: 0, contentCapacity: 'none', hoursPerWeek: 40 }, OUT],
      ['no hours, but money', { monthlyBudget: 300, hoursPerWeek: 0 }, 'a writer'],
    ])('%s', (_, answers, expected) => {
      expect(how(answers)).toBe(expected);
    });

    it('with two hours a week of anybody, where nobody is named who makes or sells', () => {
      const nobody = { monthlyBudget: 0, contentCapacity: 'none', salesCapacity: 'none' } as const;
      const takes = (leastHours: number): Channel['ways'] => [
        { hands: 'anybody', leastUsd: 0, leastHours, judgement: true },
      ];
      expect([8, 9].map((hours) => how(nobody, takes(hours)))).toEqual(['own people', 'Takes 9 hours of anybody.']);
      expect(how({ ...nobody, hoursPerWeek: 0 }, takes(1))).toBe('Takes 1 hour of anybody.');
      expect(how({ ...nobody, salesCapacity: 'some' }, takes(60))).toBe('own people');
    });

    it('judged against the whole budget, and each way is told for programs', () => {
      const dear: Channel['ways'] = [{ hands: 'sellers', leastUsd: 5001, leastHours: 15, judgement: true }];
      expect(advise([channel('shows', [5], { ways: dear })]).vetoed).toEqual([
        {
          id: 'shows',
          name: 'Blog',
          side: 'inbound',
          why: 'Takes USD 5,001 and 15 hours of sellers.',
          cause: 'means',
          takes: [{ hands: 'sellers', hired: null, monthlyUsd: 5001, hoursPerMonth: 15 }],
        },
      ]);
      expect(advise([channel('shows', [5], { ways: dear })], { ...ANSWERS, monthlyBudget: 5001 }).vetoed).toEqual([]);
    });

    it('but is out for what speaks against it, where it would not fit either, and for a veto before that', () => {
      const out = { monthlyBudget: 0, contentCapacity: 'none' } as const;
      const why = (other: Partial<Channel>) =>
        advise([channel('blog', [], { ways, ...other })], { ...ANSWERS, ...out }).vetoed.map((each) => [
          each.cause,
          each.why,
        ]);
      expect(why({ fit: [fits(1), fits(-2, 'Against.'), fits(-1, 'Less.')] })).toEqual([['fit', 'Against.']]);
      const veto = { when: { contactRules: 'strict' as const }, why: 'The law.', judgement: true as const };
      const strict = { ...ANSWERS, ...out, contactRules: 'strict' as const };
      expect(advise([channel('blog', [5], { ways, vetoes: [veto] })], strict).vetoed).toMatchObject([
        { cause: 'law', why: 'The law.', takes: [] },
      ]);
    });

    it('by its least spend alone, in its own words, in a dataset of the version before', () => {
      const { aboveShare, phases } = smallDataset();
      const before = compileChannelAdvice({ channels: [calls, dearer(5001)], phases, aboveShare });
      expect(before({ ...ANSWERS, salesCapacity: 'none', hoursPerWeek: 0 })).toMatchObject({
        channels: [{ id: 'cold-calls', hired: null }],
        vetoed: [{ id: 'shows', why: 'It takes 5,001 of 5,000 dollars.', cause: 'means' }],
      });
    });

    const dearer = (low: number) =>
      channel('shows', [5], {
        figures: { ...blog.figures, minimumMonthlyUsd: { low, typical: low, high: low, judgement: true } },
      });
  });

  describe('judges the first leads by the deadline', () => {
    const LATE = { atBest: 'At best {first}, due in {due}.', forDate: 'Usually {first}, the date in {due}.' };
    const takes = (low: number, typical: number) =>
      channel('blog', [5], {
        figures: { ...blog.figures, firstLeadsMonths: { low, typical, high: 9, judgement: true } },
      });
    const judge = (answers: Partial<Answers>, [low, typical]: readonly [number, number], run = 0) => {
      const { channels, later, vetoed } = compileChannelAdvice({
        ...DATA,
        late: LATE,
        channels: [takes(low, typical)],
      })({ ...ANSWERS, ...answers }, { bonus: () => 0, monthsRun: () => run });
      const named = (list: typeof channels) => list.map(({ figures }) => figures.firstLeadsMonths.typical);
      return { now: named(channels), later: named(later), out: vetoed.map(({ cause, why }) => `${cause}: ${why}`) };
    };
    const NONE = { now: [], later: [], out: [] };

    it.each<[string, Partial<Answers>, readonly [number, number], object]>([
      ['in its month they are in time', { timelineMonths: 2.1 }, [1, 3], { now: [3] }],
      ['after its month they pay later', { timelineMonths: 3 }, [1, 3.5], { later: [3.5] }],
      [
        'even at best after it: out',
        { timelineMonths: 2 },
        [2.5, 5],
        { out: ['time: At best 2.5 months, due in 2 months.'] },
      ],
      ['at best in its month: later', { timelineMonths: 2 }, [2, 5], { later: [5] }],
      ['by the week, where it is less than a month', { timelineMonths: 0.5 }, [0.25, 0.75], { later: [0.75] }],
      ['out by the week', { timelineMonths: 0.25 }, [0.5, 1], { out: ['time: At best 2 weeks, due in 1 week.'] }],
      ['where none is known, it is the longest that is looked at', { timelineMonths: 'unknown' }, [1, 6], { now: [6] }],
      [
        'after a date nothing pays any more',
        { timelineMonths: 2, goals: ['event-turnout'] },
        [1, 3],
        { out: ['time: Usually 3 months, the date in 2 months.'] },
      ],
    ])('%s', (_, answers, months, expected) => {
      expect(judge(answers, months)).toEqual({ ...NONE, ...expected });
    });

    it('sooner for whoever has what it needs already, less what it has run', () => {
      const sooner: Channel['sooner'] = [
        { when: { ownedAudience: 'large' }, firstLeadsMonths: { low: 0, typical: 0.5, high: 1, judgement: true } },
        {
          when: { ownedAudience: ['some', 'large'] },
          firstLeadsMonths: { low: 1, typical: 2, high: 3, judgement: true },
        },
      ];
      const firstLeads = (answers: Partial<Answers>, run = 0) => {
        const advise = compileChannelAdvice({ ...DATA, late: LATE, channels: [{ ...takes(4, 5), sooner }] });
        const { channels, later } = advise({ ...ANSWERS, timelineMonths: 4, ...answers }, { monthsRun: () => run });
        return [channels, later].map((all) => all.map(({ figures }) => figures.firstLeadsMonths.typical));
      };
      expect(firstLeads({ ownedAudience: 'large' })).toEqual([[0.5], []]);
      expect(firstLeads({ ownedAudience: 'some' }, 1)).toEqual([[1], []]);
      expect(firstLeads({ ownedAudience: 'none' })).toEqual([[], [5]]);
      expect(firstLeads({})).toEqual([[], [5]]);
    });

    it('says so too of one that neither money nor hours carry', () => {
      const late = { ...LATE, typically: 'Even then {first}, due in {due}.' };
      const ways: Channel['ways'] = [{ hands: 'makers', leastUsd: 0, leastHours: 9, judgement: true }];
      const outWith = (timelineMonths: number) =>
        compileChannelAdvice({ ...DATA, means: MEANS, late, channels: [{ ...takes(1, 4), ways }] })({
          ...ANSWERS,
          timelineMonths,
          hoursPerWeek: 0,
        }).vetoed;
      expect(outWith(6)).toMatchObject([{ cause: 'means', takes: [{ hoursPerMonth: 9 }] }]);
      expect(outWith(2)).toMatchObject([{ cause: 'time', takes: [{ hoursPerMonth: 9 }] }]);
      expect(outWith(2)[0]?.why).toMatch(/9.* Even then 4 months, due in 2 months\.$/);
    });

    it('from today: what runs already has waited', () => {
      expect(judge({ timelineMonths: 2 }, [3, 5], 3)).toEqual({ ...NONE, now: [2] });
      expect(judge({ timelineMonths: 2 }, [3, 5], 1)).toEqual({ ...NONE, later: [4] });
      expect(judge({ timelineMonths: 2 }, [3, 5], Number.POSITIVE_INFINITY)).toEqual({ ...NONE, now: [0] });
    });

    it('rules nothing out in a dataset of the version before, which has no words for it', () => {
      const advise = compileChannelAdvice({ ...DATA, channels: [takes(3, 5)] });
      expect(advise({ ...ANSWERS, timelineMonths: 2 })).toMatchObject({
        channels: [],
        later: [{ id: 'blog' }],
        vetoed: [],
      });
    });
  });

  describe('says what to do first', () => {
    const steps: Channel['steps'] = [
      { when: { monthlyBudget: { falls: [100, 400] } }, text: 'Without money.' },
      { when: { searchDemand: 'high' }, hired: true, text: 'Brief the writer.' },
      { when: { searchDemand: 'none' }, text: 'Ask around.' },
      { text: 'Write.' },
    ];
    const ways: Channel['ways'] = [
      { hands: 'makers', leastUsd: 0, leastHours: 10, judgement: true },
      { hands: 'anybody', leastUsd: 300, leastHours: 0, hired: 'a writer', judgement: true },
    ];
    const stepped = { ...channel('blog', [5], { steps, ways }), firstStep: undefined };

    it.each<[string, Partial<Answers>, string]>([
      ['the first that holds', { monthlyBudget: 0, contentCapacity: 'strong' }, 'Without money.'],
      ['for somebody who is paid, where one is', { contentCapacity: 'none' }, 'Brief the writer.'],
      ['else the last', { contentCapacity: 'strong' }, 'Write.'],
    ])('%s', (_, answers, expected) => {
      expect(advise([stepped], { ...ANSWERS, ...answers }).channels.map(({ firstStep }) => firstStep)).toEqual([
        expected,
      ]);
    });
  });
});

describe('which channels would be shown, and which are out', () => {
  it('are those of the advice, for any answers', () => {
    const [adviceFor, channelsFor] = [compileChannelAdvice(dataset), compileBareChannels(dataset)];
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const [{ channels, later, vetoed }, bare] = [adviceFor(answers), channelsFor(answers)];
        expect([bare.channels, bare.later, bare.out].map(ids)).toEqual([channels, later, vetoed].map(ids));
      }),
      { numRuns: 100 },
    );
  });
});
