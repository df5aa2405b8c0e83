import type { Range } from '../model/calibration.ts';
import { exp, log } from '../stats/elementary.ts';

/** Half of the 80% range of a normal, in standard deviations. */
export const NORMAL_80 = 1.2815515655446004;

/** What a customer costs, by what a lead costs and how many become customers, each with its 80% range, as if independent. */
export function costPerCustomer(lead: Range, rate: Range): Range {
  const typical = lead.typical / rate.typical;
  const [wide, narrow] = [spreadOf(lead), spreadOf(rate)];
  const factor = exp(NORMAL_80 * Math.sqrt(wide * wide + narrow * narrow));
  return { low: typical / factor, typical, high: typical * factor };
}

/** Standard deviation of the logarithm, of a figure with its 80% range. */
export const spreadOf = ({ low, typical, high }: Range): number =>
  Math.max(0.05, log(Math.max(high, typical * 1.01) / Math.max(low, typical / 1000)) / (2 * NORMAL_80));
