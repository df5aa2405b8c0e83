import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/advice/summary.ts';
import { type Advice, advise } from '../../src/index.ts';
import type { Side } from '../../src/model/terms.ts';
import { dataset } from '../support/shipped-advice.ts';

/** Channels that money or hours go to. */
const withMeans = ({ channels }: Advice): number =>
  channels.filter(({ monthlyUsd, hoursPerMonth }) => (monthlyUsd ?? 0) + (hoursPerMonth ?? 0) > 0).length;

describe('the summary of an advice', () => {
  it('has the headline, up to three things to do first, and how sure it is in words', () => {
    const advice = advise({ goals: ['lead-generation'], monthlyBudget: 10_000, timelineMonths: 9 }, dataset);
    const { headline, actions, confidence } = advice.summary;
    expect(headline).toBe(advice.headline);
    expect(actions).toHaveLength(Math.min(3, withMeans(advice)));
    for (const { channel, step, firstResultsMonths: _, ...same } of actions)
      expect(advice.channels.find(({ id }) => id === channel)).toMatchObject({ ...same, firstStep: step });
    expect(actions.map(({ monthlyUsd }) => typeof monthlyUsd)).toEqual(actions.map(() => 'number'));
    expect(confidence.sentence).toMatch(/of 100 runs, \d+ /);
    expect(confidence.runs.reduce((sum, { count }) => sum + count, 0)).toBe(100);
  });

  it('begins with the side that has more of the money, and then takes turns', () => {
    const { mix, summary, channels } = advise(
      { goals: ['immediate-sales'], monthlyBudget: 10_000, timelineMonths: 3 },
      dataset,
    );
    const first = mix.inbound > mix.outbound ? 'inbound' : 'outbound';
    expect(summary.actions.map(({ side }) => side === first)).toEqual([true, false, true]);
    expect(summary.actions[0]?.channel).toBe(channels.find(({ side }) => side === first)?.id);
  });

  it('has no more to do than there are channels that get money or hours', () => {
    const nothing = advise(
      {
        goals: ['immediate-sales'],
        monthlyBudget: 0,
        timelineMonths: 0.5,
        contentCapacity: 'none',
        salesCapacity: 'none',
      },
      dataset,
    );
    expect(nothing.summary.actions.length).toBe(Math.min(3, withMeans(nothing)));
  });

  it('begins with what does not run yet, and with what is left for it: money, or else hours alone', () => {
    const shop = {
      goals: ['immediate-sales'],
      monthlyBudget: 2000,
      timelineMonths: 2,
      businessModel: 'b2c',
      place: 'local',
      customerValue: 800,
      searchDemand: 'high',
      salesCapacity: 'some',
    } as const;
    const running = (monthlySpend: number) => [
      { channel: 'direct-mail', monthlySpend, months: 1, leads: monthlySpend / 66, customers: monthlySpend / 100 },
    ];
    const { summary, channels } = advise({ ...shop, current: running(2000) }, dataset);
    expect(summary.actions.length).toBeGreaterThan(0);
    const begun = summary.actions.map(({ channel }) => channels.find(({ id }) => id === channel));
    for (const channel of begun) expect([channel?.id === 'direct-mail', channel?.takes.monthlyUsd]).toEqual([false, 0]);
    const half = advise({ ...shop, current: running(1000) }, dataset).summary.actions;
    expect(half.map(({ channel }) => channel)).not.toContain('direct-mail');
  });
});

