import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/calibrate/calibrate.ts';
import { formatProblems } from '../../src/problem/problem.ts';
import { plainOptions } from './known-channels.ts';

const run = (text: string) => calibrate(text, { ...plainOptions, check: false });
const codesOf = (text: string) => {
  const result = run(text);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};
const months = (count: number, cells: (at: number) => string) =>
  Array.from(
    { length: count },
    (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')},${cells(at)}`,
  ).join('\n');

describe('a history that is not as it should be', () => {
  it.each([
    ['', ['empty-file']],
    ['date,seo spend,leads', ['too-few']],
    ['spend,leads\n1,2', ['no-date-column']],
    ['date,leads\n2020-01,2\n2020-02,3', ['no-spend']],
    ['date,seo spend\n2020-01,2\n2020-02,3', ['no-outcome']],
    ['date,seo spend,leads\n2020-01,2,3\n2020-02,3', ['wrong-cell-count']],
    ['date,seo spend,seo spend,leads\n2020-01,2,3,4', ['repeated-column']],
    [
      'date,seo spend,leads\n2020-01,,3\n2020-02,3,x\n2020-03,=A1,5%',
      ['empty-cell', 'bad-number', 'bad-number', 'bad-number'],
    ],
    ['date,seo spend,leads\n2020-01,$2,3\n2020-02,€3,4', ['mixed-currency']],
    ['date,seo spend,leads\nsoon,2,3\n2020-02,3,4', ['bad-date']],
    ['date,seo spend,leads\n2020-01,2,3\n2020-02,3,4\n2020-03,3,4', ['too-few']],
    ['date,__proto__,leads\n2020-01,2,3', ['unknown-column']],
    ['date,constructor spend,leads\n2020-01,2,3', ['unknown-column']],
    ['date,channel,spend,leads\n2020-01,serch-ads,2,3', ['unknown-channel']],
    ['date,channel,spend,clicks\n2020-01,seo,2,3', ['unknown-column']],
    [`date,${Array.from({ length: 60 }, (_, at) => `c${at}`).join()}\n`, ['too-large']],
    [`date,seo spend,leads\n${'2020-01-01,1,1\n'.repeat(5001)}`, ['too-large']],
  ])('%j is refused', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it('is refused with all that is wrong at once, each on one line', () => {
    const result = run('date,serach-ads spend,\u001b[2J,leads\n2020-01,2,3,4');
    const text = formatProblems(result.ok ? [] : result.problems);
    expect(text).toContain('Did you mean search-ads?');
    expect(text).toContain('\\u001b[2J');
    expect(text).not.toContain('\u001b');
  });

  it('is refused where options speak of a channel that it does not have', () => {
    const text = `date,seo spend,leads\n${months(12, (at) => `${100 + at},${20 + (at % 4)}`)}`;
    const result = calibrate(text, { ...plainOptions, check: false, accept: ['se'], spread: ['blog'] });
    expect(result.ok ? [] : result.problems).toEqual([
      {
        code: 'unknown-channel',
        where: '--spread',
        what: '"blog" is not a channel of history.csv',
        mend: 'Its channels: seo.',
      },
      {
        code: 'unknown-channel',
        where: '--accept',
        what: '"se" is not a channel of history.csv',
        mend: 'Did you mean "seo"? Its channels: seo.',
      },
    ]);
  });

  it('may add up campaigns of a channel, which is said', () => {
    const rows = `${months(8, (at) => `seo,${100 + at},a,1`)}\n${months(8, (at) => `seo,${50 + at},b,2`)}`;
    const parts = run(`date,channel,spend,campaign,leads\n${rows}`);
    expect(parts.ok && parts.value.channels[0]).toMatchObject({ id: 'seo', spend: 8 * 150 + 56 });
    expect(parts.ok && parts.value.warnings[0]).toMatchObject({ code: 'summed-rows', values: { rows: 8 } });
    expect(codesOf(`date,channel,spend,leads\n${rows.replace(/,[ab],/g, ',')}`)[0]).toBe('repeated-date');
  });

  it.each([
    ['zeros only', (_: number) => '0,0,0'],
    ['one constant outcome', (at: number) => `${100 + (at % 5)},50,7`],
    ['huge spends', (at: number) => `${1e15 + at * 1e13},5,${10 + (at % 3)}`],
    ['tiny spends', (at: number) => `0.00000000${1 + (at % 9)},5,${10 + (at % 3)}`],
    ['one lead in all', (at: number) => `100,${at},${at === 7 ? 1 : 0}`],
    ['spend in the last month only', (at: number) => `${at === 19 ? 500 : 0},${100 + at},${20 + (at % 4)}`],
  ])('with %s gives only numbers that are numbers', (_, cells) => {
    const result = run(`date,seo spend,search-ads spend,leads\n${months(20, cells)}`);
    const numbersIn = (value: unknown): readonly number[] => {
      if (typeof value === 'number') return [value];
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
    };
    expect(numbersIn(result).filter((value) => !Number.isFinite(value))).toEqual([]);
    expect(result.ok).toBe(true);
  });

  it('longer than ten years is read as its last ten, which is said', () => {
    const weeks = Array.from({ length: 700 }, (_, at) => {
      const date = new Date(Date.UTC(2010, 0, 4) + at * 7 * 86_400_000).toISOString().slice(0, 10);
      return `${date},${100 + ((at * 37) % 50)},${10 + (at % 3)}`;
    });
    const result = run(`date,search-ads spend,leads\n${weeks.join('\n')}`);
    expect(result.ok && result.value).toMatchObject({ rows: 522, from: '2013-06-03' });
    expect(result.ok && result.value.warnings[0]).toMatchObject({ code: 'left-out', values: { periods: 178 } });
  });

  it('of a thousand days and more is by week', () => {
    const days = Array.from({ length: 1600 }, (_, at) => {
      const date = new Date(Date.UTC(2018, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
      return `${date},${100 + ((at * 37) % 50)},${10 + (at % 3)}`;
    });
    const result = run(`date,search-ads spend,leads\n${days.join('\n')}`);
    expect(result.ok && result.value).toMatchObject({ rows: 228, grain: 'week' });
    expect(result.ok && result.value.warnings[0]?.text).toBe(
      '1600 days are many, so they were added up to 228 weeks, without the last 4 days.',
    );
  });

  it('has no cell that takes long to refuse', () => {
    const cell = `${'1 '.repeat(200_000)}x`;
    const started = process.cpuUsage().user;
    expect(codesOf(`date,seo spend,leads\n2020-01,${cell},1`)).toEqual(['bad-number']);
    expect(process.cpuUsage().user - started).toBeLessThan(1_000_000);
  });

  it('has no name of a column that takes long to refuse', () => {
    const started = process.cpuUsage().user;
    expect(codesOf(`date,${'('.repeat(200_000)} spend,leads\n2020-01-06,10,1`)).toEqual(['unknown-column']);
    expect(process.cpuUsage().user - started).toBeLessThan(1_000_000);
  });

  it.each([
    ['ranges of ranges', ' - 1'],
    ['words', ' to a'],
    ['signs', ' –'],
  ])('refuses a date of many %s as one that cannot be read', (_, part) => {
    const date = `1${part.repeat(20_000)}`;
    expect(codesOf(`date,seo spend,leads\n2020-01-06,10,1\n${date},10,1`)).toEqual(['bad-date']);
  });

  it('with controls that never vary drops them', () => {
    const choices = { map: new Map(), controls: ['flag'], ignore: [] };
    const text = (flag: string) =>
      `date,seo spend,leads${flag === '' ? '' : ',flag'}\n${months(20, (at) => `${100 + ((at * 37) % 50)},${10 + (at % 3)}${flag}`)}`;
    const [plain, dropped] = [run(text('')), calibrate(text(',1'), { ...plainOptions, check: false, choices })];
    expect(dropped).toEqual(plain);
  });

  it('never throws, whatever stands in its cells', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '2020-01',
        '2020-02',
        '1',
        '-1',
        '0',
        '',
        '1,5',
        '=1',
        'x',
        '"',
        '\u0000',
        '1e400',
        '9'.repeat(400),
      ),
      fc.string({ maxLength: 6 }),
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        expect(() => run(['date,seo spend,leads', ...rows].join('\n'))).not.toThrow();
      }),
    );
  });
});
