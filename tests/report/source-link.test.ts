import { describe, expect, it } from 'vitest';
import { advise, loadDataset } from '../../src/index.ts';
import type { Advice } from '../../src/model/advice.ts';
import { citation } from '../../src/report/html/source-link.ts';

const advice = advise({ goals: ['event-turnout'], monthlyBudget: 0, timelineMonths: 2 }, loadDataset());
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

describe('citation', () => {
  it('names publisher and year where they are enough', () => {
    expect(words(['later'])).toBe('HubSpot, 2016, grade\u00a0B');
  });

  it('adds the titles of sources with the same publisher and year, cited together or not', () => {
    expect(words(['one'])).toBe('HubSpot, 2015: Cost of a lead, grade\u00a0B');
    expect(words(['one', 'other'])).toMatch(/Cost of a lead.*; .*Number of posts/);
  });
});