describe('summaryOf', () => {
  type Channel = Advice['channels'][number];
  /** Dollars and hours that it gets a month; null where no money is divided. */
  const channel = (id: string, side: Side, gets: readonly [number, number] | null = [10, 0], takesUsd = 10) =>
    ({
      ...{ id, side, name: `Name of ${id}`, firstStep: `Begin ${id}.` },
      ...{ monthlyUsd: gets?.[0] ?? null, hoursPerMonth: gets?.[1] ?? null },
      takes: { hands: 'anybody', hired: null, monthlyUsd: takesUsd, hoursPerMonth: 0 },
      figures: { firstLeadsMonths: { low: 1, typical: 2, high: 3 } },
    }) as unknown as Channel;
  const phase = (...channels: readonly Channel[]) =>
    ({
      channels: channels.map(({ id, monthlyUsd, hoursPerMonth }) => ({ id, monthlyUsd, hoursPerMonth })),
    }) as Advice['phases'][number];
  const running = (...ids: readonly string[]) =>
    ({ channels: ids.map((id) => ({ id })) }) as unknown as Advice['current'];
  const spent = (inbound: number, why: 'use' | null) =>
    ({ inbound, outbound: 100 - inbound, of: 'money', why, because: null, turnsLead: false }) as Advice['spent'];

  interface Told {
    readonly phases?: Advice['phases'];
    readonly current?: Advice['current'];
    readonly spent?: Advice['spent'];
  }
  const summary = (
    channels: Channel[],
    { phases = [phase(...channels)], current = null, spent: of = null }: Told = {},
  ) =>
    summaryOf({
      ...{ headline: 'Do both.', verdict: 'balanced', mix: { inbound: 60, outbound: 40 }, spent: of },
      ...{ channels, phases, current },
      confidence: { verdicts: { 'inbound-led': 0.2, balanced: 0.7, 'outbound-led': 0.1 } } as Advice['confidence'],
    });
  const firstOf = (...args: Parameters<typeof summary>) => summary(...args).actions.map((action) => action.channel);

  const ALL = ['a', 'b', 'c'].map((id) => channel(`in-${id}`, 'inbound'));
  const OUT = ['a', 'b'].map((id) => channel(`out-${id}`, 'outbound'));

  it('has the headline, what to do first as it is advised, and how sure it is', () => {
    const mail = channel('mail', 'outbound', [7, 8]);
    expect(summary([mail])).toEqual({
      headline: 'Do both.',
      actions: [
        {
          ...{ channel: 'mail', name: 'Name of mail', side: 'outbound', step: 'Begin mail.' },
          ...{ monthlyUsd: 7, hoursPerMonth: 8, firstResultsMonths: { low: 1, high: 3 } },
        },
      ],
      confidence: expect.objectContaining({ label: 'A fair bet, not certain' }),
    });
  });

  it('takes turns between the sides, the one with more of the money first, and names three', () => {
    expect(firstOf([...ALL, ...OUT])).toEqual(['in-a', 'out-a', 'in-b']);
    expect(firstOf([...ALL, ...OUT], { spent: spent(30, 'use') })).toEqual(['out-a', 'in-a', 'out-b']);
    expect(firstOf([...ALL, ...OUT], { spent: spent(30, null) })).toEqual(['in-a', 'out-a', 'in-b']);
    expect(firstOf([...OUT, ...ALL], { spent: spent(50, 'use') })).toEqual(['in-a', 'out-a', 'in-b']);
    expect(firstOf(ALL)).toEqual(['in-a', 'in-b', 'in-c']);
  });

  it('names what gets money or hours in the first months, before what gets them later', () => {
    const idle = channel('idle', 'inbound', [0, 0]);
    const hours = channel('hours', 'outbound', [0, 5]);
    expect(firstOf([idle, ...ALL, hours])).toEqual(['in-a', 'hours', 'in-b']);
    const late = [phase(idle), phase(...ALL, hours)];
    expect(firstOf([idle, ...ALL, hours], { phases: late })).toEqual(['in-a', 'hours', 'in-b']);
    expect(firstOf([idle, ...ALL, hours], { phases: [phase(idle, hours), phase(...ALL)] })).toEqual(['hours']);
  });

  it('names what does not run yet, or else what is free, or else what runs', () => {
    const free = channel('free', 'inbound', [0, 0], 0);
    const [a, b] = ALL as [Channel, Channel];
    expect(firstOf([a, b, free], { current: running('in-a') })).toEqual(['in-b']);
    expect(firstOf([a, b, free], { current: running('in-a', 'in-b') })).toEqual(['free']);
    expect(firstOf([a, b, free], { current: running('in-a', 'in-b', 'free') })).toEqual(['in-a', 'in-b']);
    expect(firstOf([b, free], { phases: [phase()], current: running('in-b', 'free') })).toEqual(['in-b']);
    expect(firstOf([a, channel('dear', 'inbound', [0, 0])], { current: running('in-a') })).toEqual(['in-a']);
  });

  it('names no free channel beside the others where nothing runs', () => {
    const free = channel('free', 'inbound', [0, 0], 0);
    expect(firstOf([...ALL.slice(0, 1), free], { phases: [phase()] })).toEqual(['in-a']);
  });

  it('names the best of each side where no money is divided', () => {
    const unknown = [channel('in', 'inbound', null, 0), channel('out', 'outbound', null)];
    expect(firstOf(unknown, { phases: [phase()] })).toEqual(['in', 'out']);
    expect(firstOf(unknown, { phases: [], current: running('in') })).toEqual(['in', 'out']);
  });
});
