import { sumOf } from '../stats/moments.ts';

/**
 * First month from which what customers bring in their first year covers all spending so far, in every month until the
 * horizon; null where that does not come.
 */
export function paybackMonth(
  customers: readonly number[],
  spend: readonly number[],
  customerValueUsd: number,
): number | null {
  const isCovered = customers.map(
    (_, place) => sumOf(customers.slice(0, place + 1)) * customerValueUsd >= sumOf(spend.slice(0, place + 1)),
  );
  const last = isCovered.lastIndexOf(false);
  return last + 1 < isCovered.length ? last + 2 : null;
}
