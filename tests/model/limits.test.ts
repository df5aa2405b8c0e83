import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, readLimitTexts, stateLimits } from '../../src/model/limits.ts';

const codesOf = (texts: readonly string[]) => {
  const read = readLimitTexts(texts, '--limit');
  return read.ok ? [] : read.problems.map(({ code }) => code);
};

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
    const texts = [' seo . fix = $1,000 ', 'blog.min=12.5', 'search-ads.max=2,500,000.50'];
    expect(readLimitTexts(texts, '--limit')).toEqual({
      ok: true,
      value: { seo: { fix: 1000 }, blog: { min: 12.5 }, 'search-ads': { max: 2_500_000.5 } },
    });
  });

  it('tells all that it cannot read at once, with what is right left out', () => {
    const wrong = ['seo', '.fix=1', 'seo.most=1', 'seo.fix=', 'seo.fix=1,00', 'seo.fix=1 or 2'];
    expect(codesOf(['blog.min=5', ...wrong])).toEqual(wrong.map(() => 'bad-limit'));
    expect(codesOf(['seo.fix=1', 'seo.min=1', 'seo.fix=2'])).toEqual(['limit-twice']);
  });
});
