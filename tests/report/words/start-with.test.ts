import { describe, expect, it } from 'vitest';
import type { Advice } from '../../../src/model/advice.ts';
import { startWithLines } from '../../../src/report/words/start-with.ts';

type StartWith = NonNullable<Advice['startWith']>;

const now = (name: string, sign: Partial<StartWith['now'][number]> = {}): StartWith['now'][number] => ({
  id: name,
  name,
  leads: 5,
  byMonth: 2,
  stopBelowLeads: 1,
  stopMonth: 2,
  ...sign,
});
const next = (name: string, monthlyUsd = 0) => ({
  ...{ id: name, name, fromMonth: 3 as number | null, monthlyUsd, hoursPerMonth: 5 },
});
const told = (startWith: Advice['startWith']) => ({ startWith, currency: 'USD' });

describe('what to start with, in words', () => {
  it('names the channels, the sign to add the next, what that takes, and the sign to stop', () => {
    const startWith = {
      now: [now('Direct mail'), now('Search ads (PPC)')],
      next: [next('Press'), next('Creators', 50), next('Blog')],
    };
    expect(startWithLines(told(startWith))).toEqual([
      'Start with: Direct mail, search ads. At the end of month 2, with 5 leads from direct mail, add press, then creators (from $50 a month). With none, stop direct mail.',
    ]);
  });

  it('says how few are too few, and by when where that is later', () => {
    const startWith = { now: [now('Blog', { leads: 1200, stopBelowLeads: 300, stopMonth: 4 })], next: [next('Press')] };
    expect(startWithLines(told(startWith))).toEqual([
      'Start with: Blog. At the end of month 2, with 1,200 leads from blog, add press. With fewer than 300 by the end of month 4, stop blog.',
    ]);
  });

  it('says where too little comes to tell', () => {
    const unclear = { leads: null, byMonth: null, stopBelowLeads: null, stopMonth: null };
    expect(startWithLines(told({ now: [now('Blog', unclear)], next: [next('Press')] }))).toEqual([
      "Start with: Blog. Once leads come, add press. There's too little money here to tell what works before your deadline.",
    ]);
  });

  it('adds what the table has; what it never has is next once there is more to spend', () => {
    const never = (name: string, monthlyUsd = 0) => ({ ...next(name, monthlyUsd), fromMonth: null });
    const lineOf = (...others: StartWith['next']) => startWithLines(told({ now: [now('Blog')], next: others }))[0];
    expect(lineOf(next('Press'), never('Creators', 50))).toContain('add press. With none, stop blog.');
    expect(lineOf(never('Creators', 50), never('Press'))).toContain(
      'the next to add is creators (from $50 a month), then press, once you have more money or time for it. With none',
    );
  });

  it('names three to begin with at most, and counts the others', () => {
    const many = { now: ['Blog', 'Press', 'SEO', 'Creators'].map((name) => now(name)), next: [next('Sponsorship')] };
    expect(startWithLines(told(many))[0]).toContain('Start with: Blog, press, SEO and 1 more.');
    expect(startWithLines(told(null))).toEqual([]);
  });
});
