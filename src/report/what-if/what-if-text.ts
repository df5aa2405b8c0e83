import { ANSWER_KEYS } from '../model/answers.ts';
import { QUESTIONS } from '../model/questions.ts';
import type { WhatIf } from '../model/what-if.ts';
import { formatColumns } from './columns.ts';
import { formatSigned } from './format-number.ts';
import { roundToTotal } from './round-to-total.ts';
import type { Style } from './style.ts';
import { hang } from './wrap.ts';

const SHOWN_AT_MOST = 12;

/** Two sets of answers side by side: what differs, and the rules that make the difference, adding up to it. */
export function whatIfText({ before, after, difference, rules }: WhatIf, style: Style): string {
  const { width, paint } = style;
  const score = (side: WhatIf['before']) => side.score.inbound.toFixed(1);
  const interval = ({ confidence }: WhatIf['before']) => confidence.interval.map((bound) => bound.toFixed(0)).join('-');
  const answer = (side: WhatIf['before'], key: (typeof ANSWER_KEYS)[number]) =>
    [side.answers[key] ?? 'unknown'].flat().join(', ');
  const changed = ANSWER_KEYS.filter((key) => answer(before, key) !== answer(after, key));
  const shownDifference = Number(score(after)) - Number(score(before));
  const points = roundToTotal(
    rules.map((rule) => rule.points),
    shownDifference,
    1,
  );
  const shown = rules.slice(0, SHOWN_AT_MOST);
  const rest = points.slice(SHOWN_AT_MOST).reduce((sum, each) => sum + each, 0);
  const table = formatColumns(
    [{ head: '' }, { head: 'Before' }, { head: 'After' }],
    [
      ...changed.map((key) => [QUESTIONS[key].label, answer(before, key), answer(after, key)]),
      ['inbound score', score(before), score(after)],
      ['likely between', interval(before), interval(after)],
      ['verdict', before.verdict, after.verdict],
      [
        'mix, inbound/outbound',
        `${before.mix.inbound}/${before.mix.outbound}`,
        `${after.mix.inbound}/${after.mix.outbound}`,
      ],
    ],
    { ...style, width: Math.min(width, 90) },
    'none',
  );
  const reasons = [
    paint.bold(`What makes the difference of ${formatSigned(shownDifference, 1)}`),
    ...shown.flatMap(({ because, rule }, index) =>
      hang(`${formatSigned(points[index] ?? 0, 1).padStart(6)}  `, `${because} [${rule}]`, width),
    ),
    ...(rules.length > SHOWN_AT_MOST
      ? [`${formatSigned(rest, 1).padStart(6)}  ${rules.length - SHOWN_AT_MOST} more rules`]
      : []),
    ...(difference === 0 && rules.length === 0 ? ['  No rule tells the two apart.'] : []),
  ];
  return `${[...table, '', ...reasons].join('\n')}\n`;
}
