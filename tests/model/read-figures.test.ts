import { describe, expect, it } from 'vitest';
import { readFigureTexts, stateFigures } from '../../src/model/read-figures.ts';

const read = (...texts: readonly string[]) => {
  const result = readFigureTexts(texts, '--set');
  return result.ok ? result.value : result.problems;
};
const EXAMPLE = 'Write it such as search-ads.costPerLead=60, or =40/60/90 for low, typical and high.';

describe('readFigureTexts', () => {
  it.each<[string, object]>([
    ['seo.costPerLead=60', { costPerLead: 60 }],
    ['  seo . costPerLead = 60  ', { costPerLead: 60 }],
    ['seo.costPerLead=$60.50', { costPerLead: 60.5 }],
    ['seo.costPerLead=1,250', { costPerLead: 1250 }],
    ['seo.costDoublesAt=$1,234,567.5', { costDoublesAt: 1_234_567.5 }],
    ['seo.costPerLead=40/60/90', { costPerLead: { low: 40, typical: 60, high: 90 } }],
    ['seo.costPerLead= 40 / 60 / 90 ', { costPerLead: { low: 40, typical: 60, high: 90 } }],
    ['seo.leadToCustomer=5%', { leadToCustomer: 0.05 }],
    ['seo.keptPerMonth=50%/60.5%/0.7', { keptPerMonth: { low: 0.5, typical: 0.605, high: 0.7 } }],
    ['seo.delayMonths=0', { delayMonths: 0 }],
    ['seo.least=250', { least: 250 }],
  ])('reads %j', (text, seo) => {
    expect(read(text)).toEqual({ seo });
  });

  it('keeps all that is set of each channel', () => {
    expect(read('seo.least=5', 'Google Ads.least=6', 'seo.costPerLead=7')).toEqual({
      seo: { least: 5, costPerLead: 7 },
      'Google Ads': { least: 6 },
    });
  });

  it.each([
    ['seo', 'bad-flag', '"seo" is no figure of a channel', EXAMPLE],
    ['seo.costPerLead', 'bad-flag', '"seo.costPerLead" is no figure of a channel', EXAMPLE],
    ['a=seo.least=5', 'bad-flag', '"a=seo.least=5" is no figure of a channel', EXAMPLE],
    ['.costPerLead=5', 'bad-flag', '".costPerLead=5" is no figure of a channel', EXAMPLE],
    [
      'seo.costPerLaed=5',
      'unknown-figure',
      'there is no figure "costPerLaed"',
      'Did you mean "costPerLead"? One of: costPerLead, leadToCustomer, keptPerMonth, delayMonths, costDoublesAt, least.',
    ],
    ['seo.least=5%', 'bad-flag', '"seo.least=5%" is a percent, and this figure is none', EXAMPLE],
    ...['', 'a', '5 or 6', '5/6', '5/6/7/8', '1,00', '-5', '5/a/7', '5,', '1,000%', '$', 'x5', '1,000x'].map((said) => [
      `seo.leadToCustomer=${said}`,
      'not-a-number',
      `"seo.leadToCustomer=${said}" does not end in a number, or in three`,
      EXAMPLE,
    ]),
  ] as [string, string, string, string][])('refuses %j', (text, code, what, mend) => {
    expect(read(text)).toEqual([{ code, where: '--set', what, mend }]);
  });

  it('refuses a figure that is set twice, and tells of all at once', () => {
    expect(read('seo.least=5', ' seo.least=6 ', 'blog', 'ads.least=7')).toEqual([
      { code: 'said-twice', where: '--set', what: '"seo.least=6" is set twice', mend: 'Set each figure once.' },
      { code: 'bad-flag', where: '--set', what: '"blog" is no figure of a channel', mend: EXAMPLE },
    ]);
  });

  it('shows sixty letters of what is too long', () => {
    expect(read('x'.repeat(61))).toMatchObject([{ what: `"${'x'.repeat(60)}" is no figure of a channel` }]);
  });
});

describe('stateFigures', () => {
  it('states figures in their order, so that they can be read again', () => {
    const figures = {
      seo: { least: 5, costPerLead: { low: 40, typical: 60, high: 90 }, delayMonths: undefined },
      'search-ads': { leadToCustomer: 0.05 },
    };
    const texts = ['seo.costPerLead=40/60/90', 'seo.least=5', 'search-ads.leadToCustomer=0.05'];
    expect(stateFigures(figures)).toEqual(texts);
    expect(stateFigures(read(...texts) as typeof figures)).toEqual(texts);
  });
});
