import { emptyVector, fillVector } from '../engine/answer-vector.ts';
import { compileRules } from '../engine/compiled-rules.ts';
import { compileDraws } from '../engine/draws.ts';
import { compileEvaluate, inboundVarying } from '../engine/evaluate.ts';
import { type Scorecard, scorecardOf } from '../engine/scorecard.ts';
import { sensitivities } from '../engine/sensitivity.ts';
import { stabilityOf } from '../engine/stability.ts';
import { waitingFor } from '../engine/waiting-for.ts';
import type { Advice, AdvisedAfter, AdvisedChannel, AdvisedPhase, DimensionAdvice } from '../model/advice.ts';
import type { AnswerKey, GivenAnswers } from '../model/answers.ts';
import { DOLLARS } from '../model/currencies.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GivenFigures } from '../model/figure-bounds.ts';
import { inDollars } from '../model/own-money.ts';
import type { ProgramInfo } from '../model/program-info.ts';
import { afterwardsOf } from './afterwards.ts';
import { type ChannelAdvice, compileChannelAdvice } from './channels.ts';
import { centredOn, confidenceOf } from './confidence.ts';
import { askedFor, withContactRules } from './contact-law.ts';
import { citedSources, pointsByGrade } from './evidence.ts';
import { fillIn } from './fill-in.ts';
import { flipsOf, leversFirst } from './flips.ts';
import { inCurrency } from './in-currency.ts';
import { jobsOf } from './jobs.ts';
import { mixOf } from './mix.ts';
import { divideFor, withMoney } from './money.ts';
import { cheaperThanUsual, ownFigures, shownFigures, withOwnFigures } from './own-figures.ts';
import { phasesOf } from './phases.ts';
import { strongestFirst, strongestReasons } from './reasons.ts';
import type { RunningTerms } from './running/advised-money.ts';
import { currentAdvice } from './running/current-advice.ts';
import { monthsRun } from './running/months-run.ts';
import { stabilityLabel } from './stability-label.ts';
import { summaryOf } from './summary.ts';
import { timeUntil } from './time-until.ts';
import { verdictOf } from './verdict.ts';
import { compileWording, type Spoken } from './wording.ts';

/** Every field of the advice, in its order, computed when it is called. */
export type AdviceFields = { readonly [Field in keyof Advice]: () => Advice[Field] };

/** The same before the money is divided. */
export type UndividedFields = { readonly [Field in keyof Undivided]: () => Undivided[Field] };
type Undivided = Omit<Advice, 'channels' | 'later' | 'phases' | 'afterwards'> & {
  readonly channels: AdvisedChannel[];
  readonly later: AdvisedChannel[];
  readonly phases: AdvisedPhase[];
  /** What running channels ask of the plan, in dollars. */
  readonly runningTerms: RunningTerms | undefined;
  readonly afterwards: AdvisedAfter;
};

/** Compiles a dataset once; what several fields rest on, such as the draws, is computed once, and only if one is called. */
export function compileAdviceFields(
  dataset: Dataset,
  tool: ProgramInfo,
): (given: GivenAnswers, learned?: GivenFigures) => AdviceFields {
  const undividedFor = compileUndividedFields(dataset, tool);
  return (given, learned) => {
    const undivided = undividedFor(given, learned);
    const { runningTerms: _, ...shown } = undivided;
    const money = once(() => {
      const advised = advisedIn(undivided);
      return withMoney(advised, divideFor(dataset, { given, learned }, advised), dataset);
    });
    return {
      ...shown,
      summary: () => summaryIn(undivided, money().channels),
      phases: () => money().phases,
      afterwards: () => money().afterwards,
      channels: () => money().channels,
      later: () => money().later,
      startWith: () => money().startWith,
      unspent: () => money().unspent,
    };
  };
}

/** The summary once it is known which channels get money. */
export const summaryIn = (fields: UndividedFields, channels: Advice['channels']): Advice['summary'] =>
  summaryOf({ headline: fields.headline(), mix: fields.mix(), channels, confidence: fields.confidence() });

/** What a plan reads of the advice. */
export const advisedIn = (fields: UndividedFields) => ({
  phases: fields.phases(),
  afterwards: fields.afterwards(),
  channels: fields.channels(),
  later: fields.later(),
  vetoed: fields.vetoed(),
  running: fields.runningTerms(),
});

