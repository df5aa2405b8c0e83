import type { Uncertainty } from '../model/uncertainty.ts';
import type { Random } from '../stats/random.ts';
import type { ScoringData } from './compiled-rules.ts';

/** One dimension's weight and points toward each side, in every draw. */
export interface DimensionDraws {
  readonly weight: Float64Array;
  readonly inbound: Float64Array;
  readonly outbound: Float64Array;
}

/**
 * The inbound score in every draw. The weights come from a Dirichlet distribution around the computed ones: gamma
 * variates of shape concentration x weight, divided by their sum.
 */
export function drawScores(
  dimensions: readonly DimensionDraws[],
  { uncertainty, scoring }: Pick<ScoringData, 'scoring'> & { readonly uncertainty: Uncertainty },
  { gamma }: Random,
): Float64Array {
  const { draws, weightConcentration } = uncertainty;
  const totals = new Float64Array(draws);
  for (const { weight } of dimensions) addTo(totals, weight);
  const sums = new Float64Array(draws);
  const weighted = new Float64Array(draws);
  for (const dimension of dimensions) {
    const leans = leansOf(dimension, scoring.benefitOfTheDoubt);
    for (let draw = 0; draw < draws; draw += 1) {
      const share = (dimension.weight[draw] as number) / (totals[draw] as number);
      const variate = gamma(weightConcentration * share);
      sums[draw] = (sums[draw] as number) + variate;
      weighted[draw] = (weighted[draw] as number) + variate * (leans[draw] as number);
    }
  }
  for (let draw = 0; draw < draws; draw += 1) {
    weighted[draw] = 50 + (50 * (weighted[draw] as number)) / (sums[draw] as number);
  }
  return weighted;
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let draw = 0; draw < sums.length; draw += 1) sums[draw] = (sums[draw] as number) + (values[draw] as number);
}

/** -1 (outbound) to +1 (inbound) in every draw. */
function leansOf({ inbound, outbound }: DimensionDraws, doubt: number): Float64Array {
  const leans = new Float64Array(inbound.length);
  for (let draw = 0; draw < leans.length; draw += 1) {
    const toInbound = inbound[draw] as number;
    const toOutbound = outbound[draw] as number;
    leans[draw] = (toInbound - toOutbound) / (toInbound + toOutbound + doubt);
  }
  return leans;
}
