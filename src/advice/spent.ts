import type { Advice } from '../model/advice.ts';
import { getsMoney, SPLIT_DIFFERS } from '../model/carried.ts';
import type { Dataset } from '../model/dataset.ts';
import { monthlyBudgetOf } from '../model/own-money.ts';
import type { ShownPhase } from '../model/plan-document.ts';
import type { Verdict } from '../model/terms.ts';
import { sumOf } from '../stats/moments.ts';
import { verdictOf } from './verdict.ts';
import { whyOtherwise } from './why-otherwise.ts';

type Divided = Pick<Advice, 'answers' | 'verdict' | 'mix' | 'channels' | 'phases' | 'current'>;
type ChannelMoney = Advice['phases'][number]['channels'][number];

/**
 * How the money of all months until the deadline parts between the sides, or the hours where there is no money; null where
 * nothing is divided.
 */
export function spentOf(
  advice: Divided,
  dataset: Pick<Dataset, 'planning' | 'scoring' | 'spentOtherwise'>,
  planned: readonly ShownPhase[],
): Advice['spent'] {
  const { scoring, spentOtherwise } = dataset;
  const { answers, mix, verdict, phases } = advice;
  const budget = monthlyBudgetOf(answers);
  const isMoney = typeof budget === 'number' && budget > 0 && phases.some(getsMoney);
  const amountOf = ({ monthlyUsd, hoursPerMonth }: ChannelMoney) => (isMoney ? monthlyUsd : hoursPerMonth);
  const inAll = (isOwn: (channel: ChannelMoney) => boolean) =>
    sumOf(
      phases.map(
        ({ months: [from, to], channels }) =>
          (to - from + 1) * sumOf(channels.filter(isOwn).map((each) => amountOf(each))),
      ),
    );
  const all = inAll(() => true);
  if (!(all > 0)) return null;
  const inbound = Math.round((100 * inAll(({ side }) => side === 'inbound')) / all);
  const of = isMoney ? 'money' : 'hours';
  const isOtherwise = Math.abs(inbound - mix.inbound) >= SPLIT_DIFFERS;
  const why = isOtherwise ? whyOtherwise(advice, inbound, of, dataset, planned) : null;
  return {
    inbound,
    outbound: 100 - inbound,
    of,
    why,
    because: (why && spentOtherwise?.why[why]) ?? null,
    turnsLead: isOtherwise && turnsLead(verdict, inbound, scoring),
  };
}

/** Whether more lies on the side that the answers do not speak for, or far more on one where they speak for both. */
const turnsLead = (verdict: Verdict, inbound: number, scoring: Dataset['scoring']): boolean =>
  verdict === 'balanced'
    ? verdictOf(inbound, scoring) !== verdict
    : verdict === 'inbound-led'
      ? inbound < 50
      : inbound > 50;
