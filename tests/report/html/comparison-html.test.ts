import { expect, it } from 'vitest';
import { compareDimensions } from '../../../src/report/comparison.ts';
import { comparisonHtml } from '../../../src/report/html/comparison-html.ts';
import { dataset } from '../../support/shipped-advice.ts';

it('heads the comparison once', () => {
  const page = comparisonHtml(compareDimensions(dataset), {});
  expect([...page.matchAll(/<h\d/g)].map(([tag]) => tag)).toEqual(['<h1']);
});
