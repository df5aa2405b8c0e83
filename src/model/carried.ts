import type { Advice } from './advice.ts';

/** What a channel gets a month; null where no money is divided. */
interface Amounts {
  readonly monthlyUsd?: number | null;
  readonly hoursPerMonth?: number | null;
}

/** Whether money or hours go to a channel. */
export const isCarried = ({ monthlyUsd, hoursPerMonth }: Amounts): boolean =>
  (monthlyUsd ?? 0) + (hoursPerMonth ?? 0) > 0;

/** Whether something that runs now goes on. */
export const keepsSome = ({ current }: Pick<Advice, 'current'>): boolean =>
  current?.channels.some(({ move, nowUsd }) => move !== 'stop' && nowUsd > 0) === true;
