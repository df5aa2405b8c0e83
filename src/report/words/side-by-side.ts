import { GIVEN_KEYS, type GivenKey } from '../../model/answers.ts';
import { questionOf } from '../../model/questions.ts';
import type { WhatIf } from '../../model/what-if.ts';
import { roundToTotal } from '../../stats/apportion.ts';
import { formatAnswer } from './format-answer.ts';

/** What is shown of two sets of answers in every format. */
export interface SideBySide {
  /** Answers that differ, and what came of both; the label, before, after. */
  readonly rows: readonly (readonly [string, string, string])[];
  /** Points of the score, after minus before, as shown: to one decimal. */
  readonly difference: number;
  /** The rules that differ most, and the rest as one, with points rounded so that they add up to the difference. */
  readonly reasons: readonly { readonly words: string; readonly points: number }[];
}

/** What stands where no rule makes a difference. */
export const NOTHING_DIFFERS = 'No rule tells the two apart.';

const SHOWN_AT_MOST = 12;

type Half = WhatIf['before'];

/** Two sets of answers side by side, rounded and in words. */
export function sideBySide({ before, after, rules }: WhatIf): SideBySide {
  const row = (label: string, say: (half: Half) => string) => [label, say(before), say(after)] as const;
  const answers = GIVEN_KEYS.map((key) => row(questionOf(key).label, (half) => sayAnswer(half, key)));
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
      row('mix, inbound and outbound', ({ mix }) => `${mix.inbound}% and ${mix.outbound}%`),
    ],
    difference,
    reasons: [
      ...rules.slice(0, SHOWN_AT_MOST).map(({ rule, because, before: was, after: is }, index) => ({
        words: `${because} [${rule}${was === 0 ? ', after only' : ''}${is === 0 ? ', before only' : ''}]`,
        points: points[index] ?? 0,
      })),
      ...theRest(points.slice(SHOWN_AT_MOST)),
    ],
  };
}

const theRest = (points: readonly number[]): SideBySide['reasons'] =>
  points.length === 0
    ? []
    : [
        {
          words: `${points.length} more ${points.length === 1 ? 'rule' : 'rules'}`,
          points: points.reduce((sum, each) => sum + each, 0),
        },
      ];

const sayAnswer = ({ answers }: Half, key: GivenKey) => formatAnswer(answers[key], questionOf(key), answers.currency);
