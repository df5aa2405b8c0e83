import type { GivenAnswers } from '../../model/answers.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { GivenFigures } from '../../model/figure-bounds.ts';
import type { Context } from '../../shell/context.ts';
import type { AskOptions } from './flags.ts';

/**
 * Figures from the file or the history that was named; every figure that is given must be of a channel that there is.
 * Undefined where neither was named.
 */
export async function learnedFigures(
  context: Context,
  { figuresFile, history }: Pick<AskOptions, 'figuresFile' | 'history'>,
  answers: GivenAnswers,
  dataset: Dataset,
): Promise<GivenFigures | undefined> {
  if (answers.figures !== undefined || figuresFile !== undefined) {
    const { checkFigures, readFiguresFile } = await import('./figures.ts');
    if (answers.figures !== undefined) checkFigures(answers.figures, dataset);
    if (figuresFile !== undefined) return readFiguresFile(context, figuresFile, answers, dataset);
  }
  if (history === undefined) return undefined;
  const { figuresFromHistory } = await import('../calibrate/figures-from-history.ts');
  return figuresFromHistory(context, history, answers, dataset);
}
