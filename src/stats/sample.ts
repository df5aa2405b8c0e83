/** Values with their probabilities, which sum to 1. */
type Distribution = readonly { readonly value: unknown; readonly probability: number }[];

/** One value of a distribution, by inversion; undefined where rounding leaves the last a little short of 1. */
export function drawValue<D extends Distribution>(prior: D, uniform: () => number): D[number]['value'] | undefined {
  let left = uniform();
  return prior.find(({ probability }) => {
    left -= probability;
    return left < 0;
  })?.value;
}
