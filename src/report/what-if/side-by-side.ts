import { ANSWER_KEYS, type AnswerKey } from '../../model/answers.ts';
import { QUESTIONS } from '../../model/questions.ts';
import type { WhatIf } from '../../model/what-if.ts';
import { formatAnswer } from '../format-answer.ts';
import { roundToTotal } from '../round-to-total.ts';

/** What is shown of two sets of answers in every format. */
export interface SideBySide {
  /** Answers that differ, and what came of both; the label, before, after. */
  readonly rows: readonly (readonly [string, string, string])[];
  /** Points of the score, after minus before, as shown: to one decimal. */
  readonly difference: number;
  /** Every rule that counts differently, with its points rounded so that they add up to the difference. */
  readonly rules: readonly { readonly rule: string; readonly words: string; readonly points: number }[];
}

type Half = WhatIf['before'];

/** Two sets of answers side by side, rounded and in words. */
export function sideBySide({ before, after, rules }: WhatIf): SideBySide {
  const row = (label: string, say: (half: Half) => string) => [label, say(before), say(after)] as const;
  const answers = ANSWER_KEYS.map((key) => row(QUESTIONS[key].label, (half) => sayAnswer(half, key)));
  const score = (half: Half) => half.score.inbound.toFixed(1);
  const difference = Number(score(after)) - Number(score(before));
  const points = roundToTotal(
    rules.map((rule) => rule.points),
    difference,
    1,
  );
  return {
    rows: [
      ...answers.filter(([, was, is]) => was !== is),
      row('inbound score', score),
      row(
        'likely between',
        ({ confidence: { interval } }) => `${Math.floor(interval[0])} and ${Math.ceil(interval[1])}`,
      ),
      row('verdict', ({ verdict }) => verdict),
      row('mix, inbound and outbound', ({ mix }) => `${mix.inbound} % and ${mix.outbound} %`),
    ],
    difference,
    rules: rules.map(({ rule, because, before: was, after: is }, index) => ({
      rule,
      words: `${because}${was === 0 ? ' (after only)' : ''}${is === 0 ? ' (before only)' : ''}`,
      points: points[index] ?? 0,
    })),
  };
}

const sayAnswer = ({ answers }: Half, key: AnswerKey) => formatAnswer(answers[key], QUESTIONS[key]);
