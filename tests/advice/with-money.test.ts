import { describe, expect, it } from 'vitest';
import { type Divided, nameOf, withMoney } from '../../src/advice/money.ts';
import { steadyIfOneSided } from '../../src/advice/phases.ts';
import type { AdvisedChannel, AdvisedPhase } from '../../src/model/advice.ts';
import type { ShownPhase } from '../../src/model/plan-document.ts';
import type { Side } from '../../src/model/terms.ts';
import { dataset } from '../support/shipped-advice.ts';

const channel = (id: string, side: Side = 'inbound') =>
  ({
    ...{ id, name: id, side },
    takes: { hands: 'anybody', hired: null, monthlyUsd: 100, hoursPerMonth: 0 },
    figures: {
      firstLeadsMonths: { low: 0, typical: 1, high: 1 },
      costPerLeadUsd: { low: 5, typical: 10, high: 20 },
    },
  }) as unknown as AdvisedChannel;
const [BLOG, SEO, ADS] = [channel('blog'), channel('seo'), channel('search-ads', 'outbound')];

const phase = (from: number, to: number): AdvisedPhase => ({
  months: [from, to],
  mix: { inbound: 50, outbound: 50 },
  why: `From month ${from}.`,
});
const PHASES = [phase(1, 2), phase(3, 6)];

/** A phase of a plan; of each channel the money and the hours a month. */
const planned = (from: number, to: number, left: number, gets: Readonly<Record<string, readonly [number, number]>>) =>
  ({
    ...{ from, to, left, isAfterDeadline: from > 6, basis: 'goal', advisedInbound: 50, plannedInbound: 50 },
    ...{ notes: [], atMost: [], marginalCostPerCustomer: { inbound: null, outbound: null } },
    channels: Object.entries(gets).map(([id, [spend, hours]]) => ({
      ...{ id, spend, hours },
      side: id === 'search-ads' ? 'outbound' : 'inbound',
    })),
  }) as ShownPhase;
const PLAN: Divided = {
  ...{ unit: 'money', monthly: 1000, goalMonth: 6, horizonMonths: 12, stopAfterMonth: null },
  phases: [
    planned(1, 2, 100, { 'search-ads': [900, 3] }),
    planned(3, 6, 40, { blog: [300, 12], 'search-ads': [660, 3] }),
    planned(7, 12, 7, { blog: [993, 20] }),
  ],
  runOf: () => ({ leads: [4, 4, 4, 4, 4, 4], customers: [] }),
};

const advised = (plan: Divided | undefined, more: Partial<Parameters<typeof withMoney>[0]> = {}) =>
  withMoney(
    {
      ...{ channels: [BLOG, ADS], later: [SEO], phases: PHASES, running: undefined },
      ...{ afterwards: { mix: { inbound: 70, outbound: 30 }, fromMonth: 7 } },
      ...more,
    },
    plan,
    dataset,
  );
const amounts = ({ channels }: Pick<ReturnType<typeof advised>, 'channels'>) =>
  channels.map(({ id, monthlyUsd, hoursPerMonth }) => [id, monthlyUsd, hoursPerMonth]);
/** What the channels and what is left come to, on the mean of the months. */
const meanOf = (plan: Partial<Divided>) => {
  const { channels, unspent } = advised({ ...PLAN, ...plan });
  return [
    ...channels.map(({ monthlyUsd }) => Math.round(monthlyUsd ?? -1)),
    unspent === null ? null : Math.round(unspent),
  ];
};

