import type { BudgetPlan } from '../model/budget-plan.ts';
import { PLAN_FIGURES } from '../model/plan.ts';
import { log } from '../stats/elementary.ts';
import { sumOf } from '../stats/moments.ts';
import type { Outcomes } from './run-draws.ts';

/**
 * Which drawn figures the number of customers hangs on, most first: the squared correlation of each figure's normal
 * deviate with the logarithm of the customers expected, 0..1, the share of the variance that knowing it would remove.
 */
export function narrowsMost(
  { figures, market, strata, customers }: Outcomes,
  months: number,
  ids: readonly string[],
): BudgetPlan['narrowsMost'] {
  const logs = Float64Array.from(strata.normal, (_, draw) =>
    log(sumOf(customers.subarray(draw * months, (draw + 1) * months))),
  );
  const share = (slices: Uint32Array) => squaredCorrelation(slices, strata.normal, logs);
  const own = ids.flatMap((id) => {
    const slices = figures.get(id)?.slices;
    return slices === undefined
      ? []
      : PLAN_FIGURES.map((figure) => ({ figure: `${id}.${figure}`, varianceShare: share(slices[figure]) }));
  });
  return [
    { figure: 'cost of a lead in your market', varianceShare: share(market.cost) },
    { figure: 'lead-to-customer rate in your market', varianceShare: share(market.rate) },
    ...own,
  ].sort((a, b) => b.varianceShare - a.varianceShare);
}

/** 0 where the values do not vary; draws that bring nobody have no logarithm and are left out. */
function squaredCorrelation(slices: Uint32Array, normal: Float64Array, values: Float64Array): number {
  let [count, sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0, 0];
  for (let draw = 0; draw < values.length; draw += 1) {
    const y = values[draw] as number;
    if (y === Number.NEGATIVE_INFINITY) continue;
    const x = normal[slices[draw] as number] as number;
    count += 1;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumYY += y * y;
    sumXY += x * y;
  }
  const variances = (count * sumXX - sumX * sumX) * (count * sumYY - sumY * sumY);
  const covariance = count * sumXY - sumX * sumY;
  return variances > 1e-9 ? (covariance * covariance) / variances : 0;
}
