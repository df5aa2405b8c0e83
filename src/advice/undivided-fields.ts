import { emptyVector, fillVector } from '../engine/answer-vector.ts';
import { compileRules } from '../engine/compiled-rules.ts';
import { compileDraws } from '../engine/draws.ts';
import { compileEvaluate, inboundVarying } from '../engine/evaluate.ts';
import { scorecardOf } from '../engine/scorecard.ts';
import { sensitivities } from '../engine/sensitivity.ts';
import { stabilityOf } from '../engine/stability.ts';
import { waitingFor } from '../engine/waiting-for.ts';
import type { Advice, AdvisedAfter, AdvisedChannel, AdvisedPhase } from '../model/advice.ts';
import type { AnswerKey, Answers, GivenAnswers } from '../model/answers.ts';
import { DOLLARS } from '../model/currencies.ts';
import type { Dataset } from '../model/dataset.ts';
import { isOverOnce } from '../model/deadline.ts';
import type { Fields } from '../model/fields.ts';
import type { LearnedFigures } from '../model/figure-bounds.ts';
import { inDollars } from '../model/own-money.ts';
import type { ProgramInfo } from '../model/program-info.ts';
import { SIDES, type Side } from '../model/terms.ts';
import { afterwardsOf, aYearLater } from './afterwards.ts';
import { type ChannelAdvice, compileBareChannels, compileChannelAdvice } from './channels.ts';
import { centredOn, confidenceOf } from './confidence.ts';
import { askedFor, withContactRules } from './contact-law.ts';
import { describeDimensions } from './describe-dimensions.ts';
import { citedSources, pointsByGrade } from './evidence.ts';
import { type Filled, filledChannels } from './fill-sides.ts';
import { flipsOf, leversFirst } from './flips.ts';
import { inCurrency } from './in-currency.ts';
import { compileJudge } from './judge-channels.ts';
import { mixOf, mixOfOpen } from './mix.ts';
import { notConsideredOf, notYetOf } from './not-yet.ts';
import { once } from './once.ts';
import { opensFirstOf } from './opens-first.ts';
import { ownChannels } from './own-channels.ts';
import { ownFigures, shownFigures, withFigures } from './own-figures.ts';
import { phasesOf } from './phases.ts';
import { strongestReasons } from './reasons.ts';
import type { RunningTerms } from './running/advised-money.ts';
import { currentAdvice } from './running/current-advice.ts';
import { stabilityLabel } from './stability-label.ts';
import { verdictOf } from './verdict.ts';
import { compileWording } from './wording.ts';

/** Every field of the advice before its money is divided. */
export type UndividedFields = Fields<Undivided>;
type Undivided = Omit<Advice, keyof Unmoneyed | HangsOnMoney> & Unmoneyed & Readonly<Record<HangsOnMoney, null>>;

/** Fields that wait for the money: they only keep their places. */
type HangsOnMoney = 'spent' | 'headline' | 'summary' | 'jobs' | 'startWith' | 'payback' | 'unspent' | 'notDivided';

interface Unmoneyed {
  readonly channels: AdvisedChannel[];
  readonly later: AdvisedChannel[];
  readonly phases: AdvisedPhase[];
  /** Of each side without a channel, why. */
  readonly closed: ChannelAdvice['closed'];
  /** What running channels ask of the plan, in dollars. */
  readonly runningTerms: RunningTerms | undefined;
  readonly afterwards: AdvisedAfter;
  /** Of a side without any channel until the deadline, those that a year more opens. */
  readonly openLater: readonly AdvisedChannel[];
  /** The money as it is divided among the channels, where that is known already. */
  readonly divided: Filled['divided'];
}

/** What is taken as it was for other answers, as it takes many runs. */
export type Kept = Partial<Pick<Fields<Advice>, 'confidence'>>;

/** What a plan reads of the advice. */
export const advisedIn = (fields: UndividedFields) => ({
  phases: fields.phases(),
  afterwards: fields.afterwards(),
  channels: fields.channels(),
  later: [...fields.later(), ...fields.openLater()],
  vetoed: fields.vetoed(),
  running: fields.runningTerms(),
});

const later = () => null;

/**
 * Compiles a dataset once to the advice before its money is divided, which a plan does in its own way; what several fields
 * rest on, such as the draws, is computed once, and only if one is called.
 */
