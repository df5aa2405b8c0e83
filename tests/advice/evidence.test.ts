import { describe, expect, it } from 'vitest';
import { citedSources, pointsByGrade } from '../../src/advice/evidence.ts';
import type { DimensionAdvice } from '../../src/model/advice.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';

const dataset: Dataset = { ...smallDataset(), sha256: '' };

const dimension = (
  contributions: readonly (readonly [number, ...string[]])[],
  emphasised: readonly string[] = [],
): DimensionAdvice => ({
  id: 'reach',
  name: 'Reach',
  inbound: 'is found',
  outbound: 'goes out',
  weight: 1,
  lean: 0,
  points: 0,
  contributions: contributions.map(([points, ...sources], index) => ({
    rule: `rule-${index}`,
    toward: points > 0 ? 'inbound' : 'outbound',
    strength: 1,
    points,
    because: 'It is so.',
    sources,
    against: index === 1 ? ['survey'] : [],
  })),
  emphases: [{ rule: 'weight', strength: 1, adds: 1, because: 'It is so.', sources: [...emphasised], against: [] }],
});

describe('citedSources', () => {
  it('lists what speaks against rules that fired', () => {
    const found = citedSources(
      [
        dimension([
          [1, 'blog-post'],
          [1, 'blog-post'],
        ]),
      ],
      dataset,
    );
    expect(found.map(({ id }) => id)).toEqual(['survey', 'blog-post']);
  });

  it('lists what the rules that fired cite, weights among them, once and in the order of the dataset', () => {
    const dimensions = [dimension([[1, 'blog-post']], ['trial']), dimension([[1, 'trial', 'blog-post']])];
    const sources = dataset.sources.map((source) => (source.id === 'trial' ? { ...source, note: 'Small.' } : source));
    expect(citedSources(dimensions, { ...dataset, sources })).toEqual([
      {
        id: 'trial',
        title: 'A trial',
        publisher: 'A journal',
        year: 2020,
        grade: 'A',
        url: 'https://example.org/a',
        note: 'Small.',
      },
      { id: 'blog-post', title: 'A post', publisher: 'A blog', year: null, grade: 'D', url: 'https://example.org/d' },
    ]);
  });
});

describe('pointsByGrade', () => {
  it('adds up points of both directions by the best grade behind each, judgement last', () => {
    const dimensions = [dimension([[3, 'survey'], [-2, 'survey', 'blog-post'], [1]]), dimension([[-4, 'blog-post']])];
    expect(pointsByGrade(dimensions, dataset)).toEqual([
      { grade: 'A', rules: 0, points: 0 },
      { grade: 'B', rules: 0, points: 0 },
      { grade: 'C', rules: 2, points: 5 },
      { grade: 'D', rules: 1, points: 4 },
      { grade: 'E', rules: 0, points: 0 },
      { grade: 'judgement', rules: 1, points: 1 },
    ]);
  });
});
