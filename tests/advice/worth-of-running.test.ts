import { describe, expect, it } from 'vitest';
import { runningNow } from '../../src/advice/worth/cost-and-most.ts';
import { decideWorth, type Worth } from '../../src/advice/worth/decide-worth.ts';
import type { Trial } from '../../src/advice/worth/trial.ts';
import { trialOfRunning, worthOfRunning } from '../../src/advice/worth/worth-of-running.ts';
import type { RunningAdvice } from '../../src/model/current-advice.ts';

type Told = Pick<RunningAdvice, 'move' | 'because' | 'tried'>;
const running = (told: Partial<RunningAdvice>) => told as RunningAdvice;

describe('worthOfRunning', () => {
  const cost = { low: 100, mid: 200, high: 400 };
  const open = { out: [], cost, most: 300, isTooLate: false, canTell: true, isAdvised: () => false };
  const OWN: Readonly<Record<string, Worth>> = {
    pays: decideWorth({ ...open, most: 400 }),
    unclear: decideWorth(open),
    dear: decideWorth({ ...open, most: 99 }),
    poor: decideWorth({ ...open, canTell: false }),
    unknown: decideWorth({ ...open, most: null }),
  };

  it.each<[string, Told['move'], Told['because'], Told['tried'], unknown[]]>([
    // What is to end is told to end, by its own reason where it has one.
    ['pays', 'stop', 'failed', 'failed', ['no', 'cost', 'pays', 'failed']],
    ['pays', 'stop', 'ruled-out', 'failed', ['no', 'fit', 'pays', 'failed']],
    ['pays', 'stop', 'ruled-out', 'unclear', ['no', 'fit', 'pays', 'failed']],
    ['pays', 'stop', 'too-small', 'too-small', ['not-now', 'means', 'pays', 'too-small']],
    ['pays', 'stop', 'others-bring-more', 'unclear', ['not-now', 'means', 'pays', 'brings-less']],
    ['pays', 'stop', 'less-money', 'too-early', ['not-now', 'means', 'pays', 'brings-less']],
    ['pays', 'cut', 'costs-too-much', 'failed', ['no', 'cost', 'pays', 'failed']],
    ['pays', 'cut', 'ruled-out', 'unclear', ['no', 'fit', 'pays', 'failed']],
    ['unknown', 'stop', 'failed', 'failed', ['no', 'cost', 'worth-unknown', 'failed']],
    ['dear', 'stop', 'failed', 'failed', ['no', 'cost', 'costs-too-much', undefined]],
    ['dear', 'stop', 'too-small', 'too-small', ['no', 'cost', 'costs-too-much', undefined]],
    ['poor', 'stop', 'too-small', 'too-small', ['not-now', 'means', 'too-little-to-tell', undefined]],
    ['poor', 'stop', 'failed', 'failed', ['no', 'cost', 'too-little-to-tell', 'failed']],
    // What goes on is never told to end.
    ['dear', 'keep', 'as-advised', 'unclear', ['test', null, 'costs-too-much', 'too-early']],
    ['dear', 'test', 'too-early', 'too-early', ['test', null, 'costs-too-much', 'too-early']],
    ['dear', 'keep', 'not-counted', 'not-counted', ['test', null, 'costs-too-much', 'not-counted']],
    ['dear', 'cut', 'others-bring-more', 'unclear', ['test', null, 'costs-too-much', 'too-early']],
    // What its money shows goes before what others pay.
    ['unclear', 'keep', 'pays', 'works', ['yes', null, 'unclear', 'pays']],
    ['unclear', 'raise', 'pays', 'works', ['yes', null, 'unclear', 'pays']],
    ['pays', 'keep', 'pays', 'works', ['yes', null, 'pays', undefined]],
    ['unclear', 'keep', 'as-advised', 'unclear', ['test', null, 'unclear', undefined]],
    ['unclear', 'raise', 'brings-more', 'unclear', ['test', null, 'unclear', undefined]],
    ['unknown', 'keep', 'cheaper', 'works', [null, null, 'worth-unknown', undefined]],
    // A test goes on, and what is not counted yet is counted.
    ['pays', 'test', 'too-early', 'too-early', ['test', null, 'pays', 'too-early']],
    ['pays', 'test', 'too-small', 'too-small', ['test', null, 'pays', 'too-early']],
    ['pays', 'test', 'not-counted', 'not-counted', ['yes', null, 'pays', 'not-counted']],
    ['unclear', 'test', 'not-counted', 'not-counted', ['test', null, 'unclear', 'not-counted']],
    ['unknown', 'test', 'too-early', 'too-early', [null, null, 'worth-unknown', undefined]],
  ])('what %s by itself, where the advice is to %s (%s, tried: %s)', (own, move, because, tried, answer) => {
    const worth = worthOfRunning(OWN[own] as Worth, running({ move, because, tried }));
    expect([worth.verdict, worth.against, worth.reason, worth.running]).toEqual(answer);
  });
});

