import type { Draws } from '../engine/draws.ts';
import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import { mixtureBelow, mixtureQuantile, type NormalMixture } from '../stats/normal-mixture.ts';

/**
 * The draws moved so that the score is their median. The score counts nothing for what is not answered, and the priors
 * say how far answers may move it, not where to: so the side that leads is the likelier one, whatever is open.
 */
export function centredOn(inbound: number, draws: Draws): Draws {
  const shift = inbound - mixtureQuantile(draws, 0.5);
  return { ...draws, means: draws.means.map((mean) => mean + shift) };
}

/**
 * How sure the advice is, from draws that are centred on the score:
 * - the 5-95 % interval of the inbound score, as far as there are scores;
 * - the acceptability: how likely inbound leads (above 50);
 * - the probability of each verdict.
 */
export function confidenceOf(mixture: NormalMixture, { scoring, uncertainty }: Dataset): Advice['confidence'] {
  const { outboundLed, inboundLed } = scoring.thresholds;
  const [outbound, notInbound] = [mixtureBelow(mixture, outboundLed), mixtureBelow(mixture, inboundLed)];
  const bound = (probability: number) => Math.min(100, Math.max(0, mixtureQuantile(mixture, probability)));
  return {
    interval: [bound(0.05), bound(0.95)],
    acceptability: 1 - mixtureBelow(mixture, 50),
    verdicts: { 'outbound-led': outbound, balanced: notInbound - outbound, 'inbound-led': 1 - notInbound },
    draws: mixture.means.length,
    seed: uncertainty.seed,
    modelError: { points: uncertainty.modelError.points, because: uncertainty.modelError.because },
  };
}
