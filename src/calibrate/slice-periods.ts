import type { History } from './history.ts';

/** The periods of a history from one up to another, without that. */
export const slicePeriods = (history: History, from: number, to: number): History => ({
  ...history,
  dates: history.dates.slice(from, to),
  years: history.years.slice(from, to),
  ...(history.weekdays === undefined ? {} : { weekdays: history.weekdays.slice(from, to) }),
  known: history.known.filter((period) => period >= from && period < to).map((period) => period - from),
  ...(history.outcome === undefined
    ? {}
    : { outcome: { ...history.outcome, values: history.outcome.values.slice(from, to) } }),
  channels: history.channels.map((channel) => ({
    ...channel,
    spend: channel.spend.slice(from, to),
    ...(channel.leads === undefined ? {} : { leads: channel.leads.slice(from, to) }),
  })),
  controls: history.controls.map((control) => ({ ...control, values: control.values.slice(from, to) })),
});
