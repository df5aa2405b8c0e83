import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startWith } from '../../src/advice/start-with.ts';
import { advise } from '../../src/index.ts';
import type { Advice } from '../../src/model/advice.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { dataset } from '../support/shipped-advice.ts';

const advised = advise({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 }, dataset);
type Channel = Advice['channels'][number];

/** A channel whose first leads come by month 2 and which costs up to three times the usual. */
const channel = (id: string, side: Channel['side'], takes: Partial<Channel['takes']> = {}): Channel => {
  const [any] = advised.channels as [Channel];
  const figures = {
    ...any.figures,
    firstLeadsMonths: { low: 0.5, typical: 1, high: 1.5 },
    costPerLeadUsd: { low: 10, typical: 50, high: 150 },
  };
  return { ...any, id, name: id, side, figures, takes: { ...any.takes, monthlyUsd: 0, hoursPerMonth: 5, ...takes } };
};
const phase = (from: number, to: number, ids: readonly string[]): Advice['phases'][number] => ({
  months: [from, to],
  mix: { inbound: 50, outbound: 50 },
  why: '',
  channels: ids.map((id) => ({ id, name: id, side: 'inbound', monthlyUsd: 100, hoursPerMonth: 0 })),
  unspent: 0,
});
const channels = [
  channel('blog', 'inbound'),
  channel('press', 'inbound', { monthlyUsd: 80, hoursPerMonth: 8 }),
  channel('mail', 'outbound'),
  channel('ads', 'outbound', { monthlyUsd: 300 }),
];
const phases = [phase(1, 2, ['blog', 'mail']), phase(3, 6, ['blog', 'mail', 'ads'])];
const from = (leads: Readonly<Record<string, readonly number[]>>) => (id: string) => leads[id] ?? [];
const leads = from({ blog: [0, 1, 1, 2, 2, 2], mail: [4, 4, 4, 4, 4, 4], ads: [0, 0, 9, 9, 9, 9] });

describe('startWith', () => {
  it('says what to begin with, the sign to add the next, and with how few leads to stop', () => {
    expect(startWith({ channels, phases }, leads, dataset)?.now).toEqual([
      { id: 'mail', name: 'mail', leads: 4, byMonth: 1, stopBelowLeads: 2, stopMonth: 2 },
      { id: 'blog', name: 'blog', leads: 4, byMonth: 4, stopBelowLeads: 1, stopMonth: 4 },
    ]);
  });

  it('adds first what the plan adds, then the best of what it has no money for, with what each takes', () => {
    expect(startWith({ channels, phases }, leads, dataset)?.next).toEqual([
      { id: 'ads', name: 'ads', fromMonth: 3, monthlyUsd: 300, hoursPerMonth: 5 },
      { id: 'press', name: 'press', fromMonth: null, monthlyUsd: 80, hoursPerMonth: 8 },
    ]);
  });

  it('adds of what there is no money for the best of each side first, then the next of each', () => {
    const all = [channel('podcast', 'inbound'), ...channels, channel('calls', 'outbound')];
    const begun = startWith({ channels: all, phases: [phase(1, 6, ['podcast', 'ads'])] }, leads, dataset);
    expect(begun?.next.map(({ id }) => id)).toEqual(['mail', 'blog', 'press', 'calls']);
  });

  it('gives no sign where too few leads come before the deadline to tell anything', () => {
    const few = startWith({ channels, phases }, from({ blog: [0, 0, 1, 1, 0, 9], mail: [1, 1] }), dataset);
    expect(
      few?.now.map(({ leads: sign, byMonth, stopBelowLeads, stopMonth }) => [sign, byMonth, stopBelowLeads, stopMonth]),
    ).toEqual([
      [null, null, null, null],
      [null, null, null, null],
    ]);
  });

  it('is nothing where all channels are carried at once, or none', () => {
    const all = [phase(1, 6, ['blog', 'press', 'mail', 'ads'])];
    expect(startWith({ channels, phases: all }, leads, dataset)).toBeNull();
    expect(startWith({ channels, phases: [phase(1, 6, [])] }, leads, dataset)).toBeNull();
  });

  it('gives no sign without phases, or in a dataset that does not say how many leads tell', () => {
    expect(startWith({ channels, phases: [] }, leads, dataset)).toBeNull();
    const { planning } = dataset;
    if (planning === undefined) throw new Error('The dataset plans nothing.');
    const { worth: _, ...others } = planning;
    for (const without of [{ planning: others }, {}])
      expect(startWith({ channels, phases }, leads, without)?.now.map(({ byMonth }) => byMonth)).toEqual([null, null]);
  });

  it('names every advised channel once, and no other, for any answers', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const advice = advise({ ...answers, monthlyBudget: 900 }, dataset);
        if (advice.startWith === null) return;
        const { now, next } = advice.startWith;
        expect([...now, ...next].map(({ id }) => id).sort()).toEqual(advice.channels.map(({ id }) => id).sort());
        const deadline = advice.phases.at(-1)?.months[1] ?? 0;
        for (const { byMonth, stopMonth, leads: sign, stopBelowLeads } of now) {
          expect(byMonth ?? 0).toBeLessThan(deadline);
          expect(stopMonth ?? 0).toBeLessThanOrEqual(deadline);
          expect(sign ?? 3).toBeGreaterThanOrEqual(3);
          expect(stopBelowLeads ?? 1).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is left to what runs where anything runs already', () => {
    const answers = { goals: ['lead-generation'], monthlyBudget: 900, timelineMonths: 6 } as const;
    expect(advise(answers, dataset).startWith).not.toBeNull();
    const current = [{ channel: 'search-ads', monthlySpend: 300, months: 3, leads: 9 }];
    expect(advise({ ...answers, current }, dataset).startWith).toBeNull();
  });
});
