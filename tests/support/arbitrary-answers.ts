import fc from 'fast-check';
import {
  type Answers,
  AUDIENCES,
  BUSINESS_MODELS,
  CONTACT_RULES,
  GOALS,
  OWNED_AUDIENCES,
  SALES_CYCLES,
  SEARCH_DEMANDS,
  STRENGTHS,
  TRUST_SENSITIVITIES,
} from '../../src/model/answers.ts';

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const amount = (most: number) =>
  fc.oneof(
    fc.double({ min: 0, max: Math.log1p(most), noNaN: true }).map((power) => Math.min(most, Math.expm1(power))),
    fc.constantFrom(0, most),
  );
const withUnknown = (numbers: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 9, arbitrary: numbers }, { weight: 1, arbitrary: fc.constant('unknown' as const) });

/** Every valid set of answers: one to three goals, any number or "unknown", each optional answer or none. */
export const arbitraryAnswers: fc.Arbitrary<Answers> = fc
  .record({
    goals: fc.uniqueArray(fc.constantFrom(...GOALS), { minLength: 1, maxLength: 3 }),
    monthlyBudget: withUnknown(amount(1e12)),
    timelineMonths: withUnknown(fc.double({ min: 0.01, max: 120, noNaN: true })),
    businessModel: maybe(BUSINESS_MODELS),
    audience: maybe(AUDIENCES),
    customerValue: fc.option(amount(1e9), { nil: undefined }),
    salesCycle: maybe(SALES_CYCLES),
    searchDemand: maybe(SEARCH_DEMANDS),
    brandRecognition: maybe(STRENGTHS),
    contentCapacity: maybe(STRENGTHS),
    salesCapacity: maybe(STRENGTHS),
    ownedAudience: maybe(OWNED_AUDIENCES),
    trustSensitivity: maybe(TRUST_SENSITIVITIES),
    contactRules: maybe(CONTACT_RULES),
  })
  .map(
    (answers) =>
      Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as unknown as Answers,
  );
