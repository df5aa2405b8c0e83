/** What one dimension is expected to come to. */
export interface ExpectedDimension {
  /** Importance before all are normalised. */
  readonly weight: number;
  /** Points toward each side, and their variance. */
  readonly inbound: { readonly points: number; readonly variance: number };
  readonly outbound: { readonly points: number; readonly variance: number };
}

/** What a score can be wrong by besides what is not answered. */
export interface Errors {
  /** k of the lean formula. */
  readonly doubt: number;
  /** Concentration of the Dirichlet distribution around the computed weights. */
  readonly weightConcentration: number;
  /** Standard deviation of the error that all rules share, in points. */
  readonly modelError: number;
}

/**
 * Standard deviation, in points, of the score around what the answers come to:
 * - of the rules' points by the slopes of the lean (the delta method: Oehlert 1992);
 * - of the weights by the moments of the Dirichlet distribution;
 * - of the model as a whole as it is.
 */
export function scoreDeviation(
  dimensions: readonly ExpectedDimension[],
  { doubt, weightConcentration, modelError }: Errors,
): number {
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  let mean = 0;
  let square = 0;
  let ofRules = 0;
  for (const { weight, inbound, outbound } of dimensions) {
    const share = weight / total;
    const doubted = inbound.points + outbound.points + doubt;
    const lean = (inbound.points - outbound.points) / doubted;
    const inboundSlope = (2 * outbound.points + doubt) / doubted ** 2;
    const outboundSlope = (2 * inbound.points + doubt) / doubted ** 2;
    const leanVariance = inboundSlope ** 2 * inbound.variance + outboundSlope ** 2 * outbound.variance;
    mean += share * lean;
    square += share * lean * lean;
    ofRules += (share * share + (share * (1 - share)) / (weightConcentration + 1)) * leanVariance;
  }
  const ofWeights = Math.max(0, square - mean * mean) / (weightConcentration + 1);
  return Math.sqrt(modelError ** 2 + 2500 * (ofRules + ofWeights));
}