describe('the money of a plan in the advice', () => {
  it('is of each phase what the plan has for it, under the names of the channels', () => {
    expect(advised(PLAN).phases).toEqual([
      {
        ...PHASES[0],
        channels: [{ id: 'search-ads', name: 'Search ads (PPC)', side: 'outbound', monthlyUsd: 900, hoursPerMonth: 3 }],
        unspent: 100,
      },
      {
        ...PHASES[1],
        channels: [
          { id: 'blog', name: nameOf(dataset, 'blog'), side: 'inbound', monthlyUsd: 300, hoursPerMonth: 12 },
          { id: 'search-ads', name: 'Search ads (PPC)', side: 'outbound', monthlyUsd: 660, hoursPerMonth: 3 },
        ],
        unspent: 40,
      },
    ]);
  });

  it('is what follows the deadline, where anything does', () => {
    expect(advised(PLAN).afterwards).toEqual({
      mix: { inbound: 70, outbound: 30 },
      fromMonth: 7,
      channels: [{ id: 'blog', name: nameOf(dataset, 'blog'), side: 'inbound', monthlyUsd: 993, hoursPerMonth: 20 }],
      unspent: 7,
    });
    expect(advised(PLAN, { afterwards: null }).afterwards).toBeNull();
  });

  it('is the mean until the deadline of each channel, and of what is left', () => {
    expect(amounts(advised(PLAN))).toEqual([
      ['blog', expect.closeTo(200, 9), expect.closeTo(8, 9)],
      ['search-ads', expect.closeTo(740, 9), expect.closeTo(3, 9)],
    ]);
    expect(advised(PLAN).unspent).toBeCloseTo(60, 9);
  });

  it.each<[string, Partial<Divided>, readonly (number | null)[]]>([
    ['to the end of the plan, where that is sooner', { horizonMonths: 4 }, [150, 780, 70]],
    ['to the month in which the money ends, where that is sooner', { stopAfterMonth: 3 }, [100, 820, 80]],
    ['past phases that begin only then', { stopAfterMonth: 2 }, [0, 900, 100]],
    ['to the deadline, where the money ends later', { stopAfterMonth: 9 }, [200, 740, 60]],
    ['of nothing, where nothing is divided', { phases: [] }, [0, 0, 1000]],
    ['of no money, where hours are divided', { unit: 'hours', phases: [] }, [0, 0, 0]],
  ])('counts %s', (_, plan, means) => {
    expect(meanOf(plan)).toEqual(means);
  });

  it('leaves no money over where hours are divided', () => {
    const { phases, unspent } = advised({ ...PLAN, unit: 'hours' });
    expect([unspent, ...phases.map((each) => each.unspent)]).toEqual([0, 0, 0]);
  });

  it('is not known of a phase that the plan does not reach', () => {
    const { phases, afterwards } = advised({ ...PLAN, phases: PLAN.phases.slice(0, 1) });
    expect([...phases, afterwards].map((each) => [each?.channels.length, each?.unspent])).toEqual([
      [1, 100],
      [0, null],
      [0, null],
    ]);
  });

  it('is left over in whole where nothing is divided', () => {
    const { phases } = advised({ ...PLAN, phases: [] });
    expect(phases.map(({ channels, unspent }) => [channels, unspent])).toEqual([
      [[], 1000],
      [[], 1000],
    ]);
  });

  it('is not known without a plan', () => {
    const { channels, later, phases, afterwards, unspent, notDivided, startWith } = advised(undefined);
    const nothing = { channels: [], unspent: null };
    expect({ unspent, notDivided, startWith, afterwards, phases }).toEqual({
      unspent: null,
      notDivided: [],
      startWith: null,
      afterwards: { mix: { inbound: 70, outbound: 30 }, fromMonth: 7, ...nothing },
      phases: PHASES.map((each) => ({ ...each, ...nothing })),
    });
    expect(amounts({ channels: [...channels, ...later] })).toEqual([
      ['blog', null, null],
      ['search-ads', null, null],
      ['seo', null, null],
    ]);
  });

  it('says of what is only for later what it gets, unless the limits of the reader begin it at once', () => {
    expect(amounts({ channels: advised(PLAN).later })).toEqual([['seo', 0, 0]]);
    const begun = { ...PLAN, phases: [planned(1, 6, 0, { seo: [1000, 0] })] };
    expect(advised(begun).later).toEqual([]);
    const after = { ...PLAN, phases: [...PLAN.phases.slice(0, 2), planned(7, 12, 0, { seo: [1000, 0] })] };
    expect(amounts({ channels: advised(after).later })).toEqual([['seo', 0, 0]]);
  });

  it('says what to begin with where not all is carried at first, unless something runs', () => {
    expect(advised(PLAN).startWith).toEqual({
      now: [{ id: 'search-ads', name: 'search-ads', leads: 4, byMonth: 1, stopBelowLeads: 2, stopMonth: 1 }],
      next: [{ id: 'blog', name: 'blog', fromMonth: 3, monthlyUsd: 100, hoursPerMonth: 0 }],
    });
    const running = { elsewhereUsd: 0, also: [], without: [], limits: {}, figures: {} };
    expect(advised(PLAN, { running }).startWith).toBeNull();
  });

  it('says what stands against it', () => {
    const refused = [{ code: 'over', where: 'limits', what: 'Too much.', mend: 'Take less.' }];
    expect(advised({ ...PLAN, refused }).notDivided).toEqual([{ code: 'over', what: 'Too much.', mend: 'Take less.' }]);
  });
});

describe('nameOf', () => {
  it('is the id of a channel that the dataset does not have', () => {
    expect([nameOf(dataset, 'search-ads'), nameOf(dataset, 'coupons')]).toEqual(['Search ads (PPC)', 'coupons']);
  });
});

describe('steadyIfOneSided', () => {
  const { undated, dated, short, steady } = dataset.phases;
  const answers = { goals: ['lead-generation'], monthlyBudget: 1000, timelineMonths: 6 } as const;
  const whyOf = (
    phases: ReturnType<typeof advised>['phases'],
    more: Partial<Parameters<typeof steadyIfOneSided>[1]> = {},
  ) => steadyIfOneSided(phases, { ...answers, goals: ['lead-generation'], ...more }, dataset).map(({ why }) => why);
  const divided = (...phases: ShownPhase[]) => advised({ ...PLAN, phases }).phases;
  const outbound = divided(planned(1, 2, 0, { 'search-ads': [900, 0] }), planned(3, 6, 0, { 'search-ads': [900, 0] }));

  it('speaks of no shift where all of it goes into one side', () => {
    expect(whyOf(outbound)).toEqual([steady?.[0], steady?.[2]]);
    expect(whyOf(outbound.slice(0, 1))).toEqual([short?.undated.one ?? undated[1]]);
  });

  it('leaves the words where it goes into both, or nowhere', () => {
    expect(whyOf(advised(PLAN).phases)).toEqual(['From month 1.', 'From month 3.']);
    expect(whyOf(divided())).toEqual(['From month 1.', 'From month 3.']);
    const idle = divided(planned(1, 2, 0, { 'search-ads': [900, 0], blog: [0, 0] }));
    expect(whyOf(idle)[0]).toBe(steady?.[0]);
  });

  it('keeps the words of an event with a date', () => {
    expect(whyOf(outbound, { goals: ['event-turnout'] })).toEqual(short?.dated.two ?? [dated[0], dated[2]]);
    expect(whyOf(outbound, { goals: ['event-turnout'], timelineMonths: 'unknown' })).toEqual([
      steady?.[0],
      steady?.[2],
    ]);
  });
});
