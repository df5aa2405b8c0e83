import type { Answers, GivenAnswers } from '../../model/answers.ts';
import type { CurrentAdvice, RunningAdvice } from '../../model/current-advice.ts';
import type { Dataset } from '../../model/dataset.ts';
import { deadlineOf } from '../../model/deadline.ts';
import type { OwnFigures } from '../../plan/resolve-figures.ts';
import { nameOf } from '../money.ts';
import { strengthIn } from '../strength-in.ts';
import { mostFor } from '../worth/cost-and-most.ts';
import { type AdvisedMoney, type AdvisedNow, advisedMoney, type RunningTerms } from './advised-money.ts';
import { decide, hasMuchLess, isToEnd, leavesMoney, reconciled } from './decide.ts';
import { describeRunning } from './describe-running.ts';
import { compileJudgeRunning, type Judged } from './judge-running.ts';
import { shiftOf } from './shift.ts';

type Data = Pick<Dataset, 'channels' | 'history' | 'phases' | 'planning'>;

/** What to do with what runs now, and what that asks of the plan. */
export interface RunningOutcome {
  readonly current: CurrentAdvice;
  /** Undefined where there is no money to divide. */
  readonly terms: RunningTerms | undefined;
  /** Channels to stop: nothing else may advise them. */
  readonly stopped: readonly string[];
}

/** What to do with each channel that runs, and how to get from today's money to the advised; null where nothing runs. */
export function currentAdvice(
  data: Data,
  given: GivenAnswers,
  answers: Answers,
  own: OwnFigures,
  advice: () => AdvisedNow,
): RunningOutcome | null {
  const { current = [], rate = 1 } = given;
  const { planning } = data;
  if (current.length === 0 || planning === undefined) return null;
  const advised = advice();
  const worth = mostFor(given);
  const judge = compileJudgeRunning(data, planning, {
    given,
    answers,
    own,
    worthUsd: worth === null ? null : worth * rate,
  });
  const judged = current.map((each) => judge(each, advised.vetoed));
  const strengthOf = strengthIn(answers);
  const moneyWith = (kept: readonly Judged[]) =>
    advisedMoney(data, answers, advised, strengthOf, judged, { kept, own });
  const first = moneyWith([]);
  const today = judged.reduce((sum, { running: { monthlySpend = 0 } }) => sum + monthlySpend, 0);
  const isLess = typeof answers.monthlyBudget === 'number' && hasMuchLess(answers.monthlyBudget, today);
  const isKept = judged.map((each, at) => leavesMoney(decide(each, usdOf(first, at), isLess)));
  // What is kept has just today's money, and the rest is divided anew; where that cannot be, every change is named.
  const money = moneyWith(judged.filter((_, at) => isKept[at])) ?? first;
  const channels = judged.map((each, at) => {
    const usd = usdOf(money, at);
    return describeRunning(each, reconciled(decide(each, usd, isLess), each, usd, isLess), usd);
  });
  const shift =
    money === undefined
      ? null
      : shiftOf(rowsOf(channels, data, money), deadlineOf(answers, planning.horizonMonths.least));
  const stepsOf = (own: Described) =>
    shift?.rows.find(({ name, nowUsd }) => name === own.name && nowUsd === own.nowUsd)?.monthsUsd ?? [];
  return {
    current: {
      channels: channels.map((each) => ({ ...each, stepsUsd: stepsOf(each) })),
      shift,
      failed: channels.filter(({ tried }) => tried === 'failed').length,
    },
    terms: money?.terms,
    stopped: stoppedOf(channels),
  };
}

/** What a running channel is advised in the first month in which it gets any; null where no money is divided. */
const usdOf = (money: AdvisedMoney | undefined, at: number): number | null =>
  money === undefined ? null : (money.running[at]?.find((usd) => usd > 0) ?? 0);

type Described = Omit<RunningAdvice, 'stepsUsd'>;

/** What is to stop, or to get no more than what is left of its hours: a channel may run twice, and one of both go on. */
function stoppedOf(channels: readonly Described[]): readonly string[] {
  const ids = (stops: boolean) =>
    channels.flatMap((each) => (each.id !== null && isToEnd(each) === stops ? [each.id] : []));
  const goOn = ids(false);
  return ids(true).filter((id) => !goOn.includes(id));
}

/** Today's channels, then those that the advice adds. */
const rowsOf = (channels: readonly Described[], data: Data, { running, added }: AdvisedMoney) => [
  ...channels.map(({ id, name, nowUsd }, at) => ({ id, name, nowUsd, advisedByMonthUsd: running[at] ?? [] })),
  ...added.map(({ id, usd }) => ({ id, name: nameOf(data, id), nowUsd: 0, advisedByMonthUsd: usd })),
];
