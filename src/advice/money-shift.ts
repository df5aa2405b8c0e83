import type { Advice } from '../model/advice.ts';
import type { AnswerKey, Answers, GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { PROGRAM } from '../model/program-info.ts';
import { sumOf } from '../stats/moments.ts';
import { compileAdviceFields } from './advice-fields.ts';

/** The open question that would move most of the money, if one would move more than a little. */
export type MostShifting = (remaining: readonly AnswerKey[]) => AnswerKey | undefined;

/**
 * Finds the question of which an answer would give the largest share of the money to other channels, on the mean of what
 * people answer, where that is more than `smallShift`; of the hours, where there is no money. Compiled once for each
 * dataset.
 */
export function compileMostShifting(dataset: Dataset): (answers: Answers) => MostShifting {
  const fieldsFor = compileAdviceFields(dataset, PROGRAM);
  const { priors, whoGetsIt } = dataset.uncertainty;
  const sharesFor = (answers: Answers) => sharesOf(fieldsFor(answers as GivenAnswers).channels());
  const likely = (key: AnswerKey) =>
    priors[key as keyof typeof priors] ??
    (whoGetsIt?.usual[key as keyof typeof whoGetsIt.usual] ?? []).map((value, _, all) => ({
      value,
      probability: 1 / all.length,
    }));
  return (answers) => (remaining) => {
    if (whoGetsIt === undefined) return undefined;
    const now = sharesFor(answers);
    const [most] = remaining
      .filter((key) => answers[key] === undefined)
      .map((key) => {
        const shift = likely(key).reduce(
          (sum, { value, probability }) => sum + probability * movedShare(now, sharesFor({ ...answers, [key]: value })),
          0,
        );
        return { key, shift };
      })
      .sort((one, other) => other.shift - one.shift);
    return most !== undefined && most.shift > whoGetsIt.smallShift ? most.key : undefined;
  };
}

type Shares = ReadonlyMap<string, number>;

/** By channel: its share of the money, of the hours where there is none, and as much as any other where neither is known. */
function sharesOf(channels: Advice['channels']): Shares {
  const amounts = channels.map(({ monthlyUsd, hoursPerMonth }) => monthlyUsd || hoursPerMonth || 0);
  const all = sumOf(amounts);
  return new Map(channels.map(({ id }, at) => [id, all === 0 ? 1 / channels.length : (amounts[at] as number) / all]));
}

/** The share, 0..1, that lies on other channels then than now. */
function movedShare(now: Shares, then: Shares): number {
  const kept = [...now].reduce((sum, [id, share]) => sum + Math.min(share, then.get(id) ?? 0), 0);
  return now.size + then.size === 0 ? 0 : 1 - kept;
}
