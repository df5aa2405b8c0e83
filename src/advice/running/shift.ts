import type { CurrentAdvice } from '../../model/current-advice.ts';
import { roundMoney, stepFor } from '../../plan/round-money.ts';

type Shift = NonNullable<CurrentAdvice['shift']>;
/** One channel on the way from today's money to the advised, in dollars a month. */
type ShiftRow = Omit<Shift['rows'][number], 'monthsUsd'>;

/** A third a month, so that what goes wrong is seen in time (judgement). */
const STEPS_AT_MOST = 3;

/**
 * The way from today's split to the advised one in equal steps of at most a third: fewer than three where no step moves
 * more than a third of today's money.
 */
export function shiftOf(rows: readonly ShiftRow[]): Shift {
  const sum = (of: (row: ShiftRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  const nowUsd = sum((row) => row.nowUsd);
  const advisedUsd = sum((row) => row.advisedUsd);
  const moved = Math.max(
    sum((row) => Math.max(0, row.nowUsd - row.advisedUsd)),
    sum((row) => Math.max(0, row.advisedUsd - row.nowUsd)),
  );
  const months =
    nowUsd === 0 ? 1 : Math.min(STEPS_AT_MOST, Math.max(1, Math.ceil((STEPS_AT_MOST * moved) / nowUsd - 1e-9)));
  const step = stepFor(Math.max(nowUsd, advisedUsd));
  const byMonth = Array.from({ length: months }, (_, at) => {
    const part = (at + 1) / months;
    if (part === 1) return rows.map((row) => row.advisedUsd);
    const exact = rows.map((row) => row.nowUsd + part * (row.advisedUsd - row.nowUsd));
    // What does not move has its amount to the dollar.
    const amounts = rows.map(({ nowUsd: from, advisedUsd: to }, row) => {
      const [min, max] = from === to ? [from, from] : [0, Number.POSITIVE_INFINITY];
      return { exact: exact[row] as number, min, max };
    });
    const still = sum((row) => (row.nowUsd === row.advisedUsd ? row.nowUsd : 0));
    const total = nowUsd + part * (advisedUsd - nowUsd) - still;
    return roundMoney(amounts, still + step * Math.round(total / step), step);
  });
  return {
    nowUsd,
    advisedUsd,
    rows: rows.map((row, at) => ({ ...row, monthsUsd: byMonth.map((month) => month[at] as number) })),
  };
}
