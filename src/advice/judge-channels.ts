import { emptyVector, fillVector, setAnswer } from '../engine/answer-vector.ts';
import { compileStrengths } from '../engine/strengths.ts';
import { ANSWER_KEYS, type Answers, GOALS } from '../model/answers.ts';
import type { Channel, Way } from '../model/channel.ts';
import type { Dataset } from '../model/dataset.ts';
import { answersRead } from '../model/predicates.ts';
import { type OutCause, type Side, VETO_THRESHOLD } from '../model/terms.ts';
import { type Means, meansOf, wayFor, whatItTakes } from './carry.ts';
import { type Law, lawOn, withContactRules } from './contact-law.ts';
import { afterRunning, alsoLate, dueIn, type FirstLeads, leadTimeOf, whyTooLate } from './lead-time.ts';

export type ChannelData = Pick<
  Dataset,
  'channels' | 'planning' | 'phases' | 'means' | 'late' | 'oneSided' | 'aboveShare' | 'contactLaw'
>;

/** What a person knows of their own channels, by id. */
export interface OwnChannels {
  /** Points that their own figures are worth. */
  readonly bonus?: (id: string) => number;
  /** Months for which it has run already. */
  readonly monthsRun?: (id: string) => number;
  /** What runs and is to stop. */
  readonly stopped?: readonly string[];
}

/** Why a channel is out. */
export interface Out extends Pick<Channel['vetoes'][number], 'why' | 'instead'> {
  readonly cause: OutCause;
  /** The answers that rule it out; none where neither money nor hands carry it. */
  readonly answers: readonly string[];
}

/** What decides whether a channel can be advised. */
export interface Standing {
  readonly channel: Channel;
  /** Points for it; it fits where they are above 0. */
  readonly fit: number;
  /** How money and hours carry it; undefined where neither can. */
  readonly way: Way | undefined;
  /** Months until first leads, from today. */
  readonly firstLeads: FirstLeads;
  /** Whether they come only after the deadline. */
  readonly isLater: boolean;
  /** What the law means for it; undefined where it contacts nobody, or where the rules themselves were told. */
  readonly law: Law | undefined;
  /** What rules it out, whatever carries it. */
  readonly ruledOut: readonly Out[];
}

/** What is to be said of one channel, before the channels are set against each other. */
export interface JudgedChannel extends Standing {
  /** The strongest reasons for it. */
  readonly because: readonly string[];
  /** What to do first, as it is run in that way. */
  readonly firstStep: string;
  /** Why it is out; nothing where it is not. */
  readonly out: readonly Out[];
}

/** One that fits, that nothing rules out and that money or hands carry. */
export type Open<T extends Standing> = T & { readonly way: Way };

export const isOpen = <T extends Standing>(each: T): each is Open<T> =>
  each.ruledOut.length === 0 && each.fit > 0 && each.way !== undefined;

/** The channels of a dataset as they are for answers. */
export interface Judge {
  /** Each judged by itself, in the order of the dataset. */
  readonly all: (answers: Answers, own?: OwnChannels) => readonly JudgedChannel[];
  /** The same without what is to be said of them. */
  readonly standings: (answers: Answers, own?: OwnChannels) => readonly Standing[];
  /** Whether a side has one that can be advised, told as quickly as it can be; good until the next call of either. */
  readonly open: (answers: Answers, own?: OwnChannels) => (side: Side) => boolean;
}

/** Answers as the channels are judged by them. */
interface Asker {
  readonly answers: Answers;
  readonly contactRules: Answers['contactRules'];
  readonly means: Means;
  /** Month by which first leads are due. */
  readonly due: number;
  readonly own: OwnChannels;
}

const REASONS_SHOWN = 2;
const CONTACT_RULES = ANSWER_KEYS.indexOf('contactRules');

