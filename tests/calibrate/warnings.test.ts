import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CalibrateOptions } from '../../src/calibrate/calibrate.ts';
import type { CalibrationWarning } from '../../src/model/calibration.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { randomStream } from '../../src/stats/stream.ts';
import { calibrated } from './known-channels.ts';

const warningsOf = (text: string, more: Partial<CalibrateOptions> = {}): readonly CalibrationWarning[] =>
  orThrow(calibrated(text, more)).warnings;
const textOf = (warnings: readonly CalibrationWarning[], code: string): string | undefined =>
  warnings.find((warning) => warning.code === code)?.text;
const fixture = (name: string) => readFileSync(`tests/fixtures/histories/${name}.csv`, 'utf8');
const dated = (count: number, days: number, cells: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => {
    const date = new Date(Date.UTC(2022, 0, 3) + at * days * 86_400_000).toISOString().slice(0, 10);
    return `${date},${cells(at)}`;
  }).join('\n');

describe('what is said of a calibration', () => {
  it('that a fit foretells no better than the mean', () => {
    expect(textOf(warningsOf(fixture('11-channel-never-varied'), { check: true }), 'no-better-than-mean')).toMatch(
      /^Fitted without the last 6 months, it missed them by \d+%; the plain mean missed them by \d+%\. So this fit foretells no better than that\.$/,
    );
  });

  it('that a history is too short to be checked, unless no check was asked for', () => {
    const text = 'There are too few weeks to hold some back and check the fit on them.';
    expect(textOf(warningsOf(fixture('03-day-first-dates'), { check: true }), 'too-short-to-check')).toBe(text);
    expect(textOf(warningsOf(fixture('03-day-first-dates')), 'too-short-to-check')).toBeUndefined();
  });

  it('that a channel was spent on when most came anyway', () => {
    const { normal } = randomStream(4);
    const rows = dated(120, 7, (at) => {
      const season = Math.sin((2 * Math.PI * at) / 52.18);
      const spend = 2000 + 1500 * season + 60 * normal();
      return `${spend.toFixed(2)},${Math.round(120 + 60 * season + spend / 400 + 4 * normal())}`;
    });
    expect(textOf(warningsOf(`date,search-ads spend,leads\n${rows}`), 'follows-season')).toMatch(
      /^search-ads was spent on most when most came anyway \(correlation [01]\.\d\d\)/,
    );
  });

  it('what was not used', () => {
    const rows = dated(30, 7, (at) => `${100 + (at % 7)},${20 + (at % 5)},${2000 + 100 * (at % 5)},${at % 3}`);
    const text = `date,search-ads spend,leads,revenue,seo hours\n${rows}`;
    expect(
      warningsOf(text)
        .filter(({ code }) => code === 'left-out')
        .map((each) => each.text),
    ).toEqual([
      'Not used: the hours of seo, as it is not known what an hour costs you; --hour-cost says it.',
      'Not used: the column of revenue. What is explained is the leads; --outcome chooses another total.',
    ]);
    expect(textOf(warningsOf(text, { hourCost: 30, outcome: 'revenue' }), 'left-out')).toBe(
      'Not used: the column of leads. What is explained is the revenue; --outcome chooses another total.',
    );
  });

  it('that leads of some channels cannot be used beside a total of customers', () => {
    const rows = dated(30, 7, (at) => `${100 + (at % 7)},${at % 4},${90 + (at % 5)},${8 + (at % 3)}`);
    const text = `date,seo spend,seo leads,search-ads spend,customers\n${rows}`;
    expect(textOf(warningsOf(text), 'left-out')).toBe(
      'Not used: the leads of seo. What is explained is the customers; --outcome chooses another total.',
    );
  });

  it('that days were added up to weeks', () => {
    const rows = dated(60, 1, (at) => `${100 + (at % 7)},${5 + (at % 5)}`);
    expect(textOf(warningsOf(`date,search-ads spend,leads\n${rows}`), 'summed-to-weeks')).toBe(
      '60 days are few, so they were added up to 8 weeks, without the last 4 days.',
    );
  });

  it('with amounts in the currency of the history', () => {
    const text = textOf(warningsOf(fixture('11-channel-never-varied'), { currency: 'EUR' }), 'never-varied');
    expect(text).toMatch(/^seo was EUR 1,500 every month/);
  });
});
