import { describe, expect, it } from 'vitest';
import { parseEstimates, parseMap, parseSince } from '../../src/calibrate/parse-flags.ts';

describe('flags of what is known beside a history', () => {
  it.each([
    ['search-ads=95±20%', 95, 0.2],
    ['search-ads=$1,200 +- 12.5 %', 1200, 0.125],
    ['search-ads=0.5+/-100%', 0.5, 1],
  ])('%s is an estimate', (written, cost, error) => {
    expect(parseEstimates('--test', [written])).toEqual({
      ok: true,
      value: new Map([['search-ads', { cost, error }]]),
    });
  });

  it('has the month in which a channel began', () => {
    expect(parseSince(['seo=2021-03', 'blog=Jan 2020'])).toEqual({
      ok: true,
      value: new Map([
        ['seo', 2021 * 12 + 2],
        ['blog', 2020 * 12],
      ]),
    });
  });

  it('maps a column, also one with a sign of equality', () => {
    expect(parseMap(['TikTok=social-ads:tiktok', 'a=b=seo'])).toEqual({
      ok: true,
      value: new Map([
        ['TikTok', 'social-ads:tiktok'],
        ['a=b', 'seo'],
      ]),
    });
  });

  it('is refused with an example, all wrong ones at once', () => {
    const result = parseEstimates('--test', ['95±20%', 'seo=95', 'seo=0±20%', 'ads=5±1%', 'ads=6±1%']);
    expect(result.ok ? [] : result.problems).toEqual([
      ...['95±20%', 'seo=95', 'seo=0±20%'].map((written) => ({
        code: 'bad-flag',
        where: '--test',
        what: `"${written}" cannot be read`,
        mend: 'Write it as --test "search-ads=95±20%".',
      })),
      {
        code: 'bad-flag',
        where: '--test',
        what: '"ads" is given twice',
        mend: 'Write it as --test "search-ads=95±20%".',
      },
    ]);
  });
});
