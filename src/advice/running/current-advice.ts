import { channelMeant } from '../../calibrate/channel-meant.ts';
import { knownChannels } from '../../calibrate/known-channels.ts';
import type { Advice, AdvisedAfter, AdvisedChannel, AdvisedPhase } from '../../model/advice.ts';
import type { Answers, GivenAnswers } from '../../model/answers.ts';
import type { Channel } from '../../model/channel.ts';
import type { CurrentAdvice, RunningAdvice } from '../../model/current-advice.ts';
import type { Dataset } from '../../model/dataset.ts';
import { lettersOf } from '../../model/letters-of.ts';
import type { Planning } from '../../model/planning.ts';
import type { Running } from '../../model/running.ts';
import { type OwnFigures, type ResolvedFigure, resolveFigures } from '../../plan/resolve-figures.ts';
import { waitOf } from '../../plan/resolve-plan.ts';
import { costPerCustomer } from '../cost-per-customer.ts';
import { strengthIn } from '../strength-in.ts';
import { mostFor } from '../worth/cost-and-most.ts';
import { type AdvisedMoney, advisedMoney, type Judged, type RunningTerms } from './advised-money.ts';
import { type Decision, decide, hasMuchLess, isToEnd, leavesMoney, reconciled } from './decide.ts';
import { type Benchmark, evidenceOf } from './evidence.ts';
import { generalChannel } from './general-channel.ts';
import { shiftOf } from './shift.ts';

/** What of the advice the money of running channels hangs on. */
export interface AdvisedNow extends Pick<Advice, 'vetoed'> {
  readonly afterwards: AdvisedAfter;
  readonly channels: readonly AdvisedChannel[];
  readonly later: readonly AdvisedChannel[];
  readonly phases: readonly AdvisedPhase[];
}

type Data = Pick<Dataset, 'channels' | 'history' | 'phases' | 'planning'>;

/** What to do with what runs now, and what that asks of the plan. */
export interface RunningOutcome {
  readonly current: CurrentAdvice;
  /** Undefined where there is no money to divide. */
  readonly terms: RunningTerms | undefined;
  /** Channels to stop: nothing else may advise them. */
  readonly stopped: readonly string[];
}

/** What to do with each channel that runs, and how to get from today's money to the advised; null where nothing runs. */
export function currentAdvice(
  data: Data,
  given: GivenAnswers,
  answers: Answers,
  own: OwnFigures,
  advice: () => AdvisedNow,
): RunningOutcome | null {
  const { current = [], rate = 1 } = given;
  const { planning } = data;
  if (current.length === 0 || planning === undefined) return null;
  const strengthOf = strengthIn(answers);
  const advised = advice();
  const terms = termsOf(data, planning, answers, own);
  const worth = mostFor(given);
  const judged = current.map((each) =>
    judge(inDollars(each, rate), data, given.marginPercent, worth === null ? null : worth * rate, terms, advised),
  );
  const moneyWith = (kept: readonly Judged[]) =>
    advisedMoney(data, answers, advised, strengthOf, judged, { kept, own });
  const first = moneyWith([]);
  const today = judged.reduce((sum, { running: { monthlySpend = 0 } }) => sum + monthlySpend, 0);
  const isLess = typeof answers.monthlyBudget === 'number' && hasMuchLess(answers.monthlyBudget, today);
  const decideAll = (by: AdvisedMoney | undefined) =>
    judged.map((each, at) => decide(each, by?.running[at] ?? null, isLess));
  const isKept = decideAll(first).map(leavesMoney);
  // What is kept has just today's money, and the rest is divided anew; where that cannot be, every change is named.
  const money = moneyWith(judged.filter((_, at) => isKept[at])) ?? first;
  const decisions = decideAll(money);
  const channels = judged.map((each, at) =>
    describe(
      each,
      reconciled(decisions[at] as Decision, each, money?.running[at] ?? null, isLess),
      money?.running[at] ?? null,
    ),
  );
  return {
    current: {
      channels,
      shift: money === undefined ? null : shiftOf(rowsOf(channels, data, money)),
      failed: channels.filter(({ tried }) => tried === 'failed').length,
    },
    terms: money?.terms,
    stopped: stoppedOf(channels),
  };
}

/** What is to stop, or to get no more than what is left of its hours: a channel may run twice, and one of both go on. */
function stoppedOf(channels: readonly RunningAdvice[]): readonly string[] {
  const ids = (stops: boolean) =>
    channels.flatMap((each) => (each.id !== null && isToEnd(each) === stops ? [each.id] : []));
  const goOn = ids(false);
  return ids(true).filter((id) => !goOn.includes(id));
}

