import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalibrateOptions } from '../../src/calibrate/calibrate.ts';
import { readHistory } from '../../src/calibrate/read-history.ts';
import type { Calibration, CalibrationWarningCode } from '../../src/model/calibration.ts';
import { orThrow, type Problem } from '../../src/problem/problem.ts';
import { calibrated, plainOptions } from './known-channels.ts';

const FOLDER = 'tests/fixtures/histories';
const read = (name: string): string => readFileSync(join(FOLDER, `${name}.csv`), 'utf8');
const run = (name: string, more: Partial<CalibrateOptions> = {}): Calibration =>
  orThrow(calibrated(read(name), { file: `${name}.csv`, ...more }));
const problemsOf = (name: string, more: Partial<CalibrateOptions> = {}): readonly Problem[] => {
  const result = calibrated(read(name), { file: `${name}.csv`, ...more });
  return result.ok ? [] : result.problems;
};
const codes = ({ warnings }: Calibration): readonly CalibrationWarningCode[] => warnings.map(({ code }) => code);
const said = ({ warnings }: Calibration, code: CalibrationWarningCode): string =>
  warnings.find((warning) => warning.code === code)?.text ?? '';
const channel = ({ channels }: Calibration, id: string) => {
  const found = channels.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no channel ${id}`);
  return found;
};

describe('a history as spreadsheets save it', () => {
  it('is read with a mark at its start, semicolons, decimal commas and the day first, and says so', () => {
    const name = '01-bom-semicolon-decimal-comma';
    const { history, notes } = orThrow(readHistory(read(name), { ...plainOptions, file: `${name}.csv` }));
    expect(history.channels.find(({ id }) => id === 'seo')?.spend[0]).toBe(1541.2);
    expect(history.dates.slice(0, 2)).toEqual(['2023-01-01', '2023-02-01']);
    expect(notes).toEqual([
      {
        code: 'read-as',
        text: 'Read with semicolons between the columns, a decimal comma and the day first in dates.',
      },
    ]);
  });

  it('is refused where its dates can be read in two ways, until the order is told', () => {
    expect(problemsOf('02-ambiguous-dates')).toEqual([
      {
        code: 'ambiguous-dates',
        where: '02-ambiguous-dates.csv',
        what: '01/01/2023 to 12/01/2023 can be 12 days with the day first, or 12 months with the month first',
        mend: 'Say which with --dates dmy (day first) or --dates mdy (month first).',
      },
    ]);
    expect(run('02-ambiguous-dates', { dates: 'mdy' })).toMatchObject({ grain: 'month', rows: 12 });
  });

  it('has its day first where a day above 12 settles it', () => {
    expect(run('03-day-first-dates')).toMatchObject({ grain: 'week', rows: 26, from: '2023-01-02', to: '2023-06-26' });
  });

  it('has months whether they are written as first days or by name', () => {
    const byDay = run('04-first-of-month');
    expect(byDay).toMatchObject({ grain: 'month', rows: 24, from: '2023-01-01', to: '2024-12-01' });
    expect(run('05-month-names')).toEqual(byDay);
  });

  it('may lack one period in ten, whose leads are unknown and not zero', () => {
    const calibration = run('07-missing-weeks');
    expect(said(calibration, 'missing-periods')).toBe(
      '4 of 60 weeks are missing (2024-03-22, 2024-03-29, 2024-08-02 and 2024-11-29): what came in them is taken as unknown, not as zero.',
    );
    const missing = calibration.fit.filter(({ actual }) => actual === null);
    expect(missing.map(({ date }) => date)).toEqual(['2024-03-22', '2024-03-29', '2024-08-02', '2024-11-29']);
    for (const { mid } of missing) expect(mid).toBeGreaterThan(30);
    const text = read('07-missing-weeks').split('\n');
    const tooFew = calibrated([...text.slice(0, 20), ...text.slice(24)].join('\n'));
    expect(tooFew.ok ? [] : tooFew.problems).toMatchObject([
      { code: 'missing-periods', what: expect.stringMatching(/^8 of 60 weeks are missing, more than one in ten/) },
    ]);
  });

  it('is refused where a date stands there twice', () => {
    expect(problemsOf('08-duplicate-dates')).toMatchObject([
      {
        code: 'repeated-date',
        where: '08-duplicate-dates.csv:12',
        what: '2023-10-01 stands on lines 11 and 12',
        mend: expect.stringContaining('date, channel, spend, leads'),
      },
    ]);
  });

  it('is refused where a spend is negative, with its line and what to do', () => {
    expect(problemsOf('09-negative-spend')).toEqual([
      {
        code: 'negative-spend',
        where: '09-negative-spend.csv:15',
        what: 'column "search-ads spend": -640.0 is negative',
        mend: 'A refund belongs in the period of the spend that it refunds; write 0 if this was a correction.',
      },
    ]);
  });

  it('is refused where revenue is negative; the file of that case has lost its signs, so one is put back', () => {
    const text = read('16-negative-revenue').replace(',1340', ',-1340');
    const result = calibrated(text, { file: '16-negative-revenue.csv' });
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: 'negative-outcome', where: '16-negative-revenue.csv:9', mend: expect.stringContaining('gross revenue') },
    ]);
  });

  it('leaves out a last month that is half done, unless told not to', () => {
    const calibration = run('23-last-month-half-done');
    expect(calibration).toMatchObject({ rows: 24, to: '2024-12-01' });
    expect(said(calibration, 'partial-period')).toContain('2025-01-01');
    expect(run('23-last-month-half-done', { keepLast: true })).toMatchObject({ rows: 25, to: '2025-01-01' });
  });

  it('is refused where channels have more leads than there were, line by line', () => {
    const problems = problemsOf('25-channel-leads-exceed-total');
    expect(problems[0]).toMatchObject({
      code: 'more-than-total',
      where: '25-channel-leads-exceed-total.csv:2',
      what: 'the channels have 17 leads together, but there were only 14 in all',
    });
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['more-than-total']));
  });

  it('is refused with the nearest channel where a column is not known', () => {
    const problems = problemsOf('26-unknown-column');
    expect(problems.map(({ code }) => code)).toEqual(['unknown-column', 'unknown-column']);
    expect(problems[0]?.mend).toContain('Did you mean search-ads?');
    for (const flag of ['--map "Bing=search-ads"', '--control "Bing"', '--ignore "Bing"'])
      expect(problems[1]?.mend).toContain(flag);
    const choices = {
      map: new Map([
        ['serach-ads spend', 'search-ads'],
        ['Bing', 'search-ads'],
      ]),
      controls: [],
      ignore: [],
    };
    const summed = run('26-unknown-column', { choices });
    expect(said(summed, 'summed-columns')).toContain('"serach-ads spend" and "Bing" were added up as search-ads');
  });

  it('may have a row for each date and channel, and is then the same as with a column for each', () => {
    const long = run('27-long-shape');
    const rows = read('27-long-shape')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const dates = [...new Set(rows.map(([date]) => date))];
    const cell = (date = '', id = '', at = 0) => rows.find((row) => row[0] === date && row[1] === id)?.[at];
    const wide = [
      'date,seo spend,search-ads spend,seo leads,search-ads leads',
      ...dates.map((date) =>
        [
          date,
          cell(date, 'seo', 2),
          cell(date, 'search-ads', 2),
          cell(date, 'seo', 3),
          cell(date, 'search-ads', 3),
        ].join(),
      ),
    ].join('\n');
    expect(orThrow(calibrated(wide))).toEqual(long);
  });

  it('is refused by quarters, which are too coarse', () => {
    expect(problemsOf('30-quarterly')).toMatchObject([
      { code: 'grain', mend: 'Give one row a month, a week or a day.' },
    ]);
  });
});

describe('a history that cannot tell all', () => {
  it('keeps the benchmark of a channel on which nothing was spent; the others are as without its column', () => {
    const calibration = run('10-channel-all-zero');
    expect(channel(calibration, 'social-ads')).toMatchObject({ by: 'nothing', verdict: 'benchmark', weight: 0 });
    expect(codes(calibration)).toContain('never-spent');
    const choices = { map: new Map(), controls: [], ignore: ['social-ads spend'] };
    const without = run('10-channel-all-zero', { choices });
    for (const id of ['seo', 'search-ads']) expect(channel(calibration, id)).toEqual(channel(without, id));
    expect(Object.keys(calibration.figures)).toEqual(['search-ads', 'seo']);
  });

  it('says of a spend that never varied that it cannot tell what it brings', () => {
    const calibration = run('11-channel-never-varied');
    expect(said(calibration, 'never-varied')).toContain('seo was $1,500 every month');
    const { cost, prior } = channel(calibration, 'seo');
    const width = Math.log(cost.high / cost.low) / Math.log(prior.high / prior.low);
    expect(width).toBeGreaterThanOrEqual(0.75);
  });

  it('says that five months are few, and carries under 40 % of any figure', () => {
    const calibration = run('13-five-months');
    expect(codes(calibration)).toContain('few-periods');
    for (const { weight } of calibration.channels) expect(weight).toBeLessThan(0.4);
  });

  it('estimates no season from fourteen months', () => {
    expect(said(run('14-fourteen-months'), 'no-season')).toBe(
      'With less than 18 months a season cannot be told from a trend, so none is estimated.',
    );
  });

  it('says of two channels that moved together that only their sum is known', () => {
    const calibration = run('15-two-channels-move-together');
    expect(said(calibration, 'moved-together')).toMatch(
      /^search-ads and seo rose and fell together \(correlation 1\.00\)/,
    );
    for (const id of ['seo', 'search-ads']) expect(channel(calibration, id).flags).toContain('moved-together');
    expect(codes(run('04-first-of-month'))).not.toContain('moved-together');
  });

  it('doubts a channel whose spend followed demand, and keeps its benchmark unless it is accepted', () => {
    const calibration = run('17-spend-follows-demand');
    const { cost, prior, flags } = channel(calibration, 'search-ads');
    expect(prior.typical / cost.typical).toBeGreaterThan(2.5);
    expect(flags).toEqual(expect.arrayContaining(['implausible', 'negative-baseline']));
    expect(said(calibration, 'implausible')).toMatch(/don't trust it yet.*--control.*pause it for four weeks/);
    expect(said(calibration, 'negative-baseline')).toMatch(/would explain 1[0-9]{2}% of all leads/);
    expect(Object.keys(calibration.figures)).toEqual(['social-ads']);
    const accepted = run('17-spend-follows-demand', { accept: ['search-ads'] });
    expect(Object.keys(accepted.figures)).toEqual(['search-ads', 'social-ads']);
  });

  it('gives a free channel with leads no cost', () => {
    const calibration = run('19-free-channel-with-leads');
    expect(said(calibration, 'leads-without-spend')).toContain('"organic-social hours"');
    expect(channel(calibration, 'organic-social')).toMatchObject({ by: 'nothing', verdict: 'benchmark' });
    expect(channel(calibration, 'search-ads')).toMatchObject({ by: 'leads', verdict: 'known' });
  });

  it('asks whether a spend that is the same in all weeks of a month is the sum of the month', () => {
    const calibration = run('20-monthly-spend-repeated-in-weeks');
    expect(said(calibration, 'repeated-flow')).toContain('--spread seo');
    const spread = run('20-monthly-spend-repeated-in-weeks', { spread: ['seo'] });
    expect(codes(spread)).not.toContain('repeated-flow');
    expect(channel(spread, 'seo').spend).toBeLessThan(channel(calibration, 'seo').spend / 4);
  });

  it('asks for the unit of a spend that is a thousandth of what is usual', () => {
    const calibration = run('21-spend-in-thousands');
    const suspects = calibration.warnings.filter(({ code }) => code === 'unit-suspect');
    expect(suspects.map((warning) => warning.channel)).toEqual(['search-ads', 'seo']);
    expect(suspects[0]?.text).toContain('--spend-unit 1000');
    expect(codes(run('21-spend-in-thousands', { spendUnit: 1000 }))).not.toContain('unit-suspect');
  });

  it('lets one wild month hardly count', () => {
    const calibration = run('29-one-wild-month');
    expect(said(calibration, 'outlier')).toBe(
      '2024-04-01 (750) is far outside what the months around show. It hardly counts in the fit; check it.',
    );
    const mended = orThrow(calibrated(read('29-one-wild-month').replace(',750', ',44')));
    const [wild, plain] = [calibration, mended].map((each) => channel(each, 'search-ads').cost.typical) as [
      number,
      number,
    ];
    expect(Math.abs(wild / plain - 1)).toBeLessThan(0.15);
  });

  it('never has a figure that is no number', () => {
    const names = ['10-channel-all-zero', '13-five-months', '19-free-channel-with-leads', '21-spend-in-thousands'];
    const numbersIn = (value: unknown): readonly number[] => {
      if (typeof value === 'number') return [value];
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
    };
    for (const name of names) {
      const calibration = run(name);
      expect(numbersIn(calibration).filter((value) => !Number.isFinite(value))).toEqual([]);
      expect(calibration.warnings.filter(({ text }) => /NaN|Infinity|undefined/.test(text))).toEqual([]);
    }
  });
});