export function compileJudge(data: ChannelData): Judge {
  const statements = data.channels.map(({ fit, vetoes, steps = [], sooner = [] }) => [
    ...fit,
    ...vetoes,
    ...steps,
    ...sooner,
  ]);
  let next = 0;
  const firsts = statements.map(({ length }) => {
    next += length;
    return next - length;
  });
  const strengths = compileStrengths(statements.flat().map(({ when = ALWAYS }) => when));
  const vector = emptyVector();
  const placesOf = (side: Side) => [...data.channels.keys()].filter((at) => data.channels[at]?.side === side);
  /** Where the channels of a side stand, in front the one that was open last: of the next answers it mostly is, too. */
  const inTurn = { inbound: placesOf('inbound'), outbound: placesOf('outbound') };

  const take = (answers: Answers, own: OwnChannels): Asker => {
    const read = withContactRules(answers, data);
    fillVector(vector, read);
    const { contactRules } = read;
    return { answers, contactRules, means: meansOf(answers, data), due: dueIn(answers, data), own };
  };
  /** Each way of contact has a law of its own, under which all of its conditions are read. */
  const lawFor = ({ contact }: Channel, { answers, contactRules }: Asker): Law | undefined => {
    const law = contact === undefined ? undefined : lawOn(contact, answers, data);
    setAnswer(vector, CONTACT_RULES, law?.level ?? contactRules);
    return law;
  };
  const strengthOf = (at: number, statement: number) => strengths.of((firsts[at] as number) + statement, vector);
  const isVetoed = (at: number, { fit }: Channel, veto: number) => strengthOf(at, fit.length + veto) >= VETO_THRESHOLD;
  const fitOf = (at: number, { id, fit }: Channel, { bonus }: OwnChannels) => {
    let points = bonus?.(id) ?? 0;
    for (let each = 0; each < fit.length; each += 1) points += (fit[each]?.points ?? 0) * strengthOf(at, each);
    return points;
  };
  const firstLeadsOf = (
    at: number,
    { id, figures, fit, vetoes, steps, sooner }: Channel,
    { monthsRun = () => 0 }: OwnChannels,
  ) => {
    const before = fit.length + vetoes.length + (steps?.length ?? 0);
    const own = sooner?.find((_, each) => strengthOf(at, before + each) >= VETO_THRESHOLD);
    return afterRunning((own ?? figures).firstLeadsMonths, monthsRun(id));
  };

  function standingOf(at: number, channel: Channel, asker: Asker): Standing {
    const { answers, means, due, own } = asker;
    const law = lawFor(channel, asker);
    const firstLeads = firstLeadsOf(at, channel, own);
    const leadTime = leadTimeOf(firstLeads, due, answers, data);
    const holding = channel.vetoes
      .filter((_, veto) => isVetoed(at, channel, veto))
      .map(({ when, why, instead }): Out => {
        const keys = answersRead(when);
        return { cause: causeOf(keys), answers: keys, why, instead };
      });
    const tooLate: Out = { cause: 'time', answers: ['timelineMonths'], why: whyTooLate(firstLeads, due, data) };
    return {
      channel,
      fit: fitOf(at, channel, own),
      way: wayFor(channel, means),
      firstLeads,
      isLater: leadTime === 'later',
      law,
      ruledOut: [...(law === undefined ? holding : byLaw(law, holding)), ...(leadTime === 'never' ? [tooLate] : [])],
    };
  }

  function judge(at: number, channel: Channel, asker: Asker): JudgedChannel {
    const standing = standingOf(at, channel, asker);
    const { way, ruledOut, isLater } = standing;
    const { fit, vetoes, steps = [] } = channel;
    const effects = fit.map(({ because, points, when }, index) => ({
      because,
      when,
      effect: points * strengthOf(at, index),
    }));
    const holds = (step: number) => strengthOf(at, fit.length + vetoes.length + step) >= VETO_THRESHOLD;
    const missing = (): readonly Out[] => {
      const unfit = against(effects, standing.fit);
      if (unfit !== undefined) return [unfit];
      const late = isLater ? alsoLate(standing.firstLeads, asker.due, data) : [];
      return [
        { cause: 'means', answers: [], why: whatItTakes(channel, asker.means, data) },
        ...late.map((why): Out => ({ cause: 'time', answers: ['timelineMonths'], why })),
      ];
    };
    return {
      ...standing,
      because: effects
        .filter(({ effect }) => effect > 0)
        .sort((a, b) => b.effect - a.effect)
        .slice(0, REASONS_SHOWN)
        .map(({ because }) => because),
      firstStep: channel.firstStep ?? stepFor(steps, way, holds),
      out: ruledOut.length > 0 || way !== undefined ? ruledOut : missing(),
    };
  }

  const each =
    <T>(of: (at: number, channel: Channel, asker: Asker) => T) =>
    (answers: Answers, own: OwnChannels = {}): readonly T[] => {
      const asker = take(answers, own);
      return data.channels.map((channel, at) => of(at, channel, asker));
    };

  return {
    all: each(judge),
    standings: each(standingOf),
    open: (answers, own = {}) => {
      const asker = take(answers, own);
      const { means, due } = asker;
      const { stopped = [] } = own;
      const isAdvisable = (channel: Channel, at: number) =>
        !stopped.includes(channel.id) &&
        leadTimeOf(firstLeadsOf(at, channel, own), due, answers, data) === 'in-time' &&
        wayFor(channel, means) !== undefined &&
        lawFor(channel, asker)?.level !== 'strict' &&
        fitOf(at, channel, own) > 0 &&
        !channel.vetoes.some((_, veto) => isVetoed(at, channel, veto));
      return (side) => {
        const turn = inTurn[side];
        const found = turn.findIndex((at) => isAdvisable(data.channels[at] as Channel, at));
        if (found > 0) turn.unshift(...turn.splice(found, 1));
        return found >= 0;
      };
    },
  };
}

/** What rules a channel out, with what the law says in the place of the words for wherever it is. */
function byLaw({ level, says }: Law, holding: readonly Out[]): readonly Out[] {
  const answers = ['contactPlaces', 'businessModel'];
  const ruled = holding.map((out) => (out.cause === 'law' ? { ...out, answers, why: says } : out));
  const isSaid = level !== 'strict' || ruled.some(({ cause }) => cause === 'law');
  return isSaid ? ruled : [{ cause: 'law', answers, why: says }, ...ruled];
}

type Effect = Pick<Channel['fit'][number], 'because' | 'when'> & { readonly effect: number };

/** What speaks most against a channel that would not fit either: what it takes is then beside the point. */
function against(effects: readonly Effect[], points: number): Out | undefined {
  const [worst] = [...effects].sort((a, b) => a.effect - b.effect);
  return points > 0 || worst === undefined || worst.effect >= 0
    ? undefined
    : { cause: 'fit', answers: answersRead(worst.when), why: worst.because };
}

/** Of a step without a condition, which holds for everybody, no strength is read. */
const ALWAYS = { goals: [...GOALS] };

/** Of the steps the first that holds for the answers and for the way in which the channel is run. */
const stepFor = (
  steps: NonNullable<Channel['steps']>,
  way: Way | undefined,
  holds: (step: number) => boolean,
): string =>
  steps.find(
    ({ when, hired }, at) =>
      (when === undefined || holds(at)) && (hired === undefined || hired === (way?.hired !== undefined)),
  )?.text ?? '';

/** What a veto is about, by the answers that it reads. */
const causeOf = (keys: readonly string[]): OutCause =>
  keys.includes('contactRules') ? 'law' : keys.includes('timelineMonths') ? 'time' : 'fit';