/** The advice before its money is divided, which a plan does in its own way. */
export function compileUndividedFields(
  dataset: Dataset,
  tool: ProgramInfo,
): (given: GivenAnswers, learned?: GivenFigures) => UndividedFields {
  const rules = compileRules(dataset);
  const evaluate = compileEvaluate(dataset, rules);
  const vector = emptyVector();
  const drawScores = compileDraws(dataset, rules);
  const adviseChannels = compileChannelAdvice(dataset);
  const wordingFor = compileWording(dataset);
  return (given, learned) => {
    const told = inDollars(given);
    const answers = withContactRules(told, dataset);
    const scorecard = scorecardOf(evaluate(fillVector(vector, answers)), rules);
    const { inbound } = scorecard;
    const verdict = verdictOf(inbound, dataset.scoring);
    const mix = mixOf(inbound, dataset.scoring);
    const dimensions = once(() => describeDimensions(dataset, scorecard, wordingFor(answers)));
    const draws = once(() => centredOn(inbound, drawScores(answers)));
    const confidence = once(() => confidenceOf(draws(), dataset));
    const own = once(() => ownFigures(dataset, { given: given.figures, learned }, given.rate ?? 1));
    const ownChannels = once(() => ({ bonus: cheaperThanUsual(dataset, own()), monthsRun: monthsRun(dataset, given) }));
    const adviseWithout = (stopped: readonly string[]) =>
      withOwnFigures(adviseChannels(told, { ...ownChannels(), stopped }), own());
    const runningWith = (advised: ChannelAdvice) =>
      currentAdvice(dataset, given, answers, own(), () => ({
        phases: fields.phases(),
        afterwards: fields.afterwards(),
        ...advised,
      }));
    // What runs and is to stop is advised by nothing else: the next best takes its place.
    const settled = once(() => {
      const channels = adviseWithout([]);
      const running = runningWith(channels);
      if (running === null || running.stopped.length === 0) return { channels, running };
      const others = adviseWithout(running.stopped);
      return { channels: others, running: runningWith(others) };
    });
    const channelAdvice = () => settled().channels;
    const gainsWith = (key: AnswerKey, value: unknown) =>
      adviseChannels({ ...told, [key]: value }, { ...ownChannels(), stopped: settled().running?.stopped ?? [] })
        .channels.filter(({ id }) => !channelAdvice().channels.some((now) => now.id === id))
        .map(({ id, name }) => ({ id, name }));
    const inboundWith = once(() => inboundVarying(evaluate, answers));
    const flips = once(() => flipsOf(given, verdict, { inboundWith: inboundWith(), gainsWith }, dataset.scoring));
    const fields: UndividedFields = {
      schemaVersion: () => 1,
      tool: () => ({ ...tool }),
      dataset: () => ({ name: dataset.name, version: dataset.version, sha256: dataset.sha256 }),
      answers: () => structuredClone(given) as Advice['answers'],
      currency: () => given.currency ?? DOLLARS,
      rate: () => given.rate ?? 1,
      score: () => ({ inbound, outbound: 100 - inbound }),
      verdict: () => verdict,
      mix: () => mix,
      headline: () => fillIn(dataset.headlines[verdict], { ...mix, time: timeUntil(answers, dataset) }),
      summary: () =>
        summaryOf({ headline: fields.headline(), mix, channels: fields.channels(), confidence: confidence() }),
      jobs: () => jobsOf(answers.goals[0] ?? 'lead-generation', channelAdvice().channels, dataset),
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
      phases: () => phasesOf(answers, mix, dataset),
      afterwards: () => afterwardsOf(answers, inboundWith(), dataset),
      channels: () => channelAdvice().channels,
      later: () => channelAdvice().later,
      startWith: () => null,
      vetoed: () => channelAdvice().vetoed,
      unspent: () => null,
      current: () => settled().running?.current ?? null,
      runningTerms: () => settled().running?.terms,
      ownFigures: () => shownFigures(own(), given.rate ?? 1),
      evidence: () => pointsByGrade(dimensions(), dataset),
      sources: () => citedSources(dimensions(), dataset),
    };
    return inCurrency(fields, given);
  };
}

/** A value that is computed when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}

function describeDimensions(
  dataset: Dataset,
  { dimensions }: Scorecard,
  wording: (id: string) => Spoken,
): DimensionAdvice[] {
  const words = new Map(dataset.dimensions.map((dimension) => [dimension.id, dimension]));
  const say = (id: string) => {
    const { because, sources, against } = wording(id);
    return { because, sources: [...sources], against: [...against] };
  };
  return dimensions.map(({ id, weight, lean, points, contributions, emphases }) => ({
    id,
    name: words.get(id)?.name ?? id,
    inbound: words.get(id)?.inbound.brief ?? '',
    outbound: words.get(id)?.outbound.brief ?? '',
    weight,
    lean,
    points,
    contributions: [...contributions].sort(strongestFirst).map((each) => ({ ...each, ...say(each.rule) })),
    emphases: emphases.map((each) => ({ ...each, ...say(each.rule) })),
  }));
}