/** A channel's money in dollars. */
function inDollars({ monthlySpend, revenue, ...others }: Running, rate: number): Running {
  return {
    ...others,
    ...(monthlySpend === undefined ? {} : { monthlySpend: monthlySpend * rate }),
    ...(revenue === undefined ? {} : { revenue: revenue * rate }),
  };
}

/** What all running channels are judged by. */
interface Terms {
  /** A channel's benchmark; the general one where it has none. */
  readonly benchmarkOf: (channel: Channel | undefined) => Benchmark;
  readonly hourValueOf: (channel: Channel | undefined) => number;
  readonly elsewhereUsd: number;
}

function termsOf({ channels }: Data, planning: Planning, answers: Answers, own: OwnFigures): Terms {
  const strengthOf = strengthIn(answers);
  const monthsToCustomer = waitOf(planning, strengthOf);
  const hours = planning.hourValueUsd.typical;
  const hourValueOf = (channel: Channel | undefined) => (channel?.response?.team === 'none' ? 0 : hours);
  const figured = (channel: Channel, ownFigures?: OwnFigures[string]) => {
    const figures = resolveFigures(channel, planning, answers, strengthOf, ownFigures);
    return figures === undefined
      ? undefined
      : benchmarkFrom(figures, { hourValue: hourValueOf(channel), monthsToCustomer });
  };
  const general = generalChannel(
    channels.flatMap((channel) => figured(channel) ?? []),
    { hourValue: hours, monthsToCustomer },
  );
  return {
    benchmarkOf: (channel) => (channel === undefined ? undefined : figured(channel, own[channel.id])) ?? general,
    hourValueOf,
    elsewhereUsd: costPerCustomer(general.costPerLead, general.leadToCustomer).typical,
  };
}

function judge(
  running: Running,
  data: Data,
  marginPercent: number | undefined,
  worthUsd: number | null,
  { benchmarkOf, hourValueOf, elsewhereUsd }: Terms,
  { vetoed }: AdvisedNow,
): Judged {
  const known = channelMeant(running.channel, knownChannels(data));
  const channel = data.channels.find(({ id }) => id === known?.id);
  const mostUsd = worthUsd ?? mostByRevenue(running, marginPercent);
  const veto = vetoed.find(({ id }) => id === channel?.id);
  return {
    running,
    channel,
    mostUsd,
    ruledOut: veto?.cause === 'law' || veto?.cause === 'fit' ? { cause: veto.cause, why: veto.why } : null,
    evidence: evidenceOf(running, benchmarkOf(channel), { mostUsd, elsewhereUsd, hourValue: hourValueOf(channel) }),
  };
}

function benchmarkFrom(
  figures: readonly ResolvedFigure[],
  rest: Pick<Benchmark['context'], 'hourValue' | 'monthsToCustomer'>,
): Benchmark {
  const of = (name: ResolvedFigure['figure']) => {
    const { low = 0, typical = 0, high = 0 } = figures.find(({ figure }) => figure === name) ?? {};
    return { low, typical, high };
  };
  return {
    costPerLead: of('costPerLead'),
    leadToCustomer: of('leadToCustomer'),
    isOwn: figures.some(({ figure, from }) => figure === 'costPerLead' && (from === 'yours' || from === 'history')),
    isGeneral: false,
    context: {
      ...rest,
      keptPerMonth: of('keptPerMonth').typical,
      unfinishedPerMonth: of('unfinished').typical,
      delayMonths: of('delayMonths').typical,
      windowMonths: of('benchmarkWindow').typical,
    },
  };
}

/** What is left of a customer by the revenue that came: more than that none may cost; null where it is not known. */
const mostByRevenue = ({ customers, revenue }: Running, marginPercent = 100): number | null =>
  revenue !== undefined && customers ? ((revenue / customers) * marginPercent) / 100 : null;

function describe(judged: Judged, decision: Decision, advisedUsd: number | null): RunningAdvice {
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

/** Today's channels, then those that the advice adds. */
function rowsOf(channels: readonly RunningAdvice[], { channels: all }: Data, money: AdvisedMoney) {
  const nameOf = (id: string) => all.find((channel) => channel.id === id)?.name ?? id;
  return [
    ...channels.map(({ id, name, nowUsd, advisedUsd }) => ({ id, name, nowUsd, advisedUsd: advisedUsd ?? 0 })),
    ...money.added.map(({ id, usd }) => ({ id, name: nameOf(id), nowUsd: 0, advisedUsd: usd })),
  ].filter(({ nowUsd, advisedUsd }) => nowUsd > 0 || advisedUsd > 0);
}
