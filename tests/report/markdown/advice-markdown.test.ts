import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/index.ts';
import type { Advice } from '../../../src/model/advice.ts';
import { adviceMarkdown } from '../../../src/report/markdown/advice-markdown.ts';
import { dataset } from '../../support/shipped-advice.ts';

const advice = advise({ goals: ['immediate-sales'], monthlyBudget: 0, timelineMonths: 1 }, dataset);
const withUrl = (url: string) =>
  adviceMarkdown({ ...advice, sources: advice.sources.map((source) => ({ ...source, url })) }, {});

describe('adviceMarkdown', () => {
  it('shows hostile text as it is: no cell, link, code, HTML or heading begins in it', () => {
    const hostile = '=cmd|"/c calc"|A1 <b>|`x`_*[a](b)\n# no';
    const attacked: Advice = {
      ...advice,
      headline: hostile,
      dimensions: advice.dimensions.map((dimension) => ({ ...dimension, name: hostile })),
      reasons: advice.reasons.map((reason) => ({ ...reason, because: hostile })),
    };
    const text = adviceMarkdown(attacked, {});
    expect(text).not.toMatch(/(^|[^\\])`x|<b>|[^\\]\[a\]/);
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    const cells = (line: string) => line.replace(/\\\|/g, '').split('|').length;
    expect(new Set(rows.map(cells))).toEqual(new Set([4, 5, 6]));
    expect(text).not.toContain('\n# no');
  });

  it.each([
    ['https://a.example/x?y=1&copy=2', '(<https://a.example/x?y=1&amp;copy=2>)'],
    ['https://a.example/(b)_c', '(<https://a.example/(b)_c>)'],
    ['https://a.example/>|`b', '(<https://a.example/%3E%7C%60b>)'],
  ])('links %s as %s', (url, shown) => {
    expect(withUrl(url)).toContain(shown);
  });

  it('leaves an address that is not of the web unlinked', () => {
    expect(withUrl('javascript:alert(1)')).not.toMatch(/javascript|\]\(/);
  });

  it('says of every channel that is out why it is out', () => {
    const text = adviceMarkdown(advice, {});
    expect(advice.vetoed.length).toBeGreaterThan(0);
    expect(advice.vetoed.filter(({ name }) => !text.includes(`- **${name}**: `))).toEqual([]);
  });
});

describe('footnotes', () => {
  it('are all pointed to, and each is written once', () => {
    const text = adviceMarkdown(advice, {});
    const written = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number);
    const pointed = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number);
    expect(written.length).toBeGreaterThan(2);
    expect(written).toEqual(written.map((_, at) => String(at + 1)));
    expect(new Set(pointed)).toEqual(new Set(written));
  });
});

describe('what a page is handed over with', () => {
  it('stands above the headline, with the logo linked to', () => {
    const logo = { type: 'image/png', base64: '', path: 'pictures/my <logo>.png' };
    const date = { year: 2026, month: 12, day: 1 };
    const lines = adviceMarkdown(advice, { title: 'A *B*', by: 'North & Co', date, logo }).split('\n');
    expect(lines.filter((line) => line !== '').slice(0, 4)).toEqual([
      '![](<pictures/my %3Clogo%3E.png>)',
      '# A \\*B\\*',
      'Prepared by North &amp; Co, December 1, 2026',
      `**${advice.headline}**`,
    ]);
  });
});
