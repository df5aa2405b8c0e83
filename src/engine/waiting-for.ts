import { ANSWER_KEYS, type AnswerKey, type Answers } from '../model/answers.ts';
import type { CompiledDimension } from './compiled-rules.ts';
import { isKnown } from './condition.ts';

/** An unanswered question and the rules that cannot be decided without it. */
export interface Waiting {
  readonly answer: AnswerKey;
  readonly rules: readonly string[];
}

/** Every unanswered question with the rules that the answers given so far still leave open. */
export function waitingFor(dimensions: readonly CompiledDimension[], answers: Answers): readonly Waiting[] {
  const open = dimensions
    .flatMap(({ rules, weights }) => [...rules, ...weights])
    .filter(({ when }) => when.reads.some((key) => !isKnown(answers, key)) && when.ceiling(answers) > 0);
  return ANSWER_KEYS.filter((key) => !isKnown(answers, key)).map((answer) => ({
    answer,
    rules: open.filter(({ when }) => when.reads.includes(answer)).map(({ rule }) => rule.id),
  }));
}
