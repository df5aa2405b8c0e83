import type { AnswerVector } from '../engine/answer-vector.ts';
import { compileStrengths } from '../engine/strengths.ts';
import { GOALS } from '../model/answers.ts';
import type { Channel } from '../model/channel.ts';
import type { Condition } from '../model/condition.ts';

type Part = 'fit' | 'vetoes' | 'steps' | 'sooner';

/** To what degree, 0..1, answers meet the condition of a statement, by the positions of its channel and in its list. */
type StrengthOf = (channel: number, statement: number, vector: AnswerVector) => number;

/** A step without a condition holds for everybody. */
const ALWAYS: Condition = { goals: [...GOALS] };

/** Compiles all that channels say on a condition, so that what several ask is measured in one place. */
export function compileChannelStrengths(channels: readonly Channel[]): Readonly<Record<Part, StrengthOf>> {
  const conditions: Condition[] = [];
  const firstsOf = (part: Part) =>
    channels.map(({ [part]: statements = [] }) => {
      const first = conditions.length;
      for (const { when = ALWAYS } of statements) conditions.push(when);
      return first;
    });
  const firsts = {
    fit: firstsOf('fit'),
    vetoes: firstsOf('vetoes'),
    steps: firstsOf('steps'),
    sooner: firstsOf('sooner'),
  };
  const strengths = compileStrengths(conditions);
  const ofPart =
    (part: Part): StrengthOf =>
    (channel, statement, vector) =>
      strengths.of((firsts[part][channel] as number) + statement, vector);
  return { fit: ofPart('fit'), vetoes: ofPart('vetoes'), steps: ofPart('steps'), sooner: ofPart('sooner') };
}
