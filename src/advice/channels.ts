import type { Advice, AdvisedChannel } from '../model/advice.ts';
import type { Answers } from '../model/answers.ts';
import type { Way } from '../model/channel.ts';
import { OUT_CAUSES, SIDES } from '../model/terms.ts';
import { waysOf } from './carry.ts';
import type { Law } from './contact-law.ts';
import { type ChannelData, compileJudge, type JudgedChannel, type Out, type OwnChannels } from './judge-channels.ts';

const BEST_PER_SIDE = 3;

export type ChannelAdvice = Pick<Advice, 'vetoed'> & Readonly<Record<'channels' | 'later', AdvisedChannel[]>>;

/**
 * The best channels of each side that fit at all and that nothing rules out; those of them that bring nothing before the
 * deadline apart; and those that are ruled out, with why. A channel that neither the whole budget nor the hours can carry
 * is out too.
 */
export function compileChannelAdvice(data: ChannelData): (answers: Answers, own?: OwnChannels) => ChannelAdvice {
  const judge = compileJudge(data);
  return (answers, own = {}) => {
    const { stopped = [] } = own;
    const judged = judge(answers, own).filter(({ channel }) => !stopped.includes(channel.id));
    const open = judged.filter(isOpenChannel).sort((a, b) => b.fit - a.fit);
    const inTime = open.filter(({ isLater }) => !isLater);
    const isOpen = (id: string) => inTime.some(({ channel }) => channel.id === id);
    return {
      channels: bestOf(inTime, data),
      later: bestOf(
        open.filter(({ isLater }) => isLater),
        data,
      ),
      vetoed: judged.filter(({ out }) => out.length > 0).map((each) => describeOut(each, isOpen)),
    };
  };
}

/** One that fits, that nothing rules out and that money or hands carry. */
type OpenChannel = JudgedChannel & { readonly way: Way };

const isOpenChannel = (judged: JudgedChannel): judged is OpenChannel =>
  judged.out.length === 0 && judged.fit > 0 && judged.way !== undefined;

/** The best of each side. */
const bestOf = (open: readonly OpenChannel[], data: ChannelData): AdvisedChannel[] =>
  SIDES.flatMap((side) => open.filter(({ channel }) => channel.side === side).slice(0, BEST_PER_SIDE)).map((each) =>
    describe(each, data),
  );

const takesOf = ({ hands, hired, leastUsd, leastHours }: Way): Advice['channels'][number]['takes'] => ({
  hands,
  hired: hired ?? null,
  monthlyUsd: leastUsd,
  hoursPerMonth: leastHours,
});

const describe = (
  { channel: { id, name, side, buys, leadGrade, figures }, fit, because, way, law, firstLeads, firstStep }: OpenChannel,
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
  law: law === undefined ? null : shownLaw(law, contactLaw?.words.disclaimer),
  leadGrade,
  costFrom: 'benchmark',
  figures: {
    ...(Object.fromEntries(
      Object.entries(figures).map(([figure, { low, typical, high }]) => [figure, { low, typical, high }]),
    ) as Advice['channels'][number]['figures']),
    firstLeadsMonths: firstLeads,
  },
});

const shownLaw = ({ rule, isCertain, place, says }: Law, disclaimer = ''): Advice['channels'][number]['law'] => ({
  rule,
  isCertain,
  place,
  says: `${says} ${disclaimer}`,
});

function describeOut({ channel, out }: JudgedChannel, isOpen: (id: string) => boolean): Advice['vetoed'][number] {
  const { id, name, side } = channel;
  const cause = OUT_CAUSES.find((each) => out.some((reason) => reason.cause === each)) ?? 'fit';
  const takes = waysOf(channel).map(takesOf);
  return { id, name, side, why: reasonsFor(out, isOpen).join(' '), cause, takes: cause === 'means' ? takes : [] };
}

/** Why a channel is out, and what else to do where that is open. */
const reasonsFor = (out: readonly Out[], isOpen: (id: string) => boolean): readonly string[] =>
  out.flatMap(({ why, instead }) => (instead !== undefined && isOpen(instead.channel) ? [why, instead.text] : [why]));
