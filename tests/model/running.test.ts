import { describe, expect, it } from 'vitest';
import { type Running, stateRunning } from '../../src/model/running.ts';

describe('stateRunning', () => {
  it.each<[Running, string]>([
    [{ channel: 'search ads' }, 'search ads'],
    [{ channel: 'seo', monthlySpend: 1200 }, 'seo: $1,200 a month'],
    [{ channel: 'seo', monthlySpend: 0, leads: 0 }, 'seo: $0 a month, 0 leads'],
    [
      { channel: 'calls', hoursPerWeek: 1, months: 1, leads: 1, customers: 1 },
      'calls: 1 hour a week, 1 month, 1 lead, 1 customer',
    ],
    [
      { channel: 'ads', monthlySpend: 800, hoursPerWeek: 2, months: 6, leads: 40, customers: 3, revenue: 9000 },
      'ads: $800 a month, 2 hours a week, 6 months, 40 leads, 3 customers, $9,000 revenue',
    ],
  ])('states %o as %j', (running, text) => {
    expect(stateRunning(running)).toBe(text);
  });

  it('names the currency of its money', () => {
    expect(stateRunning({ channel: 'ads', monthlySpend: 800, revenue: 9000 }, 'EUR')).toBe(
      'ads: €800 a month, €9,000 revenue',
    );
  });
});
