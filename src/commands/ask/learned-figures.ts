import type { GivenAnswers } from '../../model/answers.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { GivenFigures } from '../../model/figure-bounds.ts';
import type { Context } from '../../shell/context.ts';

/** Figures from the file that was named; every figure that is given must be of a channel that there is. */
export async function learnedFigures(
  context: Context,
  file: string | undefined,
  answers: GivenAnswers,
  dataset: Dataset,
): Promise<GivenFigures | undefined> {
  if (file === undefined && answers.figures === undefined) return undefined;
  const { checkFigures, readFiguresFile } = await import('./figures.ts');
  if (answers.figures !== undefined) checkFigures(answers.figures, dataset);
  return file === undefined ? undefined : readFiguresFile(context, file, answers, dataset);
}
