import { describe, expect, it } from 'vitest';
import { type Advice, advise } from '../../src/index.ts';
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
