import fc from 'fast-check';
import type { ScoringData } from '../../src/engine/compiled-rules.ts';
import { ANSWERS } from '../../src/model/answers.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Dimension } from '../../src/model/dimension.ts';
import type { Rule, WeightRule } from '../../src/model/rule.ts';
import { SIDES } from '../../src/model/terms.ts';

const ascending = (most: number) =>
  fc
    .tuple(fc.double({ min: 0, max: most / 2, noNaN: true }), fc.double({ min: 0.5, max: most / 2, noNaN: true }))
    .map(([from, width]): [number, number] => [from, from + width]);

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(...ANSWERS.goals.choices).map((goals) => ({ goals })),
  ascending(1e6).map((rises) => ({ monthlyBudget: { rises } })),
  ascending(1e6).map(([from, to]): Condition => ({ monthlyBudget: { rises: [from, to], falls: [to, 3 * to] } })),
  ascending(24).map((falls) => ({ timelineMonths: { falls } })),
  ascending(1e5).map((falls) => ({ customerValue: { falls } })),
  fc.constantFrom(...ANSWERS.searchDemand.choices).map((searchDemand) => ({ searchDemand })),
  fc.constantFrom(...ANSWERS.brandRecognition.choices).map((brandRecognition) => ({ brandRecognition })),
  fc.subarray([...ANSWERS.audience.choices], { minLength: 1 }).map((audience) => ({ audience })),
);

/** Conditions of up to three things that must all hold, with `anyOf` and `not` to some depth. */
export const arbitraryCondition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => {
  const inner = fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('any'));
  return {
    any: fc.oneof(
      { weight: 4, arbitrary: leaf },
      { weight: 1, arbitrary: fc.array(inner, { minLength: 2, maxLength: 3 }).map((anyOf) => ({ anyOf })) },
      { weight: 1, arbitrary: inner.map((not) => ({ not })) },
      { weight: 2, arbitrary: fc.tuple(leaf, inner).map(([a, b]) => ({ ...a, ...b })) },
    ),
  };
}).any;

const points = fc.double({ min: 0.1, max: 5, noNaN: true });

const dimension = (index: number, baseWeight: number): Dimension => ({
  id: `dimension-${index}`,
  name: `Dimension ${index}`,
  inbound: { brief: 'in', text: 'In.' },
  outbound: { brief: 'out', text: 'Out.' },
  baseWeight,
});

/** What the engine reads of a dataset, at random: two to five dimensions with rules and weight rules. */
export const arbitraryScoringData: fc.Arbitrary<ScoringData> = fc
  .tuple(
    fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { minLength: 2, maxLength: 5 }),
    fc.array(fc.record({ at: fc.nat(), when: arbitraryCondition, points, toward: fc.constantFrom(...SIDES) }), {
      minLength: 1,
      maxLength: 30,
    }),
    fc.array(fc.record({ at: fc.nat(), when: arbitraryCondition, adds: points }), { maxLength: 8 }),
    fc.double({ min: 0.2, max: 3, noNaN: true }),
  )
  .map(([baseWeights, rules, weights, benefitOfTheDoubt]) => {
    const place = (at: number) => `dimension-${at % baseWeights.length}`;
    return {
      dimensions: baseWeights.map((weight, index) => dimension(index, weight)),
      rules: rules.map(
        ({ at, ...rule }, index): Rule => ({
          id: `rule-${index}`,
          dimension: place(at),
          because: `Because ${index}.`,
          judgement: true,
          ...rule,
        }),
      ),
      weights: weights.map(
        ({ at, ...rule }, index): WeightRule => ({
          id: `weight-${index}`,
          dimension: place(at),
          because: `Because of weight ${index}.`,
          judgement: true,
          ...rule,
        }),
      ),
      scoring: {
        benefitOfTheDoubt,
        thresholds: { outboundLed: 42, inboundLed: 58 },
        mix: { lowest: 10, highest: 90, step: 5 },
      },
    };
  });
