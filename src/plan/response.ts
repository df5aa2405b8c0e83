/** How a channel turns spend into leads over time; the unit of time is the month. */
export interface Response {
  /** Share of last month's asset that is still alive, 0..1 (the decay of geometric adstock). */
  readonly kept: number;
  /** Share of the work that is still unfinished a month later, 0..1. */
  readonly unfinished: number;
  /** Months until anything comes at all; a fraction is spread over two months. */
  readonly delay: number;
}

/** A response by lag: what has come of a dollar by n months after it was spent, and the running sums of that. */
export interface ResponseTable {
  /** Cumulative adstock: `shares[n]` is the share of a dollar's leads that has come by lag n, 0..1, never falling. */
  readonly shares: Float64Array;
  /** `sums[n]` is the total of `shares` 0 to n: what n + 1 months of steady spend have brought, in months' worth. */
  readonly sums: Float64Array;
}

export const responseTable = (months: number): ResponseTable => ({
  shares: new Float64Array(months),
  sums: new Float64Array(months),
});

/** Below this share nothing is left to come: a double cannot tell 1 from 1 less it. */
const NOTHING = 1e-16;

/**
 * Fills the first `months` lags of a table. Two shelves, work in the making and live assets, as a recursion: the
 * closed forms lose their digits where `kept` is near `unfinished`.
 */
export function fillResponse(
  { shares, sums }: ResponseTable,
  { kept, unfinished, delay }: Response,
  months: number,
): void {
  const whole = Math.floor(delay);
  const late = delay - whole;
  const started = Math.min(whole, months);
  shares.fill(0, 0, started);
  sums.fill(0, 0, started);
  let making = 1;
  let alive = 0;
  let come = 0;
  let sum = 0;
  let lag = started;
  for (; lag < months && making + alive > NOTHING; lag += 1) {
    const before = come;
    alive = kept * alive + (1 - unfinished) * making;
    making *= unfinished;
    come += (1 - kept) * alive;
    const share = come + late * (before - come);
    sum += share;
    shares[lag] = share;
    sums[lag] = sum;
  }
  // The late part of the last month that brought anything is in by now.
  for (; lag < months; lag += 1) {
    sum += come;
    shares[lag] = come;
    sums[lag] = sum;
  }
}

export function responseOf(response: Response, months: number): ResponseTable {
  const table = responseTable(months);
  fillResponse(table, response, months);
  return table;
}

/** A table over lags; before lag 0 nothing has come. */
export const atLag = (table: Float64Array, lag: number): number => (lag < 0 ? 0 : (table[lag] as number));

/** The same between two lags, for a wait of a fraction of a month. */
export function betweenLags(table: Float64Array, lag: number): number {
  const whole = Math.floor(lag);
  const part = lag - whole;
  return part === 0 ? atLag(table, whole) : (1 - part) * atLag(table, whole) + part * atLag(table, whole + 1);
}

/**
 * Leads that a month's spend brings over its whole life, with diminishing returns (saturation): the average cost of a
 * lead is `firstDollarCost` at the first dollar and twice that at a spend of `costDoublesAt`. Michaelis and Menten's
 * curve, which is Hill's of slope 1 and Meridian's default.
 */
export const effortOf = (spend: number, firstDollarCost: number, costDoublesAt: number): number =>
  spend / firstDollarCost / (1 + spend / costDoublesAt);

/** What a lead cost on average, over the first months of a steady programme. */
export interface Benchmark {
  readonly costPerLead: number;
  readonly windowMonths: number;
  /** What that programme spent a month, as a share of `costDoublesAt`. */
  readonly position: number;
}

/** However slow a programme is, at least this share of its leads lies in a benchmark's window (judgement). */
const LEAST_SHARE_IN_WINDOW = 0.2;

/** Share of the leads of a steady programme that has come within its first months, 0..1. */
export function shareWithin({ shares, sums }: ResponseTable, months: number): number {
  const whole = Math.floor(months);
  const part = months - whole;
  return (atLag(sums, whole - 1) + (part === 0 ? 0 : part * atLag(shares, whole))) / months;
}

/** The same as benchmarks are read: a slow programme is not taken at its word. */
export const benchmarkShare = (table: ResponseTable, windowMonths: number): number =>
  Math.max(LEAST_SHARE_IN_WINDOW, shareWithin(table, windowMonths));

/** Dollars for a lead at the first dollar of spend, counting all leads that the asset ever brings. */
export const firstDollarCostOf = ({ costPerLead, windowMonths, position }: Benchmark, table: ResponseTable): number =>
  (costPerLead * benchmarkShare(table, windowMonths)) / (1 + position);
