import type { Interval } from '../../model/budget-plan.ts';
import type { Planning } from '../../model/planning.ts';
import type { Alone } from '../../plan/one-channel.ts';

/** A test with which one can tell, in the currency of the answers. */
export interface Trial {
  /** Money a month; 0 where own hours carry the channel. */
  readonly usd: number;
  readonly hours: number;
  readonly months: number;
  /** All that is spent by then; hours at what one is worth. */
  readonly stopAt: number;
  /** With fewer leads than these a customer costs more than one may. */
  readonly stopBelowLeads: number;
  /** Whether there is as much. */
  readonly isWithin: boolean;
}

/** When to end a test: at all that is spent by then, hours at what one is worth, with fewer leads than a channel that just pays brings. */
export function stopOf(
  { usd, hours, months }: Pick<Trial, 'usd' | 'hours' | 'months'>,
  alone: Pick<Alone, 'leadsBy'>,
  { rate, hourValue, share }: Pick<TrialMeans, 'rate' | 'hourValue'> & { readonly share: number },
): Pick<Trial, 'stopAt' | 'stopBelowLeads'> {
  const dollars = usd * rate + (hourValue === undefined ? 0 : hours * hourValue);
  return {
    stopAt: Math.round((dollars * months) / rate),
    stopBelowLeads: Math.max(1, Math.floor(alone.leadsBy(months, dollars) * share)),
  };
}

/** What a test can be made of, in US dollars a month. */
export interface TrialMeans {
  /** What the channel takes at least. */
  readonly base: number;
  /** What there is. */
  readonly room: number;
  /** What can be put to use. */
  readonly most: number;
  /** US dollars for one unit of the currency of the answers. */
  readonly rate: number;
  /** What an hour is worth, where own hours carry it; undefined where money does. */
  readonly hourValue: number | undefined;
  /** Hours a month that the channel takes beside its money. */
  readonly hoursBeside: number;
}

/** What is taken for the budget where none is known, in US dollars a month (judgement). */
export const ROOM_UNLESS_KNOWN = 5000;

/**
 * The shortest test that is large enough: so large that a channel which just pays would bring a few leads in it. It takes
 * what the channel needs anyway, or a small share of what there is; only where no test of a year is enough, more.
 * `limit` is what a customer may cost, at most what one costs where things go badly. Null where none of the tests could tell.
 */
export function trialFor(
  alone: Alone,
  means: TrialMeans,
  { mid, limit }: Pick<Interval, 'mid'> & { readonly limit: number },
  { leadsToTell, testMonths, testShareOfMoney }: NonNullable<Planning['worth']>,
): Trial | null {
  const { base, room, most, rate, hourValue, hoursBeside } = means;
  const typicalLeads = (leadsToTell * limit) / mid;
  const tests = testMonths.map((months) => ({ months, usd: Math.max(base, alone.moneyFor(typicalLeads, months)) }));
  const easy = Math.max(base, testShareOfMoney * (Number.isFinite(room) ? room : ROOM_UNLESS_KNOWN));
  const longest = tests.at(-1);
  const all = Math.max(base, Math.min(room, most));
  const needed = tests.find(({ usd }) => usd <= Math.max(base, Math.min(easy, most))) ?? longest;
  if (needed === undefined || !Number.isFinite(needed.usd) || !Number.isFinite(mid)) return null;
  // Hours that there are not cannot be bought: so much is tried as there is.
  const chosen = hourValue === undefined ? needed : { ...needed, usd: Math.min(needed.usd, all) };
  const { months } = chosen;
  const isWithin = chosen.usd <= all;
  const round = roundUp(chosen.usd / rate);
  const trial = {
    usd: hourValue !== undefined ? 0 : isWithin ? Math.min(round, Math.floor(all / rate)) : round,
    hours: hourValue === undefined ? hoursBeside : Math.ceil(chosen.usd / hourValue - 1e-9),
    months,
  };
  return {
    ...trial,
    ...stopOf(trial, alone, { rate, hourValue, share: mid / limit }),
    isWithin,
  };
}

/** Money as a person would set it: two digits, in tens at least, upward. */
function roundUp(amount: number): number {
  const unit = 10 ** Math.max(1, String(Math.ceil(amount - 1e-9)).length - 2);
  return Math.ceil(amount / unit - 1e-9) * unit;
}
