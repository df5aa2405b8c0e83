import type { Stability } from '../engine/stability.ts';
import type { Advice } from '../model/advice.ts';
import type { Uncertainty } from '../model/uncertainty.ts';

type Label = Pick<Advice['stability'], 'label' | 'dependsOn'>;

/** Too close to call, depends on the smallest change that turns it, or firm: nothing single turns it. */
export function stabilityLabel(
  acceptability: number,
  flips: readonly Advice['flips'][number][],
  { flipWeights }: Stability,
  { closeCall, plausibleWeight }: Uncertainty,
): Label {
  if (Math.max(acceptability, 1 - acceptability) < closeCall) return { label: 'too-close-to-call', dependsOn: null };
  const [smallest] = flips;
  if (smallest !== undefined) return { label: 'depends', dependsOn: smallest.answer };
  const nearest = flipWeights
    .flatMap(({ dimension, weight, flipsAt }) =>
      flipsAt !== null && flipsAt <= plausibleWeight ? [{ dimension, change: Math.abs(flipsAt - weight) }] : [],
    )
    .sort((a, b) => a.change - b.change)[0];
  return nearest === undefined
    ? { label: 'firm', dependsOn: null }
    : { label: 'depends', dependsOn: nearest.dimension };
}
