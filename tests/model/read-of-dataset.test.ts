import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planDocument } from '../../src/advice/plan-document.ts';
import { advise, loadDataset } from '../../src/index.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { readByAdvice, readByPlan } from '../../src/model/read-of-dataset.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

const dataset = loadDataset();
const sizeOf = (value: unknown): number => JSON.stringify(value).length;

it('the part of a dataset that advice reads gives the same advice as all of it, in less', () => {
  const part = readByAdvice(dataset);
  expect(sizeOf(part)).toBeLessThan(0.7 * sizeOf(dataset));
  for (const answers of fc.sample(arbitraryAnswers, 10))
    expect(advise(answers, part)).toEqual(advise(answers, dataset));
});

it('the part that a plan reads gives the same plan, in less', () => {
  const part = readByPlan(dataset);
  expect(sizeOf(part)).toBeLessThan(0.97 * sizeOf(dataset));
  for (const answers of fc.sample(arbitraryAnswers, 5) as GivenAnswers[])
    expect(planDocument(part, PROGRAM, { given: answers })).toEqual(planDocument(dataset, PROGRAM, { given: answers }));
});
