import type { Channel } from '../../model/channel.ts';
import type { RunningAdvice } from '../../model/current-advice.ts';
import { lettersOf } from '../../model/letters-of.ts';
import type { Decision } from './decide.ts';
import type { Judged } from './judge-running.ts';
/** A running channel with what to do with it, in dollars. */
export function describeRunning(
  judged: Judged,
  decision: Decision,
  advisedUsd: number | null,
): Omit<RunningAdvice, 'stepsUsd'> {
  const { running, channel, evidence, mostUsd, ruledOut } = judged;
  const {
    channel: name,
    monthlySpend = 0,
    hoursPerWeek = null,
    months = null,
    leads = null,
    customers = null,
  } = running;
  const { soFar, benchmark, yours } = evidence;
  return {
    name: calledOf(name, channel),
    id: channel?.id ?? null,
    side: channel?.side ?? null,
    ...decision,
    ruledOut: ruledOut?.why ?? null,
    tried: evidence.tried,
    nowUsd: monthlySpend,
    advisedUsd,
    hoursPerWeek,
    months,
    leads,
    customers,
    spentUsd: evidence.spentUsd,
    costPerLeadUsd: {
      soFar: soFar.costPerLeadUsd,
      benchmark: benchmark?.costPerLeadUsd ?? null,
      yours: yours.costPerLeadUsd,
    },
    costPerCustomerUsd: {
      soFar: soFar.costPerCustomerUsd,
      benchmark: benchmark?.costPerCustomerUsd ?? null,
      yours: yours.costPerCustomerUsd,
      most: mostUsd,
    },
    weight: evidence.weight,
    expected: evidence.expected,
    chanceOfNoMore: evidence.chanceOfNoMore,
    chanceItPays: evidence.chanceItPays,
    chanceItIsCheaper: evidence.chanceItIsCheaper,
    couldBe: evidence.couldBe,
    tellsInMonth: evidence.tellsInMonth,
    trial: evidence.tried === 'too-small' ? evidence.trial : null,
    watchUsd: watchOf(judged),
  };
}

/** As a person calls it, or by its name where its id was given. */
const calledOf = (given: string, channel: Channel | undefined): string =>
  channel !== undefined && lettersOf(given) === lettersOf(channel.id) ? channel.name.replace(/ \(.*\)$/, '') : given;

/** The most that a lead may cost for a customer to pay, or else the upper end of what the benchmark says. */
function watchOf({ evidence: { leadFigures, benchmark }, mostUsd }: Judged): number | null {
  if (leadFigures === null || benchmark === null) return null;
  return mostUsd === null ? benchmark.costPerLeadUsd.high : mostUsd * leadFigures.leadToCustomer.typical;
}
