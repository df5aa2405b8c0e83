import { describe, expect, it } from 'vitest';
import { advise, loadDataset } from '../../src/index.ts';
import { addressSection, citedSources } from '../../src/report/html/address-list.ts';
import { citation } from '../../src/report/html/source-link.ts';

const advice = advise({ goals: ['event-turnout'], monthlyBudget: 500, timelineMonths: 2 }, loadDataset());
const items = (markup: string) => [...markup.matchAll(/<li>([^<]*)</g)].map(([, text]) => text);

describe('addressSection', () => {
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
