import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, readLimitTexts, stateLimits } from '../../src/model/limits.ts';

const codesOf = (texts: readonly string[]) => {
  const read = readLimitTexts(texts, '--limit');
  return read.ok ? [] : read.problems.map(({ code }) => code);
};

const EXAMPLE = 'Write it such as seo.fix=1000, an amount a month; fix, min or max.';

describe('readLimitTexts', () => {
  it('reads what stateLimits writes', () => {
    const amounts = fc.record(Object.fromEntries(LIMITS.map((kind) => [kind, fc.integer({ min: 0, max: 1e9 })])), {
      requiredKeys: [],
    });
    const limits = fc.dictionary(fc.constantFrom('seo', 'search-ads', 'cold-calls'), amounts);
    fc.assert(
      fc.property(limits, (given) => {
        const told = Object.fromEntries(Object.entries(given).filter(([, own]) => Object.keys(own).length > 0));
        expect(readLimitTexts(stateLimits(given), '--limit')).toEqual({ ok: true, value: told });
      }),
      { numRuns: 50 },
    );
  });

  it('takes amounts as people write them', () => {
    const texts = [' seo . fix = $1,000 ', 'blog.min=12.5', 'search-ads.max=2,500,000.50', 'a b.min=$0.5'];
    expect(readLimitTexts(texts, '--limit')).toEqual({
      ok: true,
      value: { seo: { fix: 1000 }, blog: { min: 12.5 }, 'search-ads': { max: 2_500_000.5 }, 'a b': { min: 0.5 } },
    });
  });

  it.each<[string, string, string, string]>([
    ['seo', 'bad-limit', '"seo" is no limit of a channel', EXAMPLE],
    [' seo=5 ', 'bad-limit', '"seo=5" is no limit of a channel', EXAMPLE],
    ['a=seo.fix=5', 'bad-limit', '"a=seo.fix=5" is no limit of a channel', EXAMPLE],
    ['.fix=5', 'bad-limit', '".fix=5" is no limit of a channel', EXAMPLE],
    ['x'.repeat(61), 'bad-limit', `"${'x'.repeat(60)}" is no limit of a channel`, EXAMPLE],
    [
      'seo.fixed=5',
      'bad-limit',
      '"seo.fixed=5" names no limit that there is',
      'Did you mean "fix"? One of: fix, min, max.',
    ],
    ...['', 'a', '1,00', '1 or 2', '-5', '5%', '5x', 'x5', '$', '1,000x', 'x1,000', '1.', '5k'].map(
      (said): [string, string, string, string] => [
        `seo.fix=${said}`,
        'bad-limit',
        `"seo.fix=${said}" does not end in an amount`,
        EXAMPLE,
      ],
    ),
  ])('refuses %j', (text, code, what, mend) => {
    expect(readLimitTexts([text], '--limit')).toEqual({
      ok: false,
      problems: [{ code, where: '--limit', what, mend }],
    });
  });

  it('refuses a limit that is given twice, though it be the same', () => {
    expect(readLimitTexts(['seo.fix=0', 'seo.fix=0'], '--limit')).toEqual({
      ok: false,
      problems: [{ code: 'limit-twice', where: '--limit', what: '"seo.fix=0" is given twice', mend: 'Give it once.' }],
    });
  });

  it('tells all that it cannot read at once, with what is right left out', () => {
    const wrong = ['seo', '.fix=1', 'seo.most=1', 'seo.fix=', 'seo.fix=1,00', 'seo.fix=1 or 2'];
    expect(codesOf(['blog.min=5', ...wrong])).toEqual(wrong.map(() => 'bad-limit'));
    expect(codesOf(['seo.fix=1', 'seo.min=1', 'seo.fix=2'])).toEqual(['limit-twice']);
  });
});

describe('stateLimits', () => {
  it('states limits by channel, each in its order', () => {
    expect(stateLimits({ seo: { max: 5, fix: 0, min: 2.5 }, blog: {} })).toEqual([
      'seo.fix=0',
      'seo.min=2.5',
      'seo.max=5',
    ]);
  });
});
