import { ANSWER_KEYS, type AnswerKey, type Answers } from '../model/answers.ts';
import { emptyVector, fillVector, hasColumn, isKnown } from './answer-vector.ts';
import type { CompiledRules } from './compiled-rules.ts';

/** An unanswered question and the rules that cannot be decided without it. */
export interface Waiting {
  readonly answer: AnswerKey;
  readonly rules: readonly string[];
}

/** Every unanswered question with the rules that the answers given so far still leave open. */
export function waitingFor({ dimensions, strengths }: CompiledRules, answers: Answers): readonly Waiting[] {
  const vector = fillVector(emptyVector(), answers);
  const open = dimensions
    .flatMap(({ rules, weights }) => [...rules, ...weights])
    .map(({ rule: { id }, at }) => ({ id, at, lacks: (strengths.reads[at] as number) & ~vector.known }))
    .filter(({ at, lacks }) => lacks !== 0 && strengths.ceiling(at, vector) > 0);
  return ANSWER_KEYS.flatMap((answer, column) =>
    isKnown(vector, column)
      ? []
      : [{ answer, rules: open.filter(({ lacks }) => hasColumn(lacks, column)).map(({ id }) => id) }],
  );
}
