/**
 * Rank-order centroid weights for `count` ranked items, most important first, summing to 1:
 * w_i = (1/n) · Σ_{k=i..n} 1/k (Barron and Barrett 1996).
 */
export function rankWeights(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const ranksFromHere = Array.from({ length: count - index }, (_, offset) => 1 / (index + 1 + offset));
    return ranksFromHere.reduce((sum, term) => sum + term, 0) / count;
  });
}
