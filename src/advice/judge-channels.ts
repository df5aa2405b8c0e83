import { type AnswerVector, emptyVector, fillVector, setAnswer, setChoices } from '../engine/answer-vector.ts';
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
  /**
   * Whether a side has one that can be advised, told as quickly as it can be; good until the next call of any. It takes
   * a vector that the answers have filled already, with the rules of contact that follow from them.
   */
  readonly open: (answers: Answers, own?: OwnChannels, filled?: AnswerVector) => (side: Side) => boolean;
}

/** Answers as the channels are judged by them. */
interface Asker {
  readonly answers: Answers;
  readonly vector: AnswerVector;
  /** The answer on the rules of contact, in bits. */
  readonly contactRules: number;
  readonly means: Means;
  /** Month by which first leads are due. */
  readonly due: number;
  readonly own: OwnChannels;
}

const NOTHING_OWN: OwnChannels = {};
const REASONS_SHOWN = 2;
/** Points by which sums in another order surely differ by less. */
const ROUNDING = 1e-9;
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
  /** Of each channel the points against it, and then those for it. */
  const inDoubt = data.channels.map(({ fit }) =>
    [...fit.keys()].sort((one, other) => Math.sign(fit[one]?.points ?? 0) - Math.sign(fit[other]?.points ?? 0)),
  );
  const placesOf = (side: Side) => [...data.channels.keys()].filter((at) => data.channels[at]?.side === side);
  /** Where the channels of a side stand, in front the one that was open last: of the next answers it mostly is, too. */
  const inTurn = { inbound: placesOf('inbound'), outbound: placesOf('outbound') };

  const take = (
    answers: Answers,
    own: OwnChannels,
    filled = fillVector(vector, withContactRules(answers, data)),
  ): Asker => ({
    answers,
    vector: filled,
    contactRules: filled.choices[CONTACT_RULES] as number,
    means: meansOf(answers, data),
    due: dueIn(answers, data),
    own,
  });
  /** Each way of contact has a law of its own, under which all of its conditions are read. */
  const lawFor = ({ contact }: Channel, { answers, vector, contactRules }: Asker): Law | undefined => {
    const law = contact === undefined ? undefined : lawOn(contact, answers, data);
    if (law === undefined) setChoices(vector, CONTACT_RULES, contactRules);
    else setAnswer(vector, CONTACT_RULES, law.level);
    return law;
  };
  const strengthOf = (at: number, statement: number, { vector }: Asker) =>
    strengths.of((firsts[at] as number) + statement, vector);
  const isVetoed = (at: number, { fit }: Channel, veto: number, asker: Asker) =>
    strengthOf(at, fit.length + veto, asker) >= VETO_THRESHOLD;
  const pointsOf = (at: number, { fit }: Channel, each: number, asker: Asker) =>
    (fit[each]?.points ?? 0) * strengthOf(at, each, asker);
  const fitOf = (at: number, channel: Channel, asker: Asker) => {
    let points = asker.own.bonus?.(channel.id) ?? 0;
    for (let each = 0; each < channel.fit.length; each += 1) points += pointsOf(at, channel, each, asker);
    return points;
  };
  /** Whether it fits, told once what speaks for it outweighs all that is against it. */
  const fits = (at: number, channel: Channel, asker: Asker): boolean => {
    let points = asker.own.bonus?.(channel.id) ?? 0;
    for (const each of inDoubt[at] as readonly number[]) {
      if (points > ROUNDING && (channel.fit[each]?.points ?? 0) >= 0) return true;
      points += pointsOf(at, channel, each, asker);
    }
    return Math.abs(points) > ROUNDING ? points > 0 : fitOf(at, channel, asker) > 0;
  };
  const firstLeadsOf = (at: number, { id, figures, fit, vetoes, steps, sooner }: Channel, asker: Asker) => {
    const before = fit.length + vetoes.length + (steps?.length ?? 0);
    const own = sooner?.find((_, each) => strengthOf(at, before + each, asker) >= VETO_THRESHOLD);
    return afterRunning((own ?? figures).firstLeadsMonths, asker.own.monthsRun?.(id) ?? 0);
  };

  function standingOf(at: number, channel: Channel, asker: Asker): Standing {
    const { answers, means, due } = asker;
    const law = lawFor(channel, asker);
    const firstLeads = firstLeadsOf(at, channel, asker);
    const leadTime = leadTimeOf(firstLeads, due, answers, data);
    const holding = channel.vetoes
      .filter((_, veto) => isVetoed(at, channel, veto, asker))
      .map(({ when, why, instead }): Out => {
        const keys = answersRead(when);
        return { cause: causeOf(keys), answers: keys, why, instead };
      });
    const tooLate: Out = { cause: 'time', answers: ['timelineMonths'], why: whyTooLate(firstLeads, due, data) };
    return {
      channel,
      fit: fitOf(at, channel, asker),
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
      effect: points * strengthOf(at, index, asker),
    }));
    const holds = (step: number) => strengthOf(at, fit.length + vetoes.length + step, asker) >= VETO_THRESHOLD;
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
    (answers: Answers, own = NOTHING_OWN): readonly T[] => {
      const asker = take(answers, own);
      return data.channels.map((channel, at) => of(at, channel, asker));
    };

  const isAdvisable = (at: number, asker: Asker): boolean => {
    const channel = data.channels[at] as Channel;
    if (asker.own.stopped?.includes(channel.id)) return false;
    if (wayFor(channel, asker.means) === undefined) return false;
    if (lawFor(channel, asker)?.level === 'strict') return false;
    const leadTime = leadTimeOf(firstLeadsOf(at, channel, asker), asker.due, asker.answers, data);
    if (leadTime !== 'in-time' || !fits(at, channel, asker)) return false;
    for (let veto = 0; veto < channel.vetoes.length; veto += 1) if (isVetoed(at, channel, veto, asker)) return false;
    return true;
  };
  const hasAdvisable = (side: Side, asker: Asker): boolean => {
    const turn = inTurn[side];
    let place = 0;
    while (place < turn.length && !isAdvisable(turn[place] as number, asker)) place += 1;
    setChoices(asker.vector, CONTACT_RULES, asker.contactRules);
    if (place > 0 && place < turn.length) turn.unshift(...turn.splice(place, 1));
    return place < turn.length;
  };

  return {
    all: each(judge),
    standings: each(standingOf),
    open: (answers, own = NOTHING_OWN, filled = undefined) => {
      const asker = take(answers, own, filled);
      return (side) => hasAdvisable(side, asker);
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
