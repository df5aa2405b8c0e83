import type { PlanRequest } from '../model/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { checkAmounts } from './check-amounts.ts';
import { checkFigures } from './check-figures.ts';
import { checkChoice, checkLimits, checkNames } from './check-limits.ts';
import { checkMonths } from './check-months.ts';

/** Everything that is wrong with a request, before anything is computed. */
export function checkRequest(request: PlanRequest): readonly Problem[] {
  const basic = [...checkMonths(request), ...checkAmounts(request), ...request.channels.flatMap(checkFigures)];
  if (basic.length > 0) return basic;
  const limits = [...checkNames(request), ...checkLimits(request)];
  return limits.length > 0 ? limits : checkChoice(request);
}
