import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advise, loadDataset } from '../../src/index.ts';
import { readOfDataset } from '../../src/model/read-of-dataset.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

const dataset = loadDataset();

it('the part of a dataset that advice reads gives the same advice as all of it, in less', () => {
  const part = readOfDataset(dataset);
  expect(JSON.stringify(part).length).toBeLessThan(0.9 * JSON.stringify(dataset).length);
  for (const answers of fc.sample(arbitraryAnswers, 10))
    expect(advise(answers, part)).toEqual(advise(answers, dataset));
});
