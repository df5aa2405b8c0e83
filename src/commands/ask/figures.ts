import { channelsNotThere } from '../../advice/own-figures.ts';
import type { GivenAnswers } from '../../model/answers.ts';
import { DOLLARS } from '../../model/currencies.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { LearnedFigures } from '../../model/figure-bounds.ts';
import { parseFiguresFile } from '../../model/figures.ts';
import { questionOf } from '../../model/questions.ts';
import { escapeControlsInLine } from '../../problem/printable.ts';
import { orThrow, problem, UserError } from '../../problem/problem.ts';
import { suggest } from '../../problem/suggest.ts';
import type { Context } from '../../shell/context.ts';
import { MAX_DATASET_BYTES, readText } from '../../shell/read-text.ts';
import { writeNote } from '../../shell/write.ts';

/** Refuses figures and limits that are set for a channel that there is not, with the nearest one. */
export function checkChannels({ figures = {}, limits = {} }: GivenAnswers, dataset: Dataset): void {
  const ids = dataset.channels.map(({ id }) => id);
  const unknown = (key: 'figures' | 'limits', names: readonly string[]) =>
    names.map((name) =>
      problem(
        'unknown-channel',
        questionOf(key).flag,
        `there is no channel ${JSON.stringify(name)}`,
        suggest(name, ids, 'Channels'),
      ),
    );
  const problems = [
    ...unknown('figures', channelsNotThere(dataset, figures)),
    ...unknown(
      'limits',
      Object.keys(limits).filter((id) => !ids.includes(id)),
    ),
  ];
  if (problems.length > 0) throw new UserError(problems);
}

/** The figures that a file has, in the currency of the answers; of channels of the person's own it is said that they rest. */
export async function readFiguresFile(
  context: Context,
  file: string,
  { currency = DOLLARS }: Pick<GivenAnswers, 'currency'>,
  dataset: Dataset,
): Promise<LearnedFigures> {
  const { figures, currency: written } = orThrow(parseFiguresFile(orThrow(readText(file, MAX_DATASET_BYTES)), file));
  if (written !== undefined && written !== currency)
    throw new UserError([
      problem(
        'two-currencies',
        file,
        `its figures are in ${written}, and the answers in ${currency}`,
        `Give the answers in ${written} (--currency), or calibrate in ${currency}.`,
      ),
    ]);
  const others = channelsNotThere(dataset, figures);
  if (others.length > 0)
    await writeNote(
      context,
      `${escapeControlsInLine(file)}: no channel here is called ${escapeControlsInLine(others.join(', '))}, so those figures are not used.\n`,
    );
  return figures;
}
