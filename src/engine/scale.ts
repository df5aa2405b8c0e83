import type { AnswerKey } from '../model/answers.ts';
import { QUESTIONS } from '../model/questions.ts';
import { linear, logarithmic, type Scale } from './membership.ts';

/** The scale on which a number is interpolated: months count one by one, money in ratios. */
export const scaleOf = (key: AnswerKey): Scale => (isMonths(key) ? linear : logarithmic);

/** The way back from that scale to the number. */
export const unscaleOf = (key: AnswerKey): Scale => (isMonths(key) ? linear : Math.expm1);

function isMonths(key: AnswerKey): boolean {
  const question = QUESTIONS[key];
  return question.kind === 'number' && question.unit === 'months';
}
