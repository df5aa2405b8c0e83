import type { Advice } from '../model/advice.ts';
import { normaliseAnswers } from '../model/answers.ts';
import { isCarried, keepsSome } from '../model/carried.ts';
import type { Dataset } from '../model/dataset.ts';
import { inDollars } from '../model/own-money.ts';
import type { ShownPhase } from '../model/plan-document.ts';
import type { Side, SpentOtherwise } from '../model/terms.ts';
import { sumOf } from '../stats/moments.ts';
import { meansOf } from './carry.ts';

type Divided = Pick<Advice, 'answers' | 'mix' | 'channels' | 'phases' | 'current'>;
type ChannelMoney = Advice['phases'][number]['channels'][number];

/**
 * Why a side gets less than advised: what goes on has its money first, or the reader's limits; or its channels need a
 * minimum, can use no more, or more hours than are left, whichever moves most of the money in the plan.
 */
export function whyOtherwise(
  advice: Divided,
  inbound: number,
  of: 'money' | 'hours',
  dataset: Pick<Dataset, 'planning'>,
  planned: readonly ShownPhase[],
): SpentOtherwise {
  const { answers, mix, channels } = advice;
  if (keepsSome(advice)) return 'keeps';
  if (Object.keys(answers.limits ?? {}).length > 0) return 'limits';
  const side: Side = inbound < mix.inbound ? 'inbound' : 'outbound';
  const own = channels.filter((channel) => channel.side === side);
  const idle = own.filter((channel) => !isCarried(channel));
  const hours = answers.hoursPerWeek === undefined ? 'guess' : 'hours';
  if (of === 'hours') return idle.length > 0 || !isFull(own, advice) ? hours : 'use';
  const moves = (isOwn: (phase: ShownPhase) => boolean) =>
    sumOf(
      planned
        .filter((phase) => !phase.isAfterDeadline && isOwn(phase))
        .map(({ from, to, advisedInbound, channels: spends, left }) => {
          const spent = (of: Side) => sumOf(spends.filter((each) => each.side === of).map(({ spend }) => spend));
          const whole = spent('inbound') + spent('outbound') + left;
          const share = side === 'inbound' ? (advisedInbound ?? 0) : 100 - (advisedInbound ?? 0);
          return whole > 0 ? (to - from + 1) * Math.max(0, share - (100 * spent(side)) / whole) : 0;
        }),
    );
  const isLeast = ({ notes }: ShownPhase) => notes.includes('least-spends');
  const never = idle.length === own.length;
  if (moves(isLeast) > moves((phase) => !isLeast(phase))) return never ? 'start' : 'least';
  if (idle.some((channel) => isBusy(channel, advice, dataset))) return hours;
  return never ? 'start' : 'use';
}

/** Whether channels have all the hours that they usually take, in some phase. */
const isFull = (own: Divided['channels'], { phases }: Divided): boolean =>
  phases.some(
    (phase) =>
      sumOf(phase.channels.filter(({ id }) => own.some((each) => each.id === id)).map(hoursIn)) >=
      sumOf(own.map(({ figures }) => figures.hoursPerMonth.typical)),
  );

/** Whether money would be enough for a channel's least spend, and its hands have no hours left for it. */
function isBusy(
  { side, takes }: Divided['channels'][number],
  { answers, channels, phases }: Divided,
  dataset: Pick<Dataset, 'planning'>,
): boolean {
  const { hands, hired, monthlyUsd, hoursPerMonth } = takes;
  const isOwn = ({ id }: ChannelMoney) =>
    hands === 'anybody' ||
    answers.hoursPerWeek !== undefined ||
    channels.some((each) => each.id === id && each.takes.hands === hands);
  const busy = Math.max(0, ...phases.map((phase) => sumOf(phase.channels.filter(isOwn).map(hoursIn))));
  const left = meansOf(inDollars(normaliseAnswers(answers)), dataset).hours[hands] - busy;
  const [first] = phases;
  const monthly = (first?.unspent ?? 0) + sumOf((first?.channels ?? []).map((each) => each.monthlyUsd));
  const most = Math.max(...phases.map((phase) => phase.mix[side]));
  return hired === null && hoursPerMonth > left && monthlyUsd <= (monthly * most) / 100;
}

const hoursIn = ({ hoursPerMonth }: ChannelMoney): number => hoursPerMonth;
