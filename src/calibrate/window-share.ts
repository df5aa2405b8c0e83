import { benchmarkShare, type ResponseTable, responseOf, shareWithin } from '../plan/response.ts';
import type { Timing } from './grids.ts';

const responseWithin = (timing: Timing, months: number): ResponseTable =>
  responseOf(
    { kept: timing.keptPerMonth, unfinished: timing.unfinishedPerMonth, delay: timing.delayMonths },
    Math.ceil(months) + 1,
  );

/** Share of a steady programme's leads that lies in the window of a benchmark, as a plan takes it. */
export const windowShare = (timing: Timing, months: number): number =>
  benchmarkShare(responseWithin(timing, months), months);

/** Share of the leads of so many months of steady spend that is due by their end. */
export const shareByMonth = (timing: Timing, months: number): number =>
  months <= 0 ? 0 : shareWithin(responseWithin(timing, months), months);