describe('trialOfRunning', () => {
  const alone: Trial = { usd: 900, hours: 4, months: 3, stopAt: 2700, stopBelowLeads: 2, isWithin: true };
  const own = { monthlyUsd: 700, months: 6 };
  const none = { advisedUsd: null, nowUsd: 0, hoursPerWeek: null, trial: null, tellsInMonth: null, months: null };
  const early = { ...none, because: 'too-early' as const };

  it.each<[string, Partial<RunningAdvice>, Trial | null, unknown]>([
    ['is one of its own where nothing is put in', early, alone, alone],
    ['is none where nothing is put in and none is large enough', early, null, null],
    ['takes the advised money', { ...early, nowUsd: 500, advisedUsd: 400 }, alone, [400, 0, 3]],
    ['takes what is spent where none is advised', { ...early, nowUsd: 500 }, alone, [500, 0, 3]],
    ['takes no money where none is spent', { ...early, advisedUsd: 400, hoursPerWeek: 6 }, alone, [0, 26, 3]],
    ['takes hours beside money', { ...early, nowUsd: 50, hoursPerWeek: 3 }, alone, [50, 13, 3]],
    ['lasts until one can tell', { ...early, nowUsd: 500, tellsInMonth: 8, months: 2.5 }, alone, [500, 0, 6]],
    [
      'lasts until one can tell from the first month on',
      { ...early, nowUsd: 500, tellsInMonth: 8 },
      alone,
      [500, 0, 8],
    ],
    [
      'lasts as long as any where one could tell',
      { ...early, nowUsd: 500, tellsInMonth: 8, months: 8 },
      alone,
      [500, 0, 3],
    ],
    ['is none where nobody can tell how long', { ...early, nowUsd: 500 }, null, null],
    [
      'lasts as long as a fair one where it is too small',
      { ...early, because: 'too-small', nowUsd: 500, trial: own, tellsInMonth: 8 },
      alone,
      [500, 0, 6],
    ],
    [
      'lasts until one can tell where it is large enough',
      { ...early, nowUsd: 500, trial: own, tellsInMonth: 8 },
      alone,
      [500, 0, 8],
    ],
    [
      'lasts until one can tell where it is too small and there is no fair one',
      { ...early, because: 'too-small', nowUsd: 500, tellsInMonth: 8 },
      alone,
      [500, 0, 8],
    ],
  ])('%s', (_, told, alike, goesOn) => {
    const trial = trialOfRunning(running(told), alike);
    expect(Array.isArray(goesOn) ? trial && [trial.usd, trial.hours, trial.months] : trial).toEqual(goesOn);
  });
});

describe('runningNow', () => {
  const counted = { low: 10, typical: 20, high: 40 };
  const channel = (id: string, told: Partial<RunningAdvice> = {}): RunningAdvice =>
    running({
      id,
      move: 'keep',
      because: 'pays',
      costPerCustomerUsd: { soFar: null, benchmark: null, yours: null, most: null },
      ...told,
    });
  const now = (...channels: RunningAdvice[]) => runningNow({ channels, shift: null, failed: 0 }, 'seo');

  it('is nothing where nothing runs, or others do', () => {
    expect([runningNow(null, 'seo'), now(), now(channel('webinars'))]).toEqual([undefined, undefined, undefined]);
  });

  it('costs what was counted, and nothing is said of that where nothing was', () => {
    const costs = { soFar: null, benchmark: null, yours: counted, most: null };
    const seo = channel('seo', { costPerCustomerUsd: costs });
    expect(now(channel('webinars'), seo)).toEqual({ advice: seo, cost: { low: 10, mid: 20, high: 40 } });
    expect(now(channel('seo'))?.cost).toBeUndefined();
  });

  it('is what goes on where it runs twice, and the first where both are to end', () => {
    const [first, second] = [channel('seo', { move: 'stop' }), channel('seo', { name: 'the other' })];
    expect(now(first, second)?.advice).toBe(second);
    expect(now(second, first)?.advice).toBe(second);
    const third = channel('seo', { move: 'cut', because: 'costs-too-much' });
    expect(now(first, third)?.advice).toBe(first);
  });
});
