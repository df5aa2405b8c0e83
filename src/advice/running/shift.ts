import type { CurrentAdvice } from '../../model/current-advice.ts';
import { roundMoney, stepFor } from '../../plan/round-money.ts';

type Shift = NonNullable<CurrentAdvice['shift']>;
/** One channel on the way from today's money to the advised, in dollars a month. */
interface ShiftRow extends Omit<Shift['rows'][number], 'monthsUsd' | 'advisedUsd'> {
  /** In each of the first months, as many as there are steps at most. */
  readonly advisedByMonthUsd: readonly number[];
}

/** A third a month, so that what goes wrong is seen in time (judgement). */
export const STEPS_AT_MOST = 3;

/**
 * The way from today's split to the advised one in equal steps of at most a third: fewer than three where no step moves
 * more than a third of today's money, or where results are due in fewer months. Each month goes its part of the way to
 * what that month is advised, so that the last step is what the advice has then.
 */
export function shiftOf(rows: readonly ShiftRow[], dueInMonths = Number.POSITIVE_INFINITY): Shift {
  const sum = (of: (row: ShiftRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  const advisedIn = ({ advisedByMonthUsd }: ShiftRow, at = 0) => advisedByMonthUsd[at] ?? 0;
  const nowUsd = sum((row) => row.nowUsd);
  const advisedUsd = sum((row) => advisedIn(row));
  const moved = Math.max(
    sum((row) => Math.max(0, row.nowUsd - advisedIn(row))),
    sum((row) => Math.max(0, advisedIn(row) - row.nowUsd)),
  );
  const months =
    nowUsd === 0
      ? 1
      : Math.min(STEPS_AT_MOST, dueInMonths, Math.max(1, Math.ceil((STEPS_AT_MOST * moved) / nowUsd - 1e-9)));
  const step = stepFor(Math.max(nowUsd, advisedUsd));
  const byMonth = Array.from({ length: months }, (_, at) => {
    const part = (at + 1) / months;
    if (part === 1) return rows.map((row) => advisedIn(row, at));
    // What does not move has its amount to the dollar.
    const amounts = rows.map((row) => {
      const [from, to] = [row.nowUsd, advisedIn(row, at)];
      const [min, max] = from === to ? [from, from] : [0, Number.POSITIVE_INFINITY];
      return { exact: from + part * (to - from), min, max };
    });
    const still = sum((row) => (row.nowUsd === advisedIn(row, at) ? row.nowUsd : 0));
    const total = nowUsd + part * (sum((row) => advisedIn(row, at)) - nowUsd) - still;
    return roundMoney(amounts, still + step * Math.round(total / step), step);
  });
  return {
    nowUsd,
    advisedUsd,
    rows: rows.flatMap(({ advisedByMonthUsd: [advised = 0], ...row }, at) => {
      const monthsUsd = byMonth.map((month) => month[at] as number);
      return [row.nowUsd, advised, ...monthsUsd].some((usd) => usd > 0)
        ? [{ ...row, advisedUsd: advised, monthsUsd }]
        : [];
    }),
  };
}
