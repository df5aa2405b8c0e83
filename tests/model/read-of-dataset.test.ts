import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planDocument } from '../../src/advice/plan-document.ts';
import { advise, loadDataset } from '../../src/index.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import type { PlanAsks } from '../../src/model/plan-document.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { readByAdvice, readByPlan } from '../../src/model/read-of-dataset.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

interface Asked {
  readonly given: GivenAnswers;
  readonly asks?: PlanAsks;
}

const dataset = loadDataset();
const sizeOf = (value: unknown): number => JSON.stringify(value).length;

it('the part of a dataset that advice reads gives the same advice as all of it, in less', () => {
  const part = readByAdvice(dataset);
  expect(sizeOf(part)).toBeLessThan(0.7 * sizeOf(dataset));
  for (const answers of fc.sample(arbitraryAnswers, 10))
    expect(advise(answers, part)).toEqual(advise(answers, dataset));
});

it('the part that a plan reads gives the same plan, in less, with a target, without money, and in a trade', () => {
  const part = readByPlan(dataset);
  expect(sizeOf(part)).toBeLessThan(0.8 * sizeOf(dataset));
  const [one, ...others] = fc.sample(arbitraryAnswers, 5) as [GivenAnswers, ...GivenAnswers[]];
  const asked: readonly Asked[] = [
    { given: { ...one, monthlyBudget: 4000 }, asks: { target: { value: 20, by: 12 } } },
    { given: { ...one, monthlyBudget: 'unknown' } },
    ...(dataset.planning?.industries ?? []).map(({ industry }) => ({ given: { ...one, industry } })),
    ...others.map((given) => ({ given })),
  ];
  for (const { given, asks } of asked)
    expect(planDocument(part, PROGRAM, { given }, asks)).toEqual(planDocument(dataset, PROGRAM, { given }, asks));
});
