import type { PlanChannel, PlanInputs, PlanMoney, Spread } from '../model/plan.ts';

/**
 * Inputs in US dollars as inputs in another currency, or in hours of own work that count for `rate` dollars each: every
 * amount is divided by the rate, and what is planned from them comes out in whole steps of that currency.
 */
export function inOwnMoney(inputs: PlanInputs, money: PlanMoney): PlanInputs {
  const { rate } = money;
  const { monthlyBudgetUsd, customerValueUsd, step } = inputs;
  return {
    ...inputs,
    money,
    monthlyBudgetUsd: monthlyBudgetUsd / rate,
    ...(step === undefined ? {} : { step: step / rate }),
    ...(customerValueUsd === undefined ? {} : { customerValueUsd: customerValueUsd / rate }),
    channels: inputs.channels.map((channel) => channelIn(channel, rate)),
  };
}

const spreadIn = ([low, typical, high]: Spread, rate: number): Spread => [low / rate, typical / rate, high / rate];

/** The same of one channel. */
export function channelIn(channel: PlanChannel, rate: number): PlanChannel {
  const { mostMonthlyUsd, joint } = channel;
  return {
    ...channel,
    costPerLeadUsd: spreadIn(channel.costPerLeadUsd, rate),
    costDoublesAtUsd: spreadIn(channel.costDoublesAtUsd, rate),
    ...(joint === undefined
      ? {}
      : {
          joint: joint.map((each) => ({
            ...each,
            firstDollarCostUsd: each.firstDollarCostUsd / rate,
            costDoublesAtUsd: each.costDoublesAtUsd / rate,
          })),
        }),
    leastMonthlyUsd: channel.leastMonthlyUsd / rate,
    ...(mostMonthlyUsd === undefined ? {} : { mostMonthlyUsd: mostMonthlyUsd / rate }),
  };
}
