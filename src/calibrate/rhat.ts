import { log } from '../stats/elementary.ts';
import { meanOf } from '../stats/moments.ts';
import type { Chain } from './grid-gibbs.ts';

/** The largest split R-hat (Gelman and others) of the log strengths: 1 where halves of chains cannot be told apart. */
export function largestRhat(chains: readonly Chain[]): number {
  const channels = chains[0]?.strengths.length ?? 0;
  return Math.max(1, ...Array.from({ length: channels }, (_, channel) => splitRhat(chains, channel)));
}

function splitRhat(chains: readonly Chain[], channel: number): number {
  const halves = chains.flatMap(({ strengths }) => {
    const logs = (strengths[channel] as Float64Array).map(log);
    const middle = Math.floor(logs.length / 2);
    return [moments(logs.subarray(0, middle)), moments(logs.subarray(logs.length - middle))];
  });
  const length = Math.floor((chains[0]?.drifts.length ?? 2) / 2);
  const between = length * moments(halves.map(({ mean }) => mean)).variance;
  const within = halves.reduce((sum, { variance }) => sum + variance, 0) / halves.length;
  return within === 0 ? 1 : Math.sqrt((length - 1) / length + between / (length * within));
}

function moments(values: ArrayLike<number>): { readonly mean: number; readonly variance: number } {
  const all = Array.from(values);
  const mean = meanOf(all);
  return { mean, variance: all.reduce((sum, each) => sum + (each - mean) * (each - mean), 0) / (all.length - 1) };
}
