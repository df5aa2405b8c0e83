import type { CompiledRule } from '../engine/compiled-rules.ts';
import type { AnswerKey, Answers } from '../model/answers.ts';
import type { Condition, Ramp } from '../model/condition.ts';
import { QUESTIONS } from '../model/questions.ts';
import type { Rule, WeightRule } from '../model/rule.ts';
import type { CompactAnswers } from './compact-answers.ts';
import { choiceDegrees, type Degrees, fallingDegrees, goalDegrees, type Part, risingDegrees } from './flat-degrees.ts';

/** The strengths 0..1 of all rules, in their order; each call fills the same array anew. */
export type Strengths = (compact: CompactAnswers, answers: Answers) => Float64Array;

type AnyRule = CompiledRule<Rule | WeightRule>;

/**
 * Takes every condition apart into what it asks of one answer, works those out kind by kind over flat lists, and
 * puts the least of them in the rule's place. Conditions with `anyOf` or `not` stay closures.
 */
export function compileStrengths(rules: readonly AnyRule[]): Strengths {
  const whole = rules.map(({ rule }) => partsOf(rule.when));
  /** The first part of a rule is worked out in the rule's own place, the others behind all rules. */
  let next = rules.length;
  const placed = whole.map((parts = [], rule) =>
    parts.map((part, index) => ({ ...part, at: index === 0 ? rule : next++ })),
  );
  const degrees = degreesOf(placed.flat());
  const joined = placed.flatMap((parts, rule) => parts.slice(1).map(({ at }) => [rule, at] as const));
  const joinedRules = Int32Array.from(joined, ([rule]) => rule);
  const joinedParts = Int32Array.from(joined, ([, at]) => at);
  const closures = rules.flatMap((rule, at) => (whole[at] === undefined ? [{ at, strength: rule.when.strength }] : []));
  const strengths = new Float64Array(next);
  return (compact, answers) => {
    for (let each = 0; each < degrees.length; each += 1) (degrees[each] as Degrees)(compact, strengths);
    for (let each = 0; each < joinedRules.length; each += 1) {
      const rule = joinedRules[each] as number;
      strengths[rule] = Math.min(strengths[rule] as number, strengths[joinedParts[each] as number] as number);
    }
    for (const { at, strength } of closures) strengths[at] = strength(answers);
    return strengths;
  };
}

/** What a condition asks of single answers, all of which must hold; undefined where it is not that simple. */
function partsOf({ anyOf, not, ...own }: Condition): readonly Omit<Part, 'at'>[] | undefined {
  if (anyOf !== undefined || not !== undefined) return undefined;
  return Object.entries(own).flatMap(([name, wanted]): readonly Omit<Part, 'at'>[] => {
    const key = name as AnswerKey;
    if (wanted === undefined) return [];
    if (typeof wanted === 'string') return [{ key, wanted: [wanted] }];
    if (Array.isArray(wanted)) return [{ key, wanted }];
    const { rises, falls } = wanted as Ramp;
    return [
      ...(rises === undefined ? [] : [{ key, wanted: { rises } }]),
      ...(falls === undefined ? [] : [{ key, wanted: { falls } }]),
    ];
  });
}

/** The parts sorted by kind: one list of degrees for all choices, one for goals, two for each number. */
function degreesOf(parts: readonly Part[]): readonly Degrees[] {
  const ofKind = (kind: 'choice' | 'ranking' | 'number') => parts.filter(({ key }) => QUESTIONS[key].kind === kind);
  const numbers = ofKind('number');
  const keys = [...new Set(numbers.map(({ key }) => key))];
  return [
    choiceDegrees(ofKind('choice')),
    goalDegrees(ofKind('ranking')),
    ...keys.flatMap((key) => {
      const own = numbers.filter((part) => part.key === key);
      return [risingDegrees(key, own), fallingDegrees(key, own)];
    }),
  ];
}
