import type { AnswerVector } from '../engine/answer-vector.ts';
import type { Advice } from '../model/advice.ts';
import { type Answers, type GivenAnswers, normaliseAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { PROGRAM } from '../model/program-info.ts';
import { compileJudge } from './judge-channels.ts';
import { mixOf, mixOfOpen } from './mix.ts';
import { compileUndividedFields } from './undivided-fields.ts';

/**
 * The mix by itself, as the whole advice has it, from the inbound score of the answers: for lines of a batch, in which an
 * optional answer may also be "unknown" or null. It takes these also in dollars, and in the vector that they fill.
 */
export function compileQuickMix(
  dataset: Dataset,
): (inbound: number, given: GivenAnswers, told: Answers, filled: AnswerVector) => Advice['mix'] {
  const judge = compileJudge(dataset);
  let whole: ReturnType<typeof compileUndividedFields> | undefined;
  return (inbound, given, told, filled) => {
    const { figures, current } = given;
    if (typeof figures === 'object' || typeof current === 'object') {
      whole ??= compileUndividedFields(dataset, PROGRAM);
      return whole(normaliseAnswers(given)).mix();
    }
    return mixOfOpen(mixOf(inbound, dataset.scoring), judge.open(told, undefined, filled));
  };
}
