import type { AnswerKey, Answers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { compileBareChannels } from './channels.ts';

/** The open question that would change most who gets the money, if one would change more than a little. */
export type MostShifting = (remaining: readonly AnswerKey[]) => AnswerKey | undefined;

/**
 * Finds the question of which an answer would replace the largest share of the advised channels, on the mean of what
 * people answer, where that is more than `smallShift`. Compiled once for each dataset.
 */
export function compileMostShifting(dataset: Dataset): (answers: Answers) => MostShifting {
  const channelsFor = compileBareChannels(dataset);
  const { priors, whoGetsIt } = dataset.uncertainty;
  const advised = (answers: Answers) => channelsFor(answers).channels.map(({ id }) => id);
  const likely = (key: AnswerKey) =>
    priors[key as keyof typeof priors] ??
    (whoGetsIt?.usual[key as keyof typeof whoGetsIt.usual] ?? []).map((value, _, all) => ({
      value,
      probability: 1 / all.length,
    }));
  return (answers) => (remaining) => {
    if (whoGetsIt === undefined) return undefined;
    const now = advised(answers);
    const [most] = remaining
      .filter((key) => answers[key] === undefined)
      .map((key) => {
        const shift = likely(key).reduce(
          (sum, { value, probability }) =>
            sum + probability * replacedShare(now, advised({ ...answers, [key]: value })),
          0,
        );
        return { key, shift };
      })
      .sort((one, other) => other.shift - one.shift);
    return most !== undefined && most.shift > whoGetsIt.smallShift ? most.key : undefined;
  };
}

/** Share of the channels, 0..1, that are not in both lists. */
function replacedShare(now: readonly string[], then: readonly string[]): number {
  const most = Math.max(now.length, then.length);
  return most === 0 ? 0 : 1 - now.filter((id) => then.includes(id)).length / most;
}
