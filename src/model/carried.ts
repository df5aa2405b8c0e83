/** What a channel gets a month; null where no money is divided. */
interface Amounts {
  readonly monthlyUsd?: number | null;
  readonly hoursPerMonth?: number | null;
}

/** Whether money or hours go to a channel. */
export const isCarried = ({ monthlyUsd, hoursPerMonth }: Amounts): boolean =>
  (monthlyUsd ?? 0) + (hoursPerMonth ?? 0) > 0;
