import type { Draws } from '../engine/draws.ts';
import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import { VERDICTS, type Verdict } from '../model/terms.ts';
import { quantile } from '../stats/quantile.ts';
import { verdictOf } from './verdict.ts';

/**
 * How sure the advice is, from the draws:
 * - the 5-95 % interval of the inbound score, widened where needed so that the score itself lies in it;
 * - the acceptability: the share of draws in which inbound leads (above 50);
 * - the probability of each verdict.
 */
export function confidenceOf(
  { scores }: Pick<Draws, 'scores'>,
  inbound: number,
  { scoring, uncertainty }: Dataset,
): Advice['confidence'] {
  const sorted = Float64Array.from(scores).sort();
  const verdicts = scores.reduce<Record<Verdict, number>>(
    (counts, score) => {
      counts[verdictOf(score, scoring)] += 1;
      return counts;
    },
    { 'outbound-led': 0, balanced: 0, 'inbound-led': 0 },
  );
  const share = (count: number) => count / scores.length;
  return {
    interval: [Math.min(quantile(sorted, 0.05), inbound), Math.max(quantile(sorted, 0.95), inbound)],
    acceptability: share(scores.filter((score) => score > 50).length),
    verdicts: Object.fromEntries(VERDICTS.map((verdict) => [verdict, share(verdicts[verdict])])) as Record<
      Verdict,
      number
    >,
    draws: scores.length,
    seed: uncertainty.seed,
  };
}
