import fc from 'fast-check';
import { type Answers, GOALS, MAX_BUDGET_USD, MAX_TIMELINE_MONTHS, normaliseAnswers } from '../../src/model/answers.ts';
import { QUESTIONS } from '../../src/model/questions.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const amount = (most: number) =>
  fc.oneof(
    fc.double({ min: 0, max: Math.log1p(most), noNaN: true }).map((power) => Math.min(most, Math.expm1(power))),
    fc.constantFrom(0, most),
  );
const withUnknown = (numbers: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 9, arbitrary: numbers }, { weight: 1, arbitrary: fc.constant('unknown' as const) });
const choices = Object.fromEntries(
  Object.entries(QUESTIONS).flatMap(([key, question]) =>
    question.kind === 'choice'
      ? [[key, maybe(fc.constantFrom(...question.choices.map(({ value }) => value)))] as const]
      : [],
  ),
);

/** Every valid set of answers: one to three goals, any number or "unknown", each optional answer or none. */
export const arbitraryAnswers: fc.Arbitrary<Answers> = fc
  .record({
    goals: fc.uniqueArray(fc.constantFrom(...GOALS), { minLength: 1, maxLength: 3 }),
    monthlyBudget: withUnknown(amount(MAX_BUDGET_USD)),
    timelineMonths: withUnknown(fc.double({ min: 0.01, max: MAX_TIMELINE_MONTHS, noNaN: true })),
    customerValue: maybe(amount(MAX_BUDGET_USD)),
    ...choices,
  })
  .map(normaliseAnswers);
