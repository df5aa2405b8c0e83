import type { AnswerKey } from '../model/answers.ts';
import { QUESTIONS } from '../model/questions.ts';
import { unitOf } from '../model/units.ts';
import { linear, logarithmic, type Scale } from './membership.ts';

/** The scale on which a number is interpolated: months count one by one, money in ratios. */
export const scaleOf = (key: AnswerKey): Scale => (isLinear(key) ? linear : logarithmic);

/** The way back from that scale to the number. */
export const unscaleOf = (key: AnswerKey): Scale => (isLinear(key) ? linear : Math.expm1);

function isLinear(key: AnswerKey): boolean {
  const question = QUESTIONS[key];
  return question.kind === 'number' && unitOf(question).scale === 'linear';
}
