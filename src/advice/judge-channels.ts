import { emptyVector, fillVector } from '../engine/answer-vector.ts';
import { compileStrengths } from '../engine/strengths.ts';
import { type Answers, GOALS } from '../model/answers.ts';
import type { Channel, Way } from '../model/channel.ts';
import type { Dataset } from '../model/dataset.ts';
import { answersRead } from '../model/predicates.ts';
import { type OutCause, VETO_THRESHOLD } from '../model/terms.ts';
import { meansOf, wayFor, whatItTakes } from './carry.ts';
import { type Law, lawOn, withContactRules } from './contact-law.ts';
import { afterRunning, type FirstLeads, leadTimeOf } from './lead-time.ts';

export type ChannelData = Pick<
  Dataset,
  'channels' | 'planning' | 'phases' | 'means' | 'late' | 'aboveShare' | 'contactLaw'
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

/** What is to be said of one channel, before the channels are set against each other. */
export interface JudgedChannel {
  readonly channel: Channel;
  /** Points for it; it fits where they are above 0. */
  readonly fit: number;
  /** The strongest reasons for it. */
  readonly because: readonly string[];
  /** How money and hours carry it; undefined where neither can. */
  readonly way: Way | undefined;
  /** Months until first leads, from today. */
  readonly firstLeads: FirstLeads;
  /** Whether they come only after the deadline. */
  readonly isLater: boolean;
  /** What to do first, as it is run in that way. */
  readonly firstStep: string;
  /** What the law means for it; undefined where it contacts nobody, or where the rules themselves were told. */
  readonly law: Law | undefined;
  /** Why it is out; nothing where it is not. */
  readonly out: readonly Out[];
}

const REASONS_SHOWN = 2;

/** Judges every channel by itself, in the order of the dataset. */
export function compileJudge(data: ChannelData): (answers: Answers, own?: OwnChannels) => readonly JudgedChannel[] {
  const statements = data.channels.map(({ fit, vetoes, steps = [] }) => [...fit, ...vetoes, ...steps]);
  const firsts = statements.map((_, at) => statements.slice(0, at).flat().length);
  const strengths = compileStrengths(statements.flat().map(({ when = ALWAYS }) => when));
  const vector = emptyVector();
  return (answers, { bonus = () => 0, monthsRun = () => 0 } = {}) => {
    const read = withContactRules(answers, data);
    const usual = Float64Array.from(strengths.all(fillVector(vector, read)));
    const means = meansOf(answers, data);
    /** Each way of contact has a law of its own. */
    const under = (law: Law | undefined): Float64Array =>
      law === undefined || law.level === read.contactRules
        ? usual
        : strengths.all(fillVector(vector, { ...read, contactRules: law.level }));
    return data.channels.map((channel, at) => {
      const { fit, vetoes, steps = [], contact } = channel;
      const law = contact === undefined ? undefined : lawOn(contact, answers, data);
      const found = under(law);
      const strengthOf = (statement: number) => found[(firsts[at] as number) + statement] as number;
      const effects = fit.map(({ because, points, when }, index) => ({
        because,
        when,
        effect: points * strengthOf(index),
      }));
      const holding = vetoes
        .filter((_, veto) => strengthOf(fit.length + veto) >= VETO_THRESHOLD)
        .map(({ when, why, instead }): Out => {
          const keys = answersRead(when);
          return { cause: causeOf(keys), answers: keys, why, instead };
        });
      const ruledOut = law === undefined ? [...holding] : [...byLaw(law, holding)];
      const firstLeads = afterRunning(channel.figures.firstLeadsMonths, monthsRun(channel.id));
      const leadTime = leadTimeOf(firstLeads, answers, data);
      if (leadTime.pays === 'never') ruledOut.push({ cause: 'time', answers: ['timelineMonths'], why: leadTime.why });
      const way = wayFor(channel, means);
      const points = effects.reduce((sum, { effect }) => sum + effect, bonus(channel.id));
      const holds = (step: number) => strengthOf(fit.length + vetoes.length + step) >= VETO_THRESHOLD;
      return {
        channel,
        fit: points,
        because: effects
          .filter(({ effect }) => effect > 0)
          .sort((a, b) => b.effect - a.effect)
          .slice(0, REASONS_SHOWN)
          .map(({ because }) => because),
        way,
        firstLeads,
        isLater: leadTime.pays === 'later',
        law,
        firstStep: channel.firstStep ?? stepFor(steps, way, holds),
        out:
          ruledOut.length > 0 || way !== undefined
            ? ruledOut
            : [against(effects, points) ?? { cause: 'means', answers: [], why: whatItTakes(channel, means, data) }],
      };
    });
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
