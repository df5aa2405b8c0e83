import { channelMeant } from '../../calibrate/channel-meant.ts';
import { knownChannels } from '../../calibrate/known-channels.ts';
import type { Advice } from '../../model/advice.ts';
import type { Answers, GivenAnswers } from '../../model/answers.ts';
import type { Channel } from '../../model/channel.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Planning } from '../../model/planning.ts';
import type { Running } from '../../model/running.ts';
import { type OwnFigures, type ResolvedFigure, resolveFigures } from '../../plan/resolve-figures.ts';
import { waitOf } from '../../plan/resolve-plan.ts';
import { costPerCustomer } from '../cost-per-customer.ts';
import { strengthIn } from '../strength-in.ts';
import { type Benchmark, type Evidence, evidenceOf } from './evidence.ts';
import { generalChannel } from './general-channel.ts';

/** What speaks against a channel whatever it brings, as the law does, or against one that has not paid so far. */
export interface RuledOut {
  readonly cause: 'law' | 'fit';
  readonly why: string;
}

/** A running channel with what is known of it, in dollars. */
export interface Judged {
  readonly running: Running;
  /** The channel that it is; undefined where the dataset has none. */
  readonly channel: Channel | undefined;
  readonly mostUsd: number | null;
  /** Why the law or the answers rule it out, where they do; that it takes more than there is, or comes late, does not. */
  readonly ruledOut: RuledOut | null;
  readonly evidence: Evidence;
}

/** The law rules out what works, too; nothing else does, nor what was never counted. */
export const isAgainst = (ruledOut: RuledOut | null, tried: Evidence['tried']): ruledOut is RuledOut =>
  ruledOut !== null && (ruledOut.cause === 'law' || (tried !== 'works' && tried !== 'not-counted'));

/** Whose channels they are. */
interface Owner {
  readonly given: GivenAnswers;
  /** The same as the rules read them. */
  readonly answers: Answers;
  readonly own: OwnFigures;
  /** The most that a customer may cost, in dollars; null where that is not known, and revenue says it of each channel. */
  readonly worthUsd: number | null;
}

/** Judges what runs, told in the currency of the answers, by its counts and by what the advice rules out. */
type JudgeRunning = (running: Running, vetoed: Advice['vetoed']) => Judged;

/** Compiles what all running channels of a person are judged by. */
export function compileJudgeRunning(
  data: Pick<Dataset, 'channels' | 'history'>,
  planning: Planning,
  { given, answers, own, worthUsd }: Owner,
): JudgeRunning {
  const { benchmarkOf, hourValueOf, elsewhereUsd } = termsOf(data, planning, answers, own);
  const known = knownChannels(data);
  return (told, vetoed) => {
    const running = moneyInDollars(told, given.rate ?? 1);
    const id = channelMeant(running.channel, known)?.id;
    const channel = data.channels.find((each) => each.id === id);
    const mostUsd = worthUsd ?? mostByRevenue(running, given.marginPercent);
    const veto = vetoed.find((each) => each.id === channel?.id);
    return {
      running,
      channel,
      mostUsd,
      ruledOut: veto?.cause === 'law' || veto?.cause === 'fit' ? { cause: veto.cause, why: veto.why } : null,
      evidence: evidenceOf(running, benchmarkOf(channel), { mostUsd, elsewhereUsd, hourValue: hourValueOf(channel) }),
    };
  };
}

/** A channel's money in dollars. */
function moneyInDollars({ monthlySpend, revenue, ...others }: Running, rate: number): Running {
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

function termsOf(
  { channels }: Pick<Dataset, 'channels'>,
  planning: Planning,
  answers: Answers,
  own: OwnFigures,
): Terms {
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

function benchmarkFrom(
  figures: readonly ResolvedFigure[],
  rest: Pick<Benchmark['context'], 'hourValue' | 'monthsToCustomer'>,
): Benchmark {
  const of = (name: ResolvedFigure['figure']) => {
    const { low, typical, high } = figures.find(({ figure }) => figure === name) as ResolvedFigure;
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
