import { LONGEST_HORIZON, MOST_LIMIT } from '../model/limits.ts';
import { MOST_KEPT, type PlanChannel, type PlanRequest, type Spread, TEAMS } from '../model/plan.ts';
import { SIDES } from '../model/terms.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { badAmount, isWhole } from './ranges.ts';

/**
 * What is wrong with what a plan is computed from. A request made of a dataset and of answers holds all of this, so that
 * only one from elsewhere is checked.
 */
export const checkTerms = (request: PlanRequest): readonly Problem[] => [
  ...checkMonths(request),
  ...checkAmounts(request),
  ...request.channels.flatMap((channel) => checkFigures(channel, dollar(request))),
  ...checkIds(request),
  ...checkLimitAmounts(request),
];

function checkMonths({ horizonMonths, goalMonth, phases }: PlanRequest): readonly Problem[] {
  const problems: Problem[] = [];
  if (!isWhole(goalMonth, 1, 1200))
    problems.push(
      problem('goal-month', 'goalMonth', `The goal month is ${goalMonth}.`, 'Give a whole month from 1 on.'),
    );
  const isCovered =
    phases.length > 0 &&
    phases.every(({ from, to }, index) => from === (phases[index - 1]?.to ?? 0) + 1 && isWhole(to, from, 1200)) &&
    (phases.at(-1)?.to ?? 0) >= horizonMonths;
  if (!isCovered && isWhole(horizonMonths, 1, LONGEST_HORIZON))
    problems.push(
      problem(
        'phases',
        'phases',
        `The phases do not run from month 1 to month ${horizonMonths} without a gap.`,
        'Begin at month 1, begin each phase in the month after the one before it ends, and end at the horizon.',
      ),
    );
  return problems;
}

/** What a dollar is in what a request's amounts are in. */
const dollar = ({ money }: Pick<PlanRequest, 'money'>): number => 1 / (money?.rate ?? 1);

/** Amounts, shares and factors within their ranges. */
function checkAmounts(request: PlanRequest): readonly Problem[] {
  const { monthlyBudgetUsd, creditAfterGoal, monthsFromLeadToCustomer, customerValueUsd = 0 } = request;
  const { marginShare = 1, rangeStretch = 1, step = 1, hours } = request;
  const isAmount = (value: number) => value >= 0 && value <= 1e9 * dollar(request);
  return [
    ...badAmount(
      isAmount(monthlyBudgetUsd),
      'monthlyBudgetUsd',
      monthlyBudgetUsd,
      'Give dollars a month, from 0 to 1e9.',
    ),
    ...badAmount(
      creditAfterGoal >= 0 && creditAfterGoal <= 1,
      'creditAfterGoal',
      creditAfterGoal,
      'Give a share from 0 to 1.',
    ),
    ...badAmount(
      monthsFromLeadToCustomer >= 0 && monthsFromLeadToCustomer <= 120,
      'monthsFromLeadToCustomer',
      monthsFromLeadToCustomer,
      'Give months from 0 to 120.',
    ),
    ...badAmount(
      customerValueUsd >= 0 && customerValueUsd < Number.POSITIVE_INFINITY,
      'customerValueUsd',
      customerValueUsd,
      'Give dollars from 0 on.',
    ),
    ...badAmount(marginShare >= 0 && marginShare <= 1, 'marginShare', marginShare, 'Give a share from 0 to 1.'),
    ...badAmount(step >= 0.01 && isAmount(step), 'step', step, 'Give dollars from 0.01 on.'),
    ...badAmount(
      rangeStretch > 0 && rangeStretch <= 5,
      'rangeStretch',
      rangeStretch,
      'Give a factor above 0, up to 5.',
    ),
    ...Object.entries(hours).flatMap(([team, own]) =>
      badAmount(own === null || isAmount(own), `hours.${team}`, own, 'Give hours a month, or null for no limit.'),
    ),
  ];
}

