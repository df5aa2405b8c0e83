import type { Interval } from '../../model/budget-plan.ts';
import { withCurrency } from '../../model/currencies.ts';
import type { PlanDocument } from '../../model/plan-document.ts';
import { withSeparators } from '../../model/with-separators.ts';

/** Two digits that count, as the runs tell no more; whole numbers only. */
export const twoDigits = (value: number): string => withSeparators(Math.round(Number(value.toPrecision(2))));

/** An exact amount of the plan, with cents only where there are any. */
export function exactMoney(amount: number, { currency }: Pick<PlanDocument, 'currency'>): string {
  const cents = Math.round(amount * 100) / 100;
  return withCurrency(withSeparators(cents), currency);
}

/** An amount that is foretold: two digits. */
export const roughMoney = (amount: number, { currency }: Pick<PlanDocument, 'currency'>): string =>
  withCurrency(twoDigits(amount), currency);

/** Below this many expected, a number says more than is known. */
const FEW = 2;
const A_FEW_ARE_BELOW = 10;

export const isFew = ({ mid }: Pick<Interval, 'mid'>): boolean => mid < FEW;

/** "between 6 and 50", "between none and a few". */
export function spanInWords({ low, mid, high }: Interval): string {
  const from = Math.round(low) === 0 ? 'none' : twoDigits(low);
  if (!isFew({ mid })) return `between ${from} and ${twoDigits(high)}`;
  return `between none and ${high < A_FEW_ARE_BELOW ? 'a few' : `about ${twoDigits(high)}`}`;
}

/** "about 18 (6 to 50)", "fewer than two". */
export const aboutInWords = (interval: Interval): string =>
  isFew(interval)
    ? `fewer than two (${spanInWords(interval)})`
    : `about ${twoDigits(interval.mid)} (${Math.round(interval.low) === 0 ? 'none' : twoDigits(interval.low)} to ${twoDigits(interval.high)})`;

/** "hardly any", "one or two", "about 18": a typical number, of which `many` is said where it is that. */
export const countInWords = (value: number, many = `about ${twoDigits(value)}`): string =>
  value < 0.5 ? 'hardly any' : value < FEW ? 'one or two' : many;

/** As short as a cell: a typical number below one is "<1". */
export const countInCell = (value: number): string => (value > 0 && value < 0.5 ? '<1' : twoDigits(value));

/** "months 4–9", "month 12". */
export const monthsInWords = (from: number, to: number): string =>
  from === to ? `month ${from}` : `months ${from}–${to}`;

/** Hours a month: "6", or "36–51" where the phases differ; beside money they are the fewest that it takes: "6+". */
export function hoursInWords(monthly: readonly number[], unit = 'money'): string {
  const hours = monthly.map(Math.round);
  const [least, most] = [Math.min(...hours), Math.max(...hours)];
  if (hours.length === 0 || most === 0) return '–';
  return `${least === most ? '' : `${least}–`}${most}${unit === 'money' ? '+' : ''}`;
}

/** "6 hours", "1 hour", "20–47 hours". */
export const sayHours = (hours: number | string): string => `${hours} ${`${hours}` === '1' ? 'hour' : 'hours'}`;

/** "70% on reaching out". */
export function shareInWords(inboundPercent: number): string {
  const inbound = Math.round(inboundPercent);
  return inbound >= 50 ? `${inbound}% on being found` : `${100 - inbound}% on reaching out`;
}

/** Runs of a hundred: nothing is certain here, so that no chance is shown as 0 or as 100. */
export const in100 = (share: number): number => Math.min(99, Math.max(1, Math.round(100 * share)));
