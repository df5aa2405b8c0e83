import { describe, expect, it } from 'vitest';
import { advise, loadDataset } from '../../src/index.ts';
import { adviceMarkdown } from '../../src/report/advice/advice-markdown.ts';

const advice = advise({ goals: ['immediate-sales'], monthlyBudget: 0, timelineMonths: 1 }, loadDataset());
const withUrl = (url: string) =>
  adviceMarkdown({ ...advice, sources: advice.sources.map((source) => ({ ...source, url })) });

describe('adviceMarkdown', () => {
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
    const text = adviceMarkdown(advice);
    expect(advice.vetoed.length).toBeGreaterThan(0);
    expect(advice.vetoed.filter(({ name }) => !text.includes(`- **${name}**: `))).toEqual([]);
  });
});
