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

/** Whether a month's money goes anywhere, or is left over; not where all of it goes on outside every plan. */
export const getsMoney = ({
  channels,
  unspent,
}: Pick<Advice['phases'][number], 'unspent'> & {
  readonly channels: readonly { readonly monthlyUsd: number }[];
}): boolean => (unspent ?? 0) > 0 || channels.some(({ monthlyUsd }) => monthlyUsd > 0);

/** Points by which a split of what is spent differs from the advised one before it is told (judgement). */
export const SPLIT_DIFFERS = 5;
