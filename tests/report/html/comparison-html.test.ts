import { expect, it } from 'vitest';
import { loadDataset } from '../../../src/index.ts';
import { compareDimensions } from '../../../src/report/comparison.ts';
import { comparisonHtml } from '../../../src/report/html/comparison-html.ts';

it('heads the comparison once', () => {
  const page = comparisonHtml(compareDimensions(loadDataset()), {});
  expect([...page.matchAll(/<h\d/g)].map(([tag]) => tag)).toEqual(['<h1']);
});
