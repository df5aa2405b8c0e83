import { type AnswerVector, emptyVector, fillVector, setAnswer, setChoices } from '../engine/answer-vector.ts';
import { ANSWER_KEYS, type Answers } from '../model/answers.ts';
import type { Channel, Way } from '../model/channel.ts';
import type { Dataset } from '../model/dataset.ts';
import { type Side, VETO_THRESHOLD } from '../model/terms.ts';
import { type Means, meansOf, wayFor, whatItTakes, withoutHours } from './carry.ts';
import { compileChannelStrengths } from './channel-strengths.ts';
import { type Law, lawOn, withContactRules } from './contact-law.ts';
import type { JudgedChannel, Out, OwnChannels, Standing } from './judged-channel.ts';
import { afterRunning, alsoLate, dueIn, leadTimeOf, whyTooLate } from './lead-time.ts';
import { outByVeto, outForTime, unfitFor, withLaw } from './why-out.ts';

/** What channels are judged by. */
export type ChannelData = Pick<
  Dataset,
  'channels' | 'planning' | 'phases' | 'means' | 'late' | 'oneSided' | 'aboveShare' | 'contactLaw'
>;

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

type Fit = Channel['fit'][number];

const NOTHING_OWN: OwnChannels = {};
const REASONS_SHOWN = 2;
/** Points by which sums in another order surely differ by less. */
const ROUNDING = 1e-9;
const CONTACT_RULES = ANSWER_KEYS.indexOf('contactRules');

export function compileJudge(data: ChannelData): Judge {
  const strengths = compileChannelStrengths(data.channels);
  const vector = emptyVector();
  const placesWhere = <T>(all: readonly T[], isSo: (each: T) => boolean) =>
    all.flatMap((each, at) => (isSo(each) ? [at] : []));
  const against = data.channels.map(({ fit }) => placesWhere(fit, ({ points }) => points < 0));
  const inFavor = data.channels.map(({ fit }) => placesWhere(fit, ({ points }) => points > 0));
  const placesOf = (own: Side) => placesWhere(data.channels, ({ side }) => side === own);
  /** Where the channels of a side stand; one that is open moves up by a place, so that in front comes what mostly is. */
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
  const isVetoed = (at: number, veto: number, { vector }: Asker) =>
    strengths.vetoes(at, veto, vector) >= VETO_THRESHOLD;
  const pointsOf = (at: number, { fit }: Channel, each: number, { vector }: Asker) =>
    (fit[each] as Fit).points * strengths.fit(at, each, vector);
  const fitOf = (at: number, channel: Channel, asker: Asker) => {
    let points = asker.own.bonus?.(channel.id) ?? 0;
    for (let each = 0; each < channel.fit.length; each += 1) points += pointsOf(at, channel, each, asker);
    return points;
  };
  /** Whether it fits, told once what speaks for it outweighs all that is against it. */
  const fits = (at: number, channel: Channel, asker: Asker): boolean => {
    let points = asker.own.bonus?.(channel.id) ?? 0;
    for (const each of against[at] as readonly number[]) points += pointsOf(at, channel, each, asker);
    for (const each of inFavor[at] as readonly number[]) {
      if (points > ROUNDING) return true;
      points += pointsOf(at, channel, each, asker);
    }
    return Math.abs(points) > ROUNDING ? points > 0 : fitOf(at, channel, asker) > 0;
  };
  const firstLeadsOf = (at: number, { id, figures, sooner }: Channel, { vector, own }: Asker) => {
    const holding = sooner?.find((_, each) => strengths.sooner(at, each, vector) >= VETO_THRESHOLD);
    return afterRunning((holding ?? figures).firstLeadsMonths, own.monthsRun?.(id) ?? 0);
  };

  function standingOf(at: number, channel: Channel, asker: Asker): Standing {
    const { answers, means, due } = asker;
    const law = lawFor(channel, asker);
    const firstLeads = firstLeadsOf(at, channel, asker);
    const leadTime = leadTimeOf(firstLeads, due, answers, data);
    const vetoes = channel.vetoes.filter((_, veto) => isVetoed(at, veto, asker)).map(outByVeto);
    return {
      channel,
      fit: fitOf(at, channel, asker),
      way: wayFor(channel, asker.own.hired?.includes(channel.id) === true ? withoutHours(means) : means),
      firstLeads,
      isLater: leadTime === 'later',
      law,
      ruledOut: [
        ...(law === undefined ? vetoes : withLaw(law, vetoes)),
        ...(leadTime === 'never' ? [outForTime(whyTooLate(firstLeads, due, data))] : []),
      ],
    };
  }

  function judge(at: number, channel: Channel, asker: Asker): JudgedChannel {
    const standing = standingOf(at, channel, asker);
    const { way, ruledOut, isLater } = standing;
    const effects = channel.fit.map(({ because, when }, each) => ({
      because,
      when,
      effect: pointsOf(at, channel, each, asker),
    }));
    const holds = (step: number) => strengths.steps(at, step, asker.vector) >= VETO_THRESHOLD;
    // What it takes is beside the point of one that would not fit either.
    const notCarried = (): readonly Out[] => {
      const unfit = unfitFor(effects, standing.fit);
      if (unfit !== undefined) return [unfit];
      const late = isLater ? alsoLate(standing.firstLeads, asker.due, data) : [];
      return [{ cause: 'means', answers: [], why: whatItTakes(channel, asker.means, data) }, ...late.map(outForTime)];
    };
    return {
      ...standing,
      because: effects
        .filter(({ effect }) => effect > 0)
        .sort((a, b) => b.effect - a.effect)
        .slice(0, REASONS_SHOWN)
        .map(({ because }) => because),
      firstStep: channel.firstStep ?? stepFor(channel.steps, way, holds),
      out: ruledOut.length > 0 || way !== undefined ? ruledOut : notCarried(),
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
    for (let veto = 0; veto < channel.vetoes.length; veto += 1) if (isVetoed(at, veto, asker)) return false;
    return true;
  };
  const hasAdvisable = (side: Side, asker: Asker): boolean => {
    const turn = inTurn[side];
    let place = 0;
    while (place < turn.length && !isAdvisable(turn[place] as number, asker)) place += 1;
    setChoices(asker.vector, CONTACT_RULES, asker.contactRules);
    if (place === turn.length) return false;
    if (place > 0) [turn[place - 1], turn[place]] = [turn[place] as number, turn[place - 1] as number];
    return true;
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

/** Of the steps the first that holds for the answers and for the way in which the channel is run. */
const stepFor = (steps: Channel['steps'] = [], way: Way | undefined, holds: (step: number) => boolean): string =>
  steps.find(
    ({ when, hired }, at) =>
      (when === undefined || holds(at)) && (hired === undefined || hired === (way?.hired !== undefined)),
  )?.text ?? '';
