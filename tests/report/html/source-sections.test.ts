import { describe, expect, it } from 'vitest';
import { advise, loadDataset } from '../../../src/index.ts';
import type { Advice } from '../../../src/model/advice.ts';
import { addressSection, citation, citedSources } from '../../../src/report/html/source-sections.ts';

const advice = advise({ goals: ['event-turnout'], monthlyBudget: 500, timelineMonths: 2 }, loadDataset());

describe('citation', () => {
  const source = { publisher: 'HubSpot', year: 2015, grade: 'B', url: 'https://example.org/' } as const;
  const twins: Advice = {
    ...advice,
    sources: [
      { ...source, id: 'one', title: 'Cost of a lead' },
      { ...source, id: 'other', title: 'Number of posts' },
      { ...source, id: 'later', year: 2016, title: 'Number of visits' },
    ],
  };
  const words = (ids: readonly string[]) => citation(twins, ids).markup.replace(/<[^>]*>/g, '');

  it('names publisher and year where they are enough', () => {
    expect(words(['later'])).toBe('HubSpot, 2016, grade\u00a0B');
  });

  it('adds the titles of sources with the same publisher and year, cited together or not', () => {
    expect(words(['one'])).toBe('HubSpot, 2015: Cost of a lead, grade\u00a0B');
    expect(words(['one', 'other'])).toMatch(/Cost of a lead.*; .*Number of posts/);
  });

  it('says of a reason without a source that it is our own judgment', () => {
    expect(words([])).toBe('our own judgment');
  });
});

describe('addressSection', () => {
  const items = (markup: string) => [...markup.matchAll(/<li>([^<]*)</g)].map(([, text]) => text);

  it('gives the address of each source that a reason cites, once, at the place of its number', () => {
    const cited = citedSources(advice);
    const addresses = items(addressSection(advice).markup);
    expect(cited.length).toBeGreaterThan(3);
    expect(addresses).toHaveLength(cited.length);
    cited.forEach(({ id, url }, index) => {
      expect(url.replace(/&/g, '&amp;')).toContain(addresses[index]);
      expect(citation(advice, [id]).markup).toContain(`[${index + 1}]`);
    });
  });

  it('is left out when no reason cites a source', () => {
    expect(addressSection({ ...advice, reasons: [] }).markup).toBe('');
  });
});
