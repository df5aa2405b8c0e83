import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';

type StartWith = NonNullable<Advice['startWith']>;
type Channel = Advice['channels'][number];

/**
 * Where money and hours carry only some of the advised channels at first: those to begin with, with the leads that are
 * the sign to add the next, and with fewer than which to stop: as many as come where a lead costs as much as it may. The
 * soonest told is first. Then the others, in the order in which to add them. `leadsFrom` a channel are those of each month
 * at typical figures. Null where all are carried, or none.
 */
export function startWith(
  { channels, phases }: Pick<Advice, 'channels' | 'phases'>,
  leadsFrom: (id: string) => readonly number[],
  { planning }: Pick<Dataset, 'planning'>,
): Advice['startWith'] {
  const deadline = phases.at(-1)?.months[1] ?? 0;
  const leadsToTell = planning?.worth?.leadsToTell ?? Number.POSITIVE_INFINITY;
  const phaseOf = ({ id }: Channel) => {
    const at = phases.findIndex(({ channels: own }) => own.some((each) => each.id === id));
    return at < 0 ? phases.length : at;
  };
  const signOf = ({ id, name, figures }: Channel): StartWith['now'][number] => {
    const sums = soFar(leadsFrom(id).slice(0, deadline));
    // At the deadline it is too late to add anything.
    const month = sums.slice(0, -1).findIndex((sum) => sum >= leadsToTell) + 1;
    if (month === 0) return { id, name, leads: null, byMonth: null, stopBelowLeads: null, stopMonth: null };
    const stopMonth = Math.min(deadline, Math.max(month, Math.ceil(figures.firstLeadsMonths.high)));
    const { typical, high } = figures.costPerLeadUsd;
    const stopBelowLeads = Math.max(1, Math.floor(((sums[stopMonth - 1] ?? 0) * typical) / high));
    return { id, name, leads: Math.floor(sums[month - 1] as number), byMonth: month, stopBelowLeads, stopMonth };
  };
  const rankOf = (channel: Channel) => channels.filter(({ side }) => side === channel.side).indexOf(channel);
  const now = channels.filter((channel) => phaseOf(channel) === 0).map(signOf);
  const next = channels
    .filter((channel) => phaseOf(channel) > 0)
    .sort((one, other) => phaseOf(one) - phaseOf(other) || rankOf(one) - rankOf(other))
    .map((channel) => ({
      id: channel.id,
      name: channel.name,
      fromMonth: phases[phaseOf(channel)]?.months[0] ?? null,
      monthlyUsd: channel.takes.monthlyUsd,
      hoursPerMonth: channel.takes.hoursPerMonth,
    }));
  if (now.length === 0 || next.length === 0) return null;
  return { now: now.sort((one, other) => (one.byMonth ?? NEVER) - (other.byMonth ?? NEVER)), next };
}

const NEVER = 1e9;

function soFar(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
