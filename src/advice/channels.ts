import type { Advice, AdvisedChannel } from '../model/advice.ts';
import type { Answers } from '../model/answers.ts';
import type { Channel } from '../model/channel.ts';
import type { ContactLaw } from '../model/contact-law.ts';
import { OUT_CAUSES, type OutCause, SIDES, type Side } from '../model/terms.ts';
import { meansOf, takesOf, waysOf } from './carry.ts';
import type { Law } from './contact-law.ts';
import { costPerCustomer } from './cost-per-customer.ts';
import { type ChannelData, compileJudge, type Judge } from './judge-channels.ts';
import { isOpen, type JudgedChannel, type Open, type Out, type OwnChannels, type Standing } from './judged-channel.ts';
import { type ClosedSide, closedSide } from './opens-first.ts';

/** Channels of a side that are advised. */
const BEST_PER_SIDE = 3;

export type ChannelAdvice = Pick<Advice, 'vetoed'> &
  Readonly<Record<'channels' | 'later', AdvisedChannel[]>> & {
    /** Of each side without a channel, why, and what would open it. */
    readonly closed: Readonly<Partial<Record<Side, ClosedSide>>>;
    /** The next best channels, should those of a side be too few for its money. */
    readonly spare: () => AdvisedChannel[];
  };

/**
 * The best channels of each side that fit at all and that nothing rules out; those of them that bring nothing before the
 * deadline apart; and those that are ruled out, with why. A channel that neither the whole budget nor the hours can carry
 * is out too.
 */
export function compileChannelAdvice(
  data: ChannelData,
  { all }: Pick<Judge, 'all'> = compileJudge(data),
): (answers: Answers, own?: OwnChannels) => ChannelAdvice {
  return (answers, own = {}) => {
    const judged = withoutStopped(all(answers, own), own);
    const open = bestFirst(judged);
    const inTime = open.filter(({ isLater }) => !isLater);
    const isAdvised = (id: string) => inTime.some(({ channel }) => channel.id === id);
    const closed = SIDES.filter((side) => !inTime.some(({ channel }) => channel.side === side));
    return {
      channels: bestOf(inTime).map((each) => describe(each, data)),
      spare: () => restOf(inTime).map((each) => describe(each, data)),
      later: bestOf(open.filter(({ isLater }) => isLater)).map((each) => describe(each, data)),
      vetoed: judged.filter(({ out }) => out.length > 0).map((each) => describeOut(each, isAdvised)),
      closed: Object.fromEntries(closed.map((side) => [side, closedSide(side, judged, meansOf(answers, data), data)])),
    };
  };
}

/** The channels that would be advised, now and for later, and those that are out, without what is to be said of them. */
export function compileBareChannels(
  data: ChannelData,
  { standings }: Pick<Judge, 'standings'> = compileJudge(data),
): (answers: Answers, own?: OwnChannels) => Readonly<Record<'channels' | 'later' | 'out', readonly Channel[]>> {
  return (answers, own = {}) => {
    const all = withoutStopped(standings(answers, own), own);
    const open = bestFirst(all);
    const bare = (some: readonly Standing[]) => some.map(({ channel }) => channel);
    return {
      channels: bare(bestOf(open.filter(({ isLater }) => !isLater))),
      later: bare(bestOf(open.filter(({ isLater }) => isLater))),
      out: bare(all.filter(({ ruledOut, way }) => ruledOut.length > 0 || way === undefined)),
    };
  };
}

const withoutStopped = <T extends Standing>(all: readonly T[], { stopped = [] }: OwnChannels): readonly T[] =>
  all.filter(({ channel }) => !stopped.includes(channel.id));

const bestFirst = <T extends Standing>(all: readonly T[]): readonly Open<T>[] =>
  all.filter(isOpen).sort((a, b) => b.fit - a.fit);

const ofSide = <T extends Standing>(open: readonly T[], side: Side): readonly T[] =>
  open.filter(({ channel }) => channel.side === side);

/** The best of each side. */
const bestOf = <T extends Standing>(open: readonly T[]): readonly T[] =>
  SIDES.flatMap((side) => ofSide(open, side).slice(0, BEST_PER_SIDE));

/** Those of each side after its best. */
const restOf = <T extends Standing>(open: readonly T[]): readonly T[] =>
  SIDES.flatMap((side) => ofSide(open, side).slice(BEST_PER_SIDE));

const describe = (
  {
    channel: { id, name, side, buys, leadGrade, figures },
    fit,
    because,
    way,
    law,
    firstLeads,
    firstStep,
  }: Open<JudgedChannel>,
  { contactLaw }: ChannelData,
): AdvisedChannel => ({
  id,
  name,
  side,
  fit,
  because: [...because],
  firstStep,
  hired: way.hired ?? null,
  takes: takesOf(way),
  buys: buys ?? null,
  law: law === undefined ? null : shownLaw(law, contactLaw as ContactLaw),
  leadGrade,
  costFrom: 'benchmark',
  costFor: null,
  costPerCustomerUsd: costIn(figures),
  figures: {
    ...(Object.fromEntries(
      Object.entries(figures).map(([figure, { low, typical, high }]) => [figure, { low, typical, high }]),
    ) as Advice['channels'][number]['figures']),
    firstLeadsMonths: firstLeads,
  },
});

/** What a customer costs; null where no lead becomes one. */
export const costIn = ({
  costPerLeadUsd,
  leadToCustomerRate,
}: Pick<AdvisedChannel['figures'], 'costPerLeadUsd' | 'leadToCustomerRate'>): AdvisedChannel['costPerCustomerUsd'] =>
  leadToCustomerRate.typical > 0 ? costPerCustomer(costPerLeadUsd, leadToCustomerRate) : null;

const shownLaw = ({ rule, isCertain, place, says }: Law, { words }: ContactLaw): Advice['channels'][number]['law'] => ({
  rule,
  isCertain,
  place,
  says: `${says} ${words.disclaimer}`,
});

function describeOut({ channel, out }: JudgedChannel, isAdvised: (id: string) => boolean): Advice['vetoed'][number] {
  const { id, name, side } = channel;
  const cause = OUT_CAUSES.find((each) => out.some((reason) => reason.cause === each)) as OutCause;
  const takes = out.some((reason) => reason.cause === 'means') ? waysOf(channel).map(takesOf) : [];
  return { id, name, side, why: reasonsFor(out, isAdvised).join(' '), cause, takes };
}

/** Why a channel is out, and what else to do where that is open. */
const reasonsFor = (out: readonly Out[], isAdvised: (id: string) => boolean): readonly string[] =>
  out.flatMap(({ why, instead }) =>
    instead !== undefined && isAdvised(instead.channel) ? [why, instead.text] : [why],
  );
