import type { GivenAnswers } from '../../model/answers.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { LearnedFigures } from '../../model/figure-bounds.ts';
import type { Context } from '../../shell/context.ts';
import type { AskOptions } from './flags.ts';

/**
 * Figures from the file or the history that was named; figures and limits that are given must be of channels that there are.
 * Undefined where neither was named.
 */
export async function learnedFigures(
  context: Context,
  { figuresFile, history }: Pick<AskOptions, 'figuresFile' | 'history'>,
  answers: GivenAnswers,
  dataset: Dataset,
): Promise<LearnedFigures | undefined> {
  if (answers.figures !== undefined || answers.limits !== undefined || figuresFile !== undefined) {
    const { checkChannels, readFiguresFile } = await import('./figures.ts');
    checkChannels(answers, dataset);
    if (figuresFile !== undefined) return readFiguresFile(context, figuresFile, answers, dataset);
  }
  if (history === undefined) return undefined;
  const { figuresFromHistory } = await import('../calibrate/figures-from-history.ts');
  return figuresFromHistory(context, history, answers, dataset);
}
