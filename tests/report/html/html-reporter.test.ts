import { expect, it } from 'vitest';
import { loadDataset } from '../../../src/index.ts';
import { compareDimensions } from '../../../src/report/comparison.ts';
import { htmlReporter } from '../../../src/report/html/html-reporter.ts';

it('heads the comparison once', () => {
  const page = htmlReporter.comparison(compareDimensions(loadDataset()), {});
  expect([...page.matchAll(/<h\d/g)].map(([tag]) => tag)).toEqual(['<h1']);
});