export function compileUndividedFields(
  dataset: Dataset,
  tool: ProgramInfo,
): (given: GivenAnswers, learned?: LearnedFigures, kept?: Kept) => UndividedFields {
  const rules = compileRules(dataset);
  const evaluate = compileEvaluate(dataset, rules);
  const vector = emptyVector();
  const drawScores = compileDraws(dataset, rules);
  const judge = compileJudge(dataset);
  const adviseChannels = compileChannelAdvice(dataset, judge);
  const bareChannels = compileBareChannels(dataset, judge);
  const wordingFor = compileWording(dataset);
  return (given, learned, kept) => {
    const told = inDollars(given);
    const answers = withContactRules(told, dataset);
    const scorecard = scorecardOf(evaluate(fillVector(vector, answers)), rules);
    const { inbound } = scorecard;
    const verdict = verdictOf(inbound, dataset.scoring);
    const dimensions = once(() => describeDimensions(dataset, scorecard, wordingFor(answers)));
    const draws = once(() => centredOn(inbound, drawScores(answers)));
    const confidence = kept?.confidence ?? once(() => confidenceOf(draws(), dataset));
    const own = once(() => ownFigures(dataset, { given: given.figures, learned }, given.rate ?? 1));
    const ofChannels = once(() => ownChannels(dataset, given, own()));
    const adviseWithout = (stopped: readonly string[], hired: readonly string[] = []) =>
      withFigures(adviseChannels(told, { ...ofChannels(), stopped, hired }), dataset, told, own());
    const openWithout = (stopped: readonly string[]) => (those: Answers) =>
      judge.open(those, { ...ofChannels(), stopped });
    const mixWithout = (stopped: readonly string[]) =>
      mixOfOpen(mixOf(inbound, dataset.scoring), openWithout(stopped)(told));
    const afterwardsWithout = (stopped: readonly string[]) =>
      afterwardsOf(told, inboundWith(), dataset, openWithout(stopped));
    // What is ruled out stays so, where it stops as well.
    const runningWith = (advised: ChannelAdvice, stopped: readonly string[], { vetoed } = advised) =>
      currentAdvice(dataset, given, answers, own(), () => ({
        phases: phasesOf(answers, mixWithout(stopped), dataset),
        afterwards: afterwardsWithout(stopped),
        ...advised,
        vetoed,
      }));
    // What runs and is to stop is advised by nothing else: the next best takes its place.
    const settled = once(() => {
      const channels = adviseWithout([]);
      const running = runningWith(channels, []);
      if (running === null || running.stopped.length === 0) return { channels, running, stopped: [] };
      const { stopped } = running;
      const others = adviseWithout(stopped);
      return { channels: others, running: runningWith(others, stopped, channels), stopped };
    });
    const channelAdvice = () => settled().channels;
    // No division is made where nothing is to be divided.
    const filled = once(() => {
      const { channels, spare } = channelAdvice();
      const advised = advisedIn({ ...fields, channels: () => channels });
      const withOwn = () => withFigures({ channels: spare(), later: [] }, dataset, told, own()).channels;
      const hire = (ids: readonly string[]) => adviseWithout([], ids).channels;
      return filledChannels(dataset, { given, learned }, advised, { spare: once(withOwn), hire });
    });
    const gainsWith = (key: AnswerKey, value: unknown) =>
      bareChannels({ ...told, [key]: value }, { ...ofChannels(), stopped: settled().stopped })
        .channels.filter(({ id }) => !channelAdvice().channels.some((now) => now.id === id))
        .map(({ id, name }) => ({ id, name }));
    const inboundWith = once(() => inboundVarying(rules, answers));
    const mix = once(() => mixWithout(given.current === undefined ? [] : settled().stopped));
    const notYet = once(() => {
      const { channels, later } = channelAdvice();
      const current = settled().running?.current ?? null;
      return notYetOf(given, { current, channels: [...channels, ...later] }, dataset);
    });
    const opensFirst = once(() => opensFirstOf(channelAdvice().closed, mix()));
    const flips = once(() => flipsOf(given, verdict, { inboundWith: inboundWith(), gainsWith }, dataset.scoring));
    const openLater = once(() => {
      const { channels, later } = channelAdvice();
      const isClosed = (side: Side) => ![...channels, ...later].some((channel) => channel.side === side);
      if (!SIDES.some(isClosed) || isOverOnce(told, dataset.phases)) return [];
      const aYearOn = { ...told, timelineMonths: aYearLater(told, dataset) };
      const { stopped } = settled();
      return adviseChannels(aYearOn, { ...ofChannels(), stopped }).channels.filter(({ side }) => isClosed(side));
    });
    const fields: UndividedFields = {
      schemaVersion: () => 1,
      tool: () => ({ ...tool }),
      dataset: () => ({ name: dataset.name, version: dataset.version, sha256: dataset.sha256 }),
      answers: () => structuredClone(given) as Advice['answers'],
      currency: () => given.currency ?? DOLLARS,
      rate: () => given.rate ?? 1,
      score: () => ({ inbound, outbound: 100 - inbound }),
      verdict: () => verdict,
      mix,
      spent: later,
      headline: later,
      notYet,
      opensFirst,
      summary: later,
      jobs: later,
      dimensions,
      reasons: () => strongestReasons(dimensions(), dataset),
      waiting: () =>
        waitingFor(rules, answers)
          .filter(({ answer }) => Object.hasOwn(dataset.uncertainty.priors, answer))
          .map(({ answer, rules: ids }) => ({ answer: askedFor(answer, dataset), rules: [...ids] })),
      confidence,
      flips: () => leversFirst(flips()),
      stability: () => {
        const stability = stabilityOf(scorecard, dataset);
        return {
          ...stabilityLabel(confidence().acceptability, flips(), stability, dataset.uncertainty),
          agreeing: stability.agreeing,
          of: dataset.dimensions.length,
          flipWeights: stability.flipWeights.map((each) => ({ ...each })),
          fewestRules: [...stability.fewestRules],
        };
      },
      questions: () =>
        sensitivities(draws()).map(({ answer, sensitivity, range }) => ({
          answer: askedFor(answer, dataset),
          sensitivity,
          range: [...range],
        })),
      phases: () => phasesOf(answers, mix(), dataset),
      afterwards: () => afterwardsWithout(settled().stopped),
      channels: () => filled().channels,
      later: () => channelAdvice().later,
      startWith: later,
      payback: later,
      vetoed: () => channelAdvice().vetoed,
      unspent: later,
      notDivided: later,
      current: () => settled().running?.current ?? null,
      closed: () => channelAdvice().closed,
      runningTerms: () => settled().running?.terms,
      openLater: () => openLater(),
      divided: () => filled().divided,
      notConsidered: () => notConsideredOf(given, dataset),
      ownFigures: () => shownFigures(own(), given.rate ?? 1),
      evidence: () => pointsByGrade(dimensions(), dataset),
      sources: () => citedSources(dimensions(), dataset),
    };
    return inCurrency(fields, given);
  };
}
