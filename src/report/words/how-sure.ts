import type { Advice } from '../../model/advice.ts';
import { VERDICTS, type Verdict } from '../../model/terms.ts';
import { roundToTotal } from '../../stats/apportion.ts';

/** How sure the advice is, by how often each outcome comes. */
export interface HowSure {
  /** In two or three words. */
  readonly label: string;
  /** Of 100 runs, how many come out each way, in the order in which the sides stand; they sum to 100. */
  readonly runs: readonly { readonly verdict: Verdict; readonly words: string; readonly count: number }[];
  /** The likeliest outcomes in a sentence. */
  readonly sentence: string;
}

const OUTCOMES: Readonly<Record<Verdict, string>> = {
  'inbound-led': 'lean inbound',
  balanced: 'come out about even',
  'outbound-led': 'lean outbound',
};

/** What the chance of the likeliest outcome is called, from so many runs of 100 upward. Our judgment. */
const LABELS = [
  { from: 75, label: 'Fairly sure' },
  { from: 45, label: 'A fair bet, not certain' },
  { from: 0, label: 'A guess' },
] as const;

/** An outcome is named where it comes this often, or is the likeliest. */
const WORTH_NAMING = 15;

/** How sure the verdict is, per 100 runs that vary what is not known and what the rules may have wrong. */
export function howSure({ confidence: { verdicts } }: Pick<Advice, 'confidence'>): HowSure {
  const order = [...VERDICTS].reverse();
  const counts = roundToTotal(
    order.map((verdict) => 100 * verdicts[verdict]),
    100,
    0,
  );
  const runs = order.map((verdict, at) => ({ verdict, words: OUTCOMES[verdict], count: counts[at] ?? 0 }));
  const [most, ...rest] = runs.toSorted((one, other) => other.count - one.count);
  const named = [most, ...rest.filter(({ count }) => count >= WORTH_NAMING).slice(0, 1)].flatMap((run) => run ?? []);
  return {
    label: LABELS.find(({ from }) => (most?.count ?? 0) >= from)?.label ?? '',
    runs,
    sentence: `Of 100 runs, ${named.map(({ count, words }) => `${count} ${words}`).join(' and ')}.`,
  };
}
