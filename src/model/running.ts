import { withCurrency } from './currencies.ts';
import type { NumberRange } from './units.ts';
import { withSeparators } from './with-separators.ts';

/** What may be told of a channel that runs now, or ran: each in its range. */
export const RUNNING_PARTS = {
  monthlySpend: { unit: 'US dollars', per: 'month', least: 0, most: 1e12, plausible: [1, 1e8] },
  hoursPerWeek: { unit: 'hours', per: 'week', least: 0, most: 1e4, plausible: [0.1, 1e3] },
  months: { unit: 'months', least: 0, isAbove: true, most: 600, plausible: [0.1, 600] },
  leads: { unit: 'leads', least: 0, most: 1e9, plausible: [1, 1e6] },
  customers: { unit: 'customers', least: 0, most: 1e9, plausible: [1, 1e6] },
  revenue: { unit: 'US dollars', least: 0, most: 1e12, plausible: [1, 1e9] },
} as const satisfies Readonly<Record<string, NumberRange>>;

export type RunningPart = keyof typeof RUNNING_PARTS;
export const RUNNING_PART_NAMES = Object.keys(RUNNING_PARTS) as readonly RunningPart[];

/** What is spent on one channel now, and what it brought so far: all but its name as far as it is known. */
export type Running = { readonly channel: string } & { readonly [P in RunningPart]?: number };

/** Letters in the name of a channel, and channels that may be named. */
export const LONGEST_CHANNEL_NAME = 80;
export const MOST_RUNNING = 30;

/** One as a person would state it, in a form that can be read again: "search ads: $800 a month, 6 months, 40 leads". */
export function stateRunning(running: Running, currency?: string): string {
  const { channel, monthlySpend, hoursPerWeek, months, leads, customers, revenue } = running;
  const money = (amount: number) => withCurrency(withSeparators(amount), currency);
  const parts = [
    ...(monthlySpend === undefined ? [] : [`${money(monthlySpend)} a month`]),
    ...(hoursPerWeek === undefined ? [] : [counted(hoursPerWeek, 'hour', ' a week')]),
    ...(months === undefined ? [] : [counted(months, 'month')]),
    ...(leads === undefined ? [] : [counted(leads, 'lead')]),
    ...(customers === undefined ? [] : [counted(customers, 'customer')]),
    ...(revenue === undefined ? [] : [`${money(revenue)} revenue`]),
  ];
  return parts.length === 0 ? channel : `${channel}: ${parts.join(', ')}`;
}

const counted = (count: number, one: string, often = ''): string =>
  `${withSeparators(count)} ${one}${count === 1 ? '' : 's'}${often}`;
