import type { Advice } from '../../model/advice.ts';
import type { AnswerKey, Answers } from '../../model/answers.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { unitOf } from '../../model/units.ts';
import { formatAmount, formatAnswer } from '../format-answer.ts';
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
  const question = QUESTIONS[answer];
  const { label, kind } = question;
  if (kind === 'number' && typeof to === 'number' && typeof from === 'number') {
    return unitOf(question).sign === undefined
      ? `${formatAmount(rounded(to), question)} instead of ${rounded(from)}`
      : `a ${label} of ${formatDollars(to)} instead of ${formatDollars(from)}`;
  }
  const say = (value: Flip['to']) => formatAnswer(value as Answers[AnswerKey], question);
  return kind === 'ranking'
    ? `"${say(to)}" as ${Array.isArray(to) && to.length === 1 ? 'the goal' : 'goals'} instead of "${say(from)}"`
    : `${label}: "${say(to)}" instead of "${say(from)}",`;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** The answers that would turn the verdict, the smallest change first. */
export function formatFlips(advice: Advice, { width, paint }: Style): readonly string[] {
  return [
    paint.bold('What would change it'),
    ...flipSentences(advice).flatMap((sentence) => hang('  ', sentence, width)),
  ];
}

/** What would turn the verdict, a sentence each. */
export function flipSentences({ flips, stability, dimensions }: Advice): readonly string[] {
  return [
    ...(flips.length === 0 ? ['No other value of any one answer turns the verdict.'] : []),
    ...flips.slice(0, SHOWN_AT_MOST).map(formatFlip),
    ...(stability.fewestRules.length === 0 ? [] : [formatFewestRules(stability.fewestRules, dimensions)]),
  ];
}

const QUOTED_AT_MOST = 2;

function formatFewestRules(rules: readonly string[], dimensions: Advice['dimensions']): string {
  if (rules.length > QUOTED_AT_MOST) {
    return `No fewer than ${rules.length} reasons would have to be wrong for the lead to turn.`;
  }
  const contributions = dimensions.flatMap((dimension) => dimension.contributions);
  const reasons = rules.map((id) => `"${contributions.find(({ rule }) => rule === id)?.because ?? id}"`);
  return `If ${reasons.join(' and ')} ${rules.length === 1 ? 'is' : 'are'} wrong, the lead turns.`;
}
