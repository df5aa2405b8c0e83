import type { Advice } from '../../model/advice.ts';
import type { Goal } from '../../model/answers.ts';
import type { Channel, Way } from '../../model/channel.ts';
import type { ChannelDocument } from '../../model/channel-verdict.ts';
import type { Dataset } from '../../model/dataset.ts';
import { hasDate } from '../../model/deadline.ts';
import { inDollars } from '../../model/own-money.ts';
import type { PlanChannel, PlanInputs } from '../../model/plan.ts';
import type { Planning } from '../../model/planning.ts';
import { type Alone, oneChannel } from '../../plan/one-channel.ts';
import type { ResolvedFigure } from '../../plan/resolve-figures.ts';
import { resolvePlan } from '../../plan/resolve-plan.ts';
import { failed, ok, problem, type Result } from '../../problem/problem.ts';
import { calledFor } from '../called.ts';
import { type Means, meansOf, nearestWay, takesOf } from '../carry.ts';
import { compileChannelAdvice } from '../channels.ts';
import { sourcesBehind } from '../evidence.ts';
import { textIn } from '../in-currency.ts';
import { compileJudge } from '../judge-channels.ts';
import type { JudgedChannel } from '../judged-channel.ts';
import { ownChannels } from '../own-channels.ts';
import { ownFigures } from '../own-figures.ts';
import type { PlanGiven } from '../plan-request.ts';
import { isToEnd } from '../running/decide.ts';
import { strengthIn } from '../strength-in.ts';
import { costIn, mostFor, type RunningNow, runningNow } from './cost-and-most.ts';
import { decideWorth, type Worth } from './decide-worth.ts';
import { sayWhy } from './say-why.ts';
import { ROOM_UNLESS_KNOWN, stopOf, type Trial, trialFor } from './trial.ts';
import { trialOfRunning, worthOfRunning } from './worth-of-running.ts';

type Verdict = Pick<ChannelDocument, 'channel' | 'sources'>;
type WorthData = NonNullable<Planning['worth']>;

/** All that a channel is judged by; amounts are in US dollars. */
interface Found {
  readonly judged: JudgedChannel;
  /** How it is carried, or would be with the least more. */
  readonly way: Way;
  readonly means: Means;
  readonly planned: PlanChannel;
  readonly inputs: PlanInputs & { readonly rangeStretch: number };
  readonly figures: readonly ResolvedFigure[];
  readonly planning: Planning & { readonly worth: WorthData };
  /** Why the answers rule it out, in the currency of the answers. */
  readonly ruledOut: string;
  readonly running: RunningNow | undefined;
  readonly isAdvised: () => boolean;
}

/** What the advice says of a channel. */
export interface Advised {
  readonly current: () => Advice['current'];
  /** Whether it gets money or hours before results are due. */
  readonly isAdvised: () => boolean;
}

/** Whether one channel is worth it for somebody, by the figures that hold for them. */
export function channelVerdict(
  dataset: Dataset,
  asked: PlanGiven,
  channel: Channel,
  { current, isAdvised }: Advised,
): Result<Verdict> {
  const { given, learned } = asked;
  const answers = inDollars(given);
  const own = ownFigures(dataset, { given: given.figures, learned }, given.rate ?? 1);
  const ofChannels = ownChannels(dataset, given, own);
  const judge = compileJudge(dataset);
  const judged = judge.all(answers, ofChannels).find((each) => each.channel.id === channel.id);
  const { planning } = dataset;
  if (judged === undefined || planning?.worth === undefined) return failed([withoutFigures(channel)]);
  const means = meansOf(answers, dataset);
  const way = judged.way ?? nearestWay(channel, means, planning.hourValueUsd.typical);
  const money = Number.isFinite(means.usd) ? means.usd : ROOM_UNLESS_KNOWN;
  const resolved = resolvePlan(
    dataset,
    answers,
    { phases: [], channels: [{ id: channel.id, takes: takesOf(way) }] },
    strengthIn(answers),
    // What a customer would cost hangs on money that there would be; that there is too little is said apart.
    { monthlyBudgetUsd: Math.max(1, money, way.leastUsd), figures: own },
  );
  if (!resolved.ok) return resolved;
  const { inputs, figures } = resolved.value;
  const [planned] = inputs.channels;
  if (planned === undefined) return failed([withoutFigures(channel)]);
  const ruledOut =
    compileChannelAdvice(dataset, judge)(answers, ofChannels).vetoed.find(({ id }) => id === channel.id)?.why ?? '';
  const found: Found = {
    judged,
    way,
    means,
    planned,
    inputs,
    figures,
    planning: { ...planning, worth: planning.worth },
    ruledOut: textIn(ruledOut, given),
    running: given.current === undefined ? undefined : runningNow(current(), channel.id),
    isAdvised,
  };
  return ok(verdictOf(dataset, asked, found));
}

const withoutFigures = ({ id }: Channel) =>
  problem(
    'no-figures',
    id,
    'The dataset does not say how money becomes customers there.',
    'Leave out --data to use the dataset that is built in.',
  );