type SpreadKey = Exclude<
  { [K in keyof PlanChannel]-?: PlanChannel[K] extends Spread ? K : never }[keyof PlanChannel],
  'mostShareOfMoney'
>;

interface Range {
  readonly isMoney?: boolean;
  /** Whether its typical value may be 0. */
  readonly canBeNothing: boolean;
  readonly most: number;
}

const RANGES: Readonly<Record<SpreadKey, Range>> = {
  costPerLeadUsd: { isMoney: true, canBeNothing: false, most: 1e9 },
  leadToCustomerRate: { canBeNothing: true, most: 1 },
  keptPerMonth: { canBeNothing: true, most: MOST_KEPT },
  unfinished: { canBeNothing: true, most: 0.999 },
  delayMonths: { canBeNothing: true, most: 120 },
  costDoublesAtUsd: { isMoney: true, canBeNothing: false, most: 1e12 },
  benchmarkWindowMonths: { canBeNothing: false, most: 240 },
};

/** What is wrong with the figures of one channel. */
function checkFigures(channel: PlanChannel, dollar: number): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [key, { canBeNothing, isMoney = false, ...range }] of Object.entries(RANGES)) {
    const most = range.most * (isMoney ? dollar : 1);
    const [low, typical, high] = channel[key as SpreadKey];
    if (low >= 0 && low <= typical && typical <= high && high <= most && (canBeNothing || typical > 0)) continue;
    problems.push(
      problem(
        'bad-figure',
        `${channel.id}.${key}`,
        `It is ${low}, ${typical}, ${high}.`,
        `Give low, typical and high, rising, from ${canBeNothing ? '0' : 'above 0'} to ${most}.`,
      ),
    );
  }
  const { benchmarkPosition, leastMonthlyUsd, hoursLeast, mostShareOfMoney = 1, side, team } = channel;
  if (!SIDES.includes(side))
    problems.push(problem('bad-figure', `${channel.id}.side`, `It is ${side}.`, suggest(side, SIDES)));
  if (!TEAMS.includes(team))
    problems.push(problem('bad-figure', `${channel.id}.team`, `It is ${team}.`, suggest(team, TEAMS)));
  const mosts = { benchmarkPosition: 1e9, leastMonthlyUsd: 1e9 * dollar, hoursLeast: 1e9 };
  for (const [key, value] of Object.entries({ benchmarkPosition, leastMonthlyUsd, hoursLeast }))
    if (!(value >= 0 && value <= mosts[key as keyof typeof mosts]))
      problems.push(problem('bad-figure', `${channel.id}.${key}`, `It is ${value}.`, 'Give a number from 0 on.'));
  if (!(mostShareOfMoney > 0 && mostShareOfMoney <= 1))
    problems.push(
      problem(
        'bad-figure',
        `${channel.id}.mostShareOfMoney`,
        `It is ${mostShareOfMoney}.`,
        'Give a share above 0, up to 1.',
      ),
    );
  return problems;
}

/** An id for each channel. */
function checkIds({ channels }: PlanRequest): readonly Problem[] {
  const ids = channels.map(({ id }) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) =>
      problem('channel-twice', 'channels', `${id} is there twice.`, 'Give each channel once, with an id of its own.'),
    );
}

/** Limits that are amounts. */
const checkLimitAmounts = ({ limits = {} }: PlanRequest): readonly Problem[] =>
  Object.entries(limits).flatMap(([id, own]) =>
    Object.entries(own)
      .filter(([, usd]) => usd !== undefined && !(typeof usd === 'number' && usd >= 0 && usd <= MOST_LIMIT))
      .map(([key, usd]) =>
        problem(
          'bad-limit',
          `limits.${id}.${key}`,
          `It is ${JSON.stringify(usd)}.`,
          'Give an amount a month: a number from 0 to 1e9, no percent.',
        ),
      ),
  );
