import { AFTER_MONTHS } from './candidate.ts';
import { atLag, type ResponseTable } from './response.ts';

/** Steady work over a span of months: `effort` is the leads that each month's spend brings over its whole life. */
export interface Effort {
  readonly from: number;
  readonly to: number;
  readonly effort: number;
}

/** Adds leads by month, from month 1 on, one number a month. */
export function addLeads(
  leads: Float64Array,
  months: number,
  efforts: readonly Effort[],
  { shares }: ResponseTable,
): void {
  for (const { from, to, effort } of efforts) {
    if (effort === 0) continue;
    for (let month = from; month <= months; month += 1) {
      const ended = month > to ? (shares[month - to - 1] as number) : 0;
      const place = month - 1;
      leads[place] = (leads[place] as number) + effort * ((shares[month - from] as number) - ended);
    }
  }
}

/** Customers of one month from leads by month, after a wait that may be a fraction of a month. */
export function customersIn(leads: Float64Array, month: number, wait: number, rate: number): number {
  const whole = Math.floor(wait);
  const part = wait - whole;
  const place = month - 1 - whole;
  if (place < 0) return 0;
  return rate * ((1 - part) * (leads[place] as number) + (place > 0 ? part * (leads[place - 1] as number) : 0));
}

/** Leads that have come by the end of a month; of a month before the first, none. */
export function leadsBy(month: number, efforts: readonly Effort[], { sums }: ResponseTable): number {
  let leads = 0;
  for (const { from, to, effort } of efforts)
    leads += effort * (atLag(sums, month - from) - atLag(sums, month - to - 1));
  return leads;
}

/** The same at a fraction of a month, linear between two months. */
export function leadsByFraction(month: number, efforts: readonly Effort[], response: ResponseTable): number {
  const whole = Math.floor(month);
  const part = month - whole;
  const before = leadsBy(whole, efforts, response);
  return part === 0 ? before : before + part * (leadsBy(whole + 1, efforts, response) - before);
}

/** Leads of the two years after the last spending, if that ends with month `end`. */
export const leadsAfter = (end: number, efforts: readonly Effort[], response: ResponseTable): number =>
  leadsBy(end + AFTER_MONTHS, efforts, response) - leadsBy(end, efforts, response);
