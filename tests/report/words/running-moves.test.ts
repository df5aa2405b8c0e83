import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunningAdvice } from '../../../src/model/current-advice.ts';
import { formatMoney } from '../../../src/report/words/format-number.ts';
import { runningWords, titleOf } from '../../../src/report/words/running.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { arbitraryCurrent } from '../../support/arbitrary-running.ts';
import { adviceFor, dataset } from '../../support/shipped-advice.ts';

const MOVED = /: (raise|cut) it from (\S+) to (\S+) a month(?:, then (\S+) from month (\d))?$/;

describe('what to do with a channel that runs', () => {
  it('names the amount that its steps end with, and where they turn first the one at which they do', () => {
    const channels = [...dataset.channels.map(({ id }) => id), 'bus stop posters'];
    fc.assert(
      fc.property(
        arbitraryAnswers,
        arbitraryCurrent(channels),
        fc.integer({ min: 100, max: 20_000 }),
        (answers, current, monthlyBudget) => {
          const advice = adviceFor({ ...answers, monthlyBudget, current });
          const { channels: running = [], shift } = advice.current ?? {};
          for (const [at, { title }] of runningWords(advice).entries()) {
            const { name, move, nowUsd } = running[at] as RunningAdvice;
            const steps = shift?.rows.find((row) => row.name === name && row.nowUsd === nowUsd)?.monthsUsd ?? [];
            const said = steps.map((usd) => formatMoney(usd, advice));
            const [, word, from, to = '', then, month] = MOVED.exec(title) ?? [];
            if (move === 'stop' && nowUsd > 0) expect([title, steps.at(-1) ?? 0]).toEqual([title, 0]);
            if (word === undefined) continue;
            expect([from, then ?? to]).toEqual([formatMoney(nowUsd, advice), said.at(-1)]);
            expect([title, said.includes(to)]).toEqual([title, true]);
            if (month !== undefined) expect(Number(month)).toBe(steps.length);
            expect(word).toBe((steps[said.indexOf(to)] as number) > nowUsd ? 'raise' : 'cut');
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  const runs = (move: 'raise' | 'cut', stepsUsd: readonly number[]) =>
    titleOf({ name: 'ads', move, nowUsd: 1000, advisedUsd: 3900, hoursPerWeek: null, stepsUsd } as never, {
      currency: 'USD',
    });

  it.each([
    ['raise', [2000, 2900, 2700], 'Ads: raise it from $1,000 to $2,700 a month'],
    ['raise', [1100, 1200, 900], 'Ads: raise it from $1,000 to $1,200 a month, then $900 from month 3'],
    ['raise', [1100, 1200, 1000], 'Ads: raise it from $1,000 to $1,200 a month, then $1,000 from month 3'],
    ['raise', [1000, 1000, 900], 'Ads: cut it from $1,000 to $900 a month'],
    ['cut', [900, 800, 700], 'Ads: cut it from $1,000 to $700 a month'],
    ['cut', [900, 800, 1200], 'Ads: cut it from $1,000 to $800 a month, then $1,200 from month 3'],
    ['cut', [0], 'Ads: cut it from $1,000 to $0 a month'],
    ['raise', [1000, 1000, 1000], 'Ads: keep it at $1,000 a month'],
  ] as const)('%s by steps of %o: %s', (move, steps, words) => {
    expect(runs(move, steps)).toBe(words);
  });
});