function verdictOf(dataset: Dataset, { given }: PlanGiven, found: Found): Verdict {
  const { judged, way, inputs, planned, planning, running, figures } = found;
  const { rate = 1 } = given;
  const hourValue = planning.hourValueUsd.typical;
  const isByHours = way.leastUsd === 0 && way.leastHours > 0;
  const { testMonths } = planning.worth;
  const base = Math.max(1, isByHours ? way.leastHours * hourValue : planned.leastMonthlyUsd);
  const endsWithHorizon = hasDate(inDollars(given), dataset.phases);
  const alone = oneChannel(planned, { ...inputs, endsWithHorizon });
  const usual = costIn(alone.costPerCustomer(base), rate);
  const cost = running?.cost ?? usual;
  const most = mostFor(given);
  const limit = most === null ? cost.mid : Math.min(cost.high, Math.max(cost.low, most));
  const goesOn = running !== undefined && !isToEnd(running.advice);
  const alike = trialFor(
    alone,
    {
      base,
      rate,
      hoursBeside: way.leastHours,
      room: isByHours ? hourValue * hoursThere(found) : found.means.usd,
      most: planned.mostMonthlyUsd ?? Number.POSITIVE_INFINITY,
      hourValue: isByHours ? hourValue : undefined,
    },
    { mid: cost.mid, limit },
    { ...planning.worth, testMonths: testMonths.filter((months) => !endsWithHorizon || months <= inputs.goalMonth) },
  );
  const going = goesOn ? trialOfRunning(running.advice, alike) : null;
  const trial =
    going === null
      ? alike
      : {
          ...going,
          isWithin: true,
          ...stopOf(going, alone, { rate, hourValue: isByHours ? hourValue : undefined, share: cost.mid / limit }),
        };
  // Money and hours go on that there are already, and their time has begun.
  const own = decideWorth({
    out: goesOn ? [] : judged.out,
    cost,
    most,
    isTooLate: !goesOn && (isTooLate(alone, inputs, base) || cost.mid === Number.POSITIVE_INFINITY),
    canTell: goesOn || (trial?.isWithin ?? null),
    // What runs is answered by what came of it, and a cost of one's own by that.
    isAdvised: () => running === undefined && !figures.some(isOwnCost) && found.isAdvised(),
  });
  const worth = running === undefined ? own : worthOfRunning(own, running.advice);
  const { channel } = judged;
  const wait = channel.figures.firstLeadsMonths.typical + inputs.monthsFromLeadToCustomer;
  const needsMore = worth.reason === 'too-little-to-tell' ? trial?.usd : undefined;
  const shown = shownFigures(found, rate);
  // Where a customer costs more than usual by what was counted, so many fewer come.
  const share = running?.cost === undefined || !Number.isFinite(usual.mid) ? 1 : usual.mid / cost.mid;
  return {
    channel: {
      id: channel.id,
      name: channel.name,
      side: channel.side,
      leadGrade: channel.leadGrade,
      verdict: worth.verdict,
      against: worth.against,
      called: calledFor(planning.goals[given.goals[0] as Goal]),
      costPerCustomer: { low: finite(cost.low), mid: finite(cost.mid), high: finite(cost.high) },
      countsLater: !endsWithHorizon,
      most,
      needs: {
        usd: needsMore ?? Math.round((100 * way.leastUsd) / rate) / 100,
        hours: way.leastHours,
        months: Math.max(1, Math.ceil(wait)),
        hands: way.hands,
        hired: way.hired ?? null,
      },
      ...testParts(worth, trial),
      isByHours,
      isCounted: running?.cost !== undefined,
      running: running?.advice ?? null,
      byDeadline: { month: inputs.goalMonth, customers: share * alone.customersBy(inputs.goalMonth, base) },
      why: sayWhy(worth, { ...found, given, cost, most, trial }),
      firstStep: textIn(judged.firstStep, given),
      figures: shown,
    },
    sources: sourcesBehind(shown, dataset),
  };
}

/** The test itself only where that is the verdict; when to stop, wherever one may begin. */
function testParts({ verdict }: Worth, trial: Trial | null) {
  const stop = verdict === 'no' || trial?.isWithin === false ? null : trial;
  return {
    test: verdict === 'test' && stop !== null ? { usd: stop.usd, hours: stop.hours, months: stop.months } : null,
    stopAt: stop?.stopAt ?? null,
    stopBelowLeads: stop?.stopBelowLeads ?? null,
    stopAfterMonths: stop?.months ?? null,
  };
}

const isOwnCost = ({ figure, from }: ResolvedFigure): boolean =>
  figure === 'costPerLead' && (from === 'yours' || from === 'history');

/** Hours a month that there are for it; what it usually takes, where that is not known. */
function hoursThere({ judged: { channel }, means, way }: Found): number {
  const hours = means.hours[way.hands];
  return Number.isFinite(hours) ? hours : Math.max(way.leastHours, channel.figures.hoursPerMonth.typical);
}

/** Whether nothing that starts now comes by the month in which results are due: leads, or customers where sales are due. */
const isTooLate = (alone: Alone, { goalMonth, customersByGoal }: PlanInputs, monthly: number): boolean =>
  (customersByGoal === true ? alone.customersBy : alone.leadsBy)(goalMonth, monthly) <= 0;

/**
 * What a lead costs and how many become customers, in the currency of the answers; what was counted before any other
 * figure, and no rate where it was customers themselves that were counted.
 */
const shownFigures = ({ figures, running }: Found, rate: number) => {
  const { costPerLeadUsd, customers = null } = running?.advice ?? {};
  const counted = costPerLeadUsd?.yours ?? null;
  return figures
    .filter(({ figure }) => figure === 'costPerLead' || (figure === 'leadToCustomer' && customers === null))
    .map(({ figure, low, typical, high, from, sources, forIndustry = null }) => {
      if (figure === 'costPerLead' && counted !== null)
        return { figure, ...counted, from: 'history' as const, sources: [], forIndustry: null };
      const unit = figure === 'costPerLead' ? rate : 1;
      return {
        figure,
        low: low / unit,
        typical: typical / unit,
        high: high / unit,
        from,
        sources: [...sources],
        forIndustry,
      };
    });
};

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
