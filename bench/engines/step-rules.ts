import { scaleOf, unscaleOf } from '../../src/engine/ramp.ts';
import { type AnswerKey, NEEDED_KEYS } from '../../src/model/answers.ts';
import type { Condition, Ramp } from '../../src/model/condition.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { type NumberPredicate, predicatesOf } from '../../src/model/predicates.ts';
import type { Rule, WeightRule } from '../../src/model/rule.ts';

/** What a rule asks of one answer, as engines without degrees can say it. */
export type Step =
  | { readonly key: AnswerKey; readonly oneOf: readonly string[] }
  | { readonly key: AnswerKey; readonly above: number }
  | { readonly key: AnswerKey; readonly upTo: number };

/** Adds `amount` to the total in `slot` if all its steps hold; an answer that is missing holds for none. */
export interface StepRule {
  readonly steps: readonly Step[];
  readonly slot: number;
  readonly amount: number;
}

/** Totals of one dimension: points toward each side, and what is added to its weight. */
export const SLOTS = ['inbound', 'outbound', 'weight'] as const;

/** A step is a ramp as wide as this part of where it starts; no answer that is compared lies on it. */
const WIDTH = 1e-9;

/** The dataset with every ramp cut to a step at the middle of the scale on which its number is interpolated. */
export function steppedDataset(dataset: Dataset): Dataset {
  const stepped = <R extends Rule | WeightRule>(rule: R): R => ({ ...rule, when: steppedCondition(rule.when) });
  return { ...dataset, rules: dataset.rules.map(stepped), weights: dataset.weights.map(stepped) };
}

function steppedCondition(condition: Condition): Condition {
  if (condition.anyOf !== undefined || condition.not !== undefined) throw new Error('no step for "anyOf" and "not"');
  const entries = predicatesOf(condition).map((predicate) => [
    predicate.key,
    'ramp' in predicate ? steppedRamp(predicate) : predicate.accepts,
  ]);
  return Object.fromEntries(entries) as Condition;
}

function steppedRamp({ key, ramp: { rises, falls } }: NumberPredicate): Ramp {
  const scale = scaleOf(key);
  const unscale = unscaleOf(key);
  const step = ([from, to]: readonly [number, number]): [number, number] => {
    const middle = unscale((scale(from) + scale(to)) / 2);
    return [middle, middle * (1 + WIDTH)];
  };
  return { rises: rises && step(rises), falls: falls && step(falls) };
}

/** The rules of a stepped dataset in plain steps, with the slot of the total to which each adds. */
export function stepRules({ dimensions, rules, weights }: Dataset): readonly StepRule[] {
  const slotOf = (dimension: string, total: (typeof SLOTS)[number]) =>
    SLOTS.length * dimensions.findIndex(({ id }) => id === dimension) + SLOTS.indexOf(total);
  return [
    ...rules.map((rule) => ({
      steps: steps(rule.when),
      slot: slotOf(rule.dimension, rule.toward),
      amount: rule.points,
    })),
    ...weights.map((rule) => ({ steps: steps(rule.when), slot: slotOf(rule.dimension, 'weight'), amount: rule.adds })),
  ];
}

const steps = (condition: Condition): readonly Step[] =>
  predicatesOf(condition).flatMap((predicate): readonly Step[] => {
    const { key } = predicate;
    if ('accepts' in predicate) return [{ key, oneOf: predicate.accepts }];
    const { rises, falls } = predicate.ramp;
    return [
      ...(rises === undefined ? [] : [{ key, above: rises[0] }]),
      ...(falls === undefined ? [] : [{ key, upTo: falls[0] }]),
    ];
  });

/** Whether the answer can be missing, so that a comparison needs a guard in engines that take null for a number. */
export const canBeMissing = (key: AnswerKey): boolean => !(NEEDED_KEYS as readonly AnswerKey[]).includes(key);
