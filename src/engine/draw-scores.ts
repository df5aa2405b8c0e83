/** One dimension's weight and points toward each side, in every draw. */
export interface DimensionDraws {
  readonly weight: Float64Array;
  readonly inbound: Float64Array;
  readonly outbound: Float64Array;
}

/** The inbound score in every draw; `doubt` is k of the lean formula. */
export function drawScores(dimensions: readonly DimensionDraws[], doubt: number, draws: number): Float64Array {
  const weights = new Float64Array(draws);
  const scores = new Float64Array(draws);
  for (const { weight, inbound, outbound } of dimensions) {
    for (let draw = 0; draw < draws; draw += 1) {
      const toInbound = inbound[draw] as number;
      const toOutbound = outbound[draw] as number;
      const own = weight[draw] as number;
      weights[draw] = (weights[draw] as number) + own;
      scores[draw] = (scores[draw] as number) + (own * (toInbound - toOutbound)) / (toInbound + toOutbound + doubt);
    }
  }
  for (let draw = 0; draw < draws; draw += 1) {
    scores[draw] = 50 + (50 * (scores[draw] as number)) / (weights[draw] as number);
  }
  return scores;
}
