import type { Advice } from '../../model/advice.ts';
import type { AnswerKey } from '../../model/answers.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { formatDollars } from '../format-number.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';

type Flip = Advice['flips'][number];

const SHOWN_AT_MOST = 5;

/** "With 11 months instead of 3 this would be inbound-led." */
function formatFlip({ answer, from, to, verdict }: Flip): string {
  return `With ${formatChange(answer, from, to)} this would be ${verdict}.`;
}

function formatChange(answer: AnswerKey, from: Flip['from'], to: Flip['to']): string {
  const { label, kind } = QUESTIONS[answer];
  if (kind === 'number' && typeof to === 'number' && typeof from === 'number') {
    return answer === 'timelineMonths'
      ? `${formatMonths(to)} instead of ${formatMonths(from).replace(/ months?$/, '')}`
      : `a ${label} of ${formatDollars(to)} instead of ${formatDollars(from)}`;
  }
  if (Array.isArray(to) && Array.isArray(from)) return `${to.join(', ')} as goals instead of ${from.join(', ')}`;
  return `${label} "${String(to)}" instead of "${String(from)}"`;
}

const formatMonths = (months: number): string =>
  `${Number(months.toPrecision(3))} ${months === 1 ? 'month' : 'months'}`;

/** The answers that would turn the verdict, the smallest change first. */
export function formatFlips(advice: Advice, { width, paint }: Style): readonly string[] {
  return [
    paint.bold('What would change it'),
    ...flipSentences(advice).flatMap((sentence) => hang('  ', sentence, width)),
  ];
}

/** What would turn the verdict, a sentence each. */
export function flipSentences({ flips, stability }: Advice): readonly string[] {
  return [
    ...(flips.length === 0 ? ['No other value of any one answer turns the verdict.'] : []),
    ...flips.slice(0, SHOWN_AT_MOST).map(formatFlip),
    ...(stability.fewestRules.length === 0 ? [] : [formatFewestRules(stability.fewestRules)]),
  ];
}

const NAMED_AT_MOST = 5;

function formatFewestRules(rules: readonly string[]): string {
  if (rules.length > NAMED_AT_MOST) return `No fewer than ${rules.length} rules would have to go for the lead to turn.`;
  return `Without ${rules.length === 1 ? 'one rule' : `${rules.length} rules`} the lead would turn: ${rules.join(', ')}.`;
}
