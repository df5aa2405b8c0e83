import type { AnswerVector } from '../engine/answer-vector.ts';
import type { CompiledRule } from '../engine/compiled-rules.ts';
import type { Answers } from '../model/answers.ts';
import type { Condition } from '../model/condition.ts';
import { type ChoicePredicate, type NumberPredicate, type Predicate, predicatesOf } from '../model/predicates.ts';
import { QUESTIONS } from '../model/questions.ts';
import type { Rule, WeightRule } from '../model/rule.ts';
import {
  choiceDegrees,
  type Degrees,
  fallingDegrees,
  goalDegrees,
  type Placed,
  risingDegrees,
} from './flat-degrees.ts';

/** The strengths 0..1 of all rules, in their order; each call fills the same array anew. */
export type Strengths = (vector: AnswerVector, answers: Answers) => Float64Array;

type AnyRule = CompiledRule<Rule | WeightRule>;

/**
 * Takes every condition apart into its predicates, works those out kind by kind over flat lists, and
 * puts the least of them in the rule's place. Conditions with `anyOf` or `not` stay closures.
 */
export function compileStrengths(rules: readonly AnyRule[]): Strengths {
  const whole = rules.map(({ rule }) => simplePredicates(rule.when));
  /** The first predicate of a rule is worked out in the rule's own place, the others behind all rules. */
  let next = rules.length;
  const placed = whole.map((predicates = [], rule) =>
    predicates.map((predicate, index) => ({ ...predicate, at: index === 0 ? rule : next++ })),
  );
  const degrees = degreesOf(placed.flat());
  const joined = placed.flatMap((predicates, rule) => predicates.slice(1).map(({ at }) => [rule, at] as const));
  const joinedRules = Int32Array.from(joined, ([rule]) => rule);
  const joinedPlaces = Int32Array.from(joined, ([, at]) => at);
  const closures = rules.flatMap((rule, at) => (whole[at] === undefined ? [{ at, strength: rule.when.strength }] : []));
  const strengths = new Float64Array(next);
  return (vector, answers) => {
    for (let each = 0; each < degrees.length; each += 1) (degrees[each] as Degrees)(vector, strengths);
    for (let each = 0; each < joinedRules.length; each += 1) {
      const rule = joinedRules[each] as number;
      strengths[rule] = Math.min(strengths[rule] as number, strengths[joinedPlaces[each] as number] as number);
    }
    for (const { at, strength } of closures) strengths[at] = strength(answers);
    return strengths;
  };
}

/** What must all hold, the two sides of each ramp apart; undefined for a condition that is not that simple. */
function simplePredicates(condition: Condition): readonly Predicate[] | undefined {
  if (condition.anyOf !== undefined || condition.not !== undefined) return undefined;
  return predicatesOf(condition).flatMap((predicate): readonly Predicate[] =>
    'ramp' in predicate ? sidesOf(predicate) : [predicate],
  );
}

const sidesOf = ({ key, ramp: { rises, falls } }: NumberPredicate): readonly NumberPredicate[] => [
  ...(rises === undefined ? [] : [{ key, ramp: { rises } }]),
  ...(falls === undefined ? [] : [{ key, ramp: { falls } }]),
];

/** The predicates sorted by kind: one list of degrees for all choices, one for goals, two for each number. */
function degreesOf(predicates: readonly Placed<Predicate>[]): readonly Degrees[] {
  const onChoices = predicates.filter((each): each is Placed<ChoicePredicate> => 'accepts' in each);
  const onNumbers = predicates.filter((each): each is Placed<NumberPredicate> => 'ramp' in each);
  const keys = [...new Set(onNumbers.map(({ key }) => key))];
  return [
    choiceDegrees(onChoices.filter(({ key }) => QUESTIONS[key].kind === 'choice')),
    goalDegrees(onChoices.filter(({ key }) => QUESTIONS[key].kind === 'ranking')),
    ...keys.flatMap((key) => {
      const own = onNumbers.filter((predicate) => predicate.key === key);
      return [risingDegrees(key, own), fallingDegrees(key, own)];
    }),
  ];
}
