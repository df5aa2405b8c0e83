import type { Advice } from '../model/advice.ts';
import type { Verdict } from '../model/terms.ts';
import { roundToTotal } from '../stats/apportion.ts';

/** The outcomes of a run in the order in which the sides stand, in words. */
const OUTCOMES: readonly (readonly [Verdict, string])[] = [
  ['inbound-led', 'lean inbound'],
  ['balanced', 'come out about even'],
  ['outbound-led', 'lean outbound'],
];

/** What the chance of the verdict is called, which so many runs of 100 have. Our judgment. */
const labelOf = (runs: number): string =>
  runs >= 75 ? 'Fairly sure' : runs >= 45 ? 'A fair bet, not certain' : 'A guess';

/** A second outcome is named where it comes this often. */
const WORTH_NAMING = 15;

/** What the average of the runs does where the advice is not what most of them say. */
const AVERAGE: Readonly<Record<Verdict, string>> = {
  'inbound-led': 'leans inbound',
  balanced: 'is about even',
  'outbound-led': 'leans outbound',
};

/**
 * How sure the verdict is, per 100 runs that vary what is not known and what the rules may have wrong; with why it is
 * another one than most runs have, where it is.
 */
export function howSure(
  { verdicts }: Pick<Advice['confidence'], 'verdicts'>,
  verdict: Verdict,
): Advice['summary']['confidence'] {
  const counts = roundToTotal(
    OUTCOMES.map(([verdict]) => 100 * verdicts[verdict]),
    100,
    0,
  );
  const runs = OUTCOMES.map(([verdict, words], at) => ({ verdict, words, count: counts[at] as number }));
  const named = runs
    .toSorted((one, other) => other.count - one.count)
    .filter(({ count }, rank) => rank === 0 || (rank === 1 && count >= WORTH_NAMING));
  const most = Math.max(...runs.map(({ count }) => count));
  const own = counts[OUTCOMES.findIndex(([each]) => each === verdict)] as number;
  const middle = own < most ? ` The average of all runs ${AVERAGE[verdict]}.` : '';
  return {
    label: labelOf(own),
    sentence: `We varied what we don't know: of 100 runs, ${named.map(({ count, words }) => `${count} ${words}`).join(' and ')}.${middle}`,
    runs,
  };
}
