import type { GivenAnswers, Goal } from '../../model/answers.ts';
import type { Interval } from '../../model/budget-plan.ts';
import { withCurrency } from '../../model/currencies.ts';
import type { PlanInputs } from '../../model/plan.ts';
import type { Planning } from '../../model/planning.ts';
import { withArticle } from '../../model/with-article.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { calledFor } from '../called.ts';
import { fillIn } from '../fill-in.ts';
import type { Worth } from './decide-worth.ts';
import type { Trial } from './trial.ts';

interface Said {
  readonly planning: Planning;
  readonly inputs: PlanInputs;
  readonly given: GivenAnswers;
  readonly cost: Interval;
  readonly most: number | null;
  readonly trial: Trial | null;
  readonly ruledOut: string;
}

/** Why, in a sentence or two; and what the figures leave out, where they do not count what the goal is about. */
export function sayWhy(
  { reason, running }: Worth,
  { planning, inputs, given, cost, most, trial, ruledOut }: Said,
): string {
  const say = (amount: number) =>
    Number.isFinite(amount)
      ? withCurrency(withSeparators(Math.round(Number(amount.toPrecision(2)))), given.currency)
      : 'more than can be said';
  const goal = planning.goals[given.goals[0] as Goal];
  const filled = (words = '') =>
    fillIn(words, {
      low: say(cost.low),
      mid: say(cost.mid),
      high: say(cost.high),
      most: say(most ?? 0),
      usd: say(trial?.usd ?? 0),
      month: inputs.goalMonth,
      a: withArticle(calledFor(goal).one),
    });
  const own = reason === 'ruled-out' ? ruledOut : filled(planning.worth?.why[reason] ?? planning.worth?.why.unclear);
  const ofRunning = running === undefined ? '' : filled(planning.worth?.running?.[running]);
  const says = [own, ofRunning, goal.counted ? '' : goal.outcome];
  return says.filter((each) => each !== '').join(' ');
}
