import type { Advice } from '../model/advice.ts';
import { type GivenAnswers, normaliseAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { inDollars } from '../model/own-money.ts';
import { compileUndividedFields } from './advice-fields.ts';
import { compileJudge } from './judge-channels.ts';
import { mixOf, mixOfOpen } from './mix.ts';

/**
 * The mix by itself, as the whole advice has it, from the inbound score of the answers: for lines of a batch, in which an
 * optional answer may also be "unknown" or null.
 */
export function compileQuickMix(dataset: Dataset): (inbound: number, given: GivenAnswers) => Advice['mix'] {
  const judge = compileJudge(dataset);
  let whole: ReturnType<typeof compileUndividedFields> | undefined;
  return (inbound, given) => {
    const { figures, current } = given;
    if (typeof figures === 'object' || typeof current === 'object') {
      whole ??= compileUndividedFields(dataset, { name: '', version: '' });
      return whole(normaliseAnswers(given)).mix();
    }
    return mixOfOpen(mixOf(inbound, dataset.scoring), judge.open(inDollars(given)));
  };
}
