import type { PlanRequest } from '../model/plan.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { closedBecause, isForced, limitsOf } from './market.ts';
import { sayAmount } from './say-amount.ts';

/** What is wrong with how the money is to be divided. */
export function checkDivision(request: PlanRequest): readonly Problem[] {
  const limits = [...checkNames(request), ...checkLimits(request)];
  return limits.length > 0 ? limits : checkChoice(request);
}

/** Channels that are named and not there. */
function checkNames({ channels, limits = {}, only = [], without = [] }: PlanRequest): readonly Problem[] {
  const ids = channels.map(({ id }) => id);
  const named = [
    ...Object.keys(limits).map((id) => ({ id, where: `limits.${id}` })),
    ...only.map((id) => ({ id, where: 'only' })),
    ...without.map((id) => ({ id, where: 'without' })),
  ];
  return named
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, where }) =>
      problem('unknown-channel', where, `There is no channel ${JSON.stringify(id)} here.`, suggest(id, ids)),
    );
}

/** Limits that cannot be obeyed. */
function checkLimits(request: PlanRequest): readonly Problem[] {
  const { limits = {}, monthlyBudgetUsd, channels } = request;
  const say = (amount: number) => sayAmount(amount, request);
  const problems = Object.entries(limits).flatMap(([id, { fix, min, max }]): readonly Problem[] => {
    const [least, most] = [min ?? 0, max ?? Number.POSITIVE_INFINITY];
    if (least > most)
      return [
        problem(
          'min-above-max',
          `limits.${id}`,
          `At least ${say(least)} and at most ${say(most)} a month can't both hold.`,
          'Lower min, or raise max.',
        ),
      ];
    if (fix !== undefined && (fix < least || fix > most))
      return [
        problem(
          'fix-and-limit',
          `limits.${id}`,
          `${say(fix)} a month is fixed, outside its own limits.`,
          'Leave out either fix, or min and max.',
        ),
      ];
    return [];
  });
  if (problems.length > 0) return problems;
  const forced = channels.flatMap(({ id, leastMonthlyUsd }) => {
    const { fix, min = 0 } = limitsOf(request, id) ?? {};
    const usd = fix ?? (min > 0 ? Math.max(min, leastMonthlyUsd) : 0);
    return usd > 0 ? [{ id, usd }] : [];
  });
  const sum = forced.reduce((total, { usd }) => total + usd, 0);
  if (sum <= monthlyBudgetUsd * (1 + 1e-12)) return [];
  return [
    problem(
      'fixed-above-budget',
      'limits',
      `${forced.map(({ id, usd }) => `${id} ${say(usd)}`).join(' + ')} = ${say(sum)} a month, and the budget is ${say(monthlyBudgetUsd)}.`,
      `Take ${say(Math.ceil((sum - monthlyBudgetUsd) * 100) / 100)} or more off what is fixed or asked for at least, or raise the budget.`,
    ),
  ];
}

/** Whether anything is left of what was chosen. */
function checkChoice(request: PlanRequest): readonly Problem[] {
  const { channels, only, without = [] } = request;
  const closed = channels.map((channel) => ({ channel, because: closedBecause(channel, request) }));
  const open = closed.filter(({ because }) => because === undefined);
  const both = (only ?? []).filter((id) => without.includes(id));
  const problems: Problem[] = [];
  if (open.length === 0) {
    const byHours = closed.filter(({ because }) => because === 'hours');
    const [fewest] = byHours.map(({ channel }) => channel).sort((a, b) => a.hoursLeast - b.hoursLeast);
    problems.push(
      fewest === undefined
        ? problem('no-channel-left', 'channels', 'No channel is left.', 'Leave out fewer, or choose others.')
        : problem(
            'hours-below-every-channel',
            'hours',
            'No channel can be run in the hours that there are.',
            `${fewest.id} needs the fewest: ${fewest.hoursLeast} hours a month.`,
          ),
    );
  } else if (both.length > 0)
    problems.push(
      problem(
        'only-and-without',
        'only',
        `${both.join(', ')} ${both.length === 1 ? 'is' : 'are'} both chosen and left out.`,
        'Name each channel in only or in without.',
      ),
    );
  for (const { channel, because } of closed)
    if (because === 'not-chosen' && isForced(limitsOf(request, channel.id)))
      problems.push(
        problem(
          'limit-not-chosen',
          `limits.${channel.id}`,
          `${channel.id} is to get money, and is not among the channels chosen.`,
          'Choose it, or drop its limit.',
        ),
      );
  return problems;
}

/** What is obeyed, and said. */
export function warningsOf(request: PlanRequest): readonly Problem[] {
  const say = (amount: number) => sayAmount(amount, request);
  return request.channels.flatMap((channel) => {
    const { id, leastMonthlyUsd } = channel;
    const { fix = 0, max } = limitsOf(request, id) ?? {};
    if (fix > 0 && fix < leastMonthlyUsd)
      return [
        problem(
          'below-least-spend',
          `limits.${id}.fix`,
          `${say(fix)} a month is less than ${id} needs to begin, ${say(leastMonthlyUsd)}; it is obeyed.`,
          `Give it ${say(leastMonthlyUsd)} or more, or nothing.`,
        ),
      ];
    if (closedBecause(channel, request) === 'most-below-least' && max !== undefined)
      return [
        problem(
          'most-below-least',
          `limits.${id}.max`,
          `${say(max)} a month is less than ${id} needs to begin, ${say(leastMonthlyUsd)}; it gets nothing.`,
          `Raise its most to ${say(leastMonthlyUsd)} or more.`,
        ),
      ];
    return [];
  });
}
