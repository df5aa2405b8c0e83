import { MOST_KEPT, type PlanChannel, type Spread, TEAMS } from '../model/plan.ts';
import { SIDES } from '../model/terms.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';

type SpreadKey = Exclude<
  { [K in keyof PlanChannel]-?: PlanChannel[K] extends Spread ? K : never }[keyof PlanChannel],
  'mostShareOfMoney'
>;

interface Range {
  /** Whether its typical value may be 0. */
  readonly canBeNothing: boolean;
  readonly most: number;
}

const RANGES: Readonly<Record<SpreadKey, Range>> = {
  costPerLeadUsd: { canBeNothing: false, most: 1e9 },
  leadToCustomerRate: { canBeNothing: true, most: 1 },
  keptPerMonth: { canBeNothing: true, most: MOST_KEPT },
  unfinished: { canBeNothing: true, most: 0.999 },
  delayMonths: { canBeNothing: true, most: 120 },
  costDoublesAtUsd: { canBeNothing: false, most: 1e12 },
  benchmarkWindowMonths: { canBeNothing: false, most: 240 },
};

/** What is wrong with the figures of one channel. */
export function checkFigures(channel: PlanChannel): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [key, { canBeNothing, most }] of Object.entries(RANGES)) {
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
  for (const [key, value] of Object.entries({ benchmarkPosition, leastMonthlyUsd, hoursLeast }))
    if (!(value >= 0 && value <= 1e9))
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
