import { channelsNotThere } from '../../advice/own-figures.ts';
import { calibrate } from '../../calibrate/calibrate.ts';
import { decodeWindows1252 } from '../../document/legacy-text.ts';
import type { GivenAnswers } from '../../model/answers.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { LearnedFigures } from '../../model/figure-bounds.ts';
import { withDraws } from '../../model/figures.ts';
import { listOf } from '../../model/list-of.ts';
import { escapeControlsInLine } from '../../problem/printable.ts';
import { failed, orThrow, type Result } from '../../problem/problem.ts';
import type { Context } from '../../shell/context.ts';
import { MAX_HISTORY_BYTES, readText } from '../../shell/read-text.ts';
import { writeNote } from '../../shell/write.ts';
import { historyTerms } from './history-options.ts';

/** What a history teaches, as `calibrate --answers --save` would have saved it; says what was taken over from it. */
export async function figuresFromHistory(
  context: Context,
  file: string,
  answers: GivenAnswers,
  dataset: Dataset,
): Promise<LearnedFigures> {
  const name = escapeControlsInLine(file);
  const text = orThrow(readText(file, MAX_HISTORY_BYTES, decodeWindows1252));
  const { options } = orThrow(historyTerms(file, {}, dataset, answers));
  const { figures, channels, draws } = orThrow(withOwnFlags(calibrate(text, { ...options, check: false }), name));
  const others = channelsNotThere(dataset, figures);
  const isLearned = (id: string) => figures[id] !== undefined && !others.includes(id);
  const learned = channels.filter(({ id }) => isLearned(id)).map(({ name }) => name);
  const doubted = channels.filter(({ id }) => !isLearned(id)).map(({ name }) => name);
  await writeNote(
    context,
    `${name}: ${learned.length > 0 ? `figures learned for ${listOf(learned)}` : 'no figures learned'}${
      doubted.length > 0 ? `; ${listOf(doubted)} keep${doubted.length > 1 ? '' : 's'} the benchmark` : ''
    }. See mix-advisor calibrate ${name}.\n`,
  );
  return withDraws(figures, draws);
}

/** Flags that say how a history is to be read are those of `calibrate`; what it saves is taken over from there. */
const withOwnFlags = <T>(result: Result<T>, name: string): Result<T> =>
  result.ok
    ? result
    : failed(
        result.problems.map((each) => ({
          ...each,
          mend: / --[a-z]/.test(each.mend)
            ? `${each.mend} Add it to mix-advisor calibrate ${name}, and --save figures.json too. Then pass --figures figures.json instead of --history.`
            : each.mend,
        })),
      );
