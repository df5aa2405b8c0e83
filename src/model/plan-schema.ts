import * as z from 'zod';
import { adviceSchema } from './advice.ts';
import { PLAN_FIGURES, TARGET_COUNTS, TEAMS } from './plan.ts';
import { amount, amounts, ids, objectOf, percent, share } from './schema-parts.ts';
import { LEAD_GRADES, SIDES } from './terms.ts';

const month = z.int().min(1);
const side = z.enum(SIDES);
const interval = z.strictObject({ low: amount, mid: amount, high: amount });
const bySide = <T extends z.ZodType>(of: T) => objectOf(SIDES, of);
const brought = z.strictObject({ leads: amount, customers: amount });
const channelSpend = z.strictObject({ id: z.string(), side, spend: amount, hours: amount });
const limit = z.strictObject({ fix: amount.optional(), min: amount.optional(), max: amount.optional() });

const figureFrom = z.enum(['dataset', 'yours', 'history', 'judgement']);

/** A figure that something rests on, and whose it is. */
export const figureShape = {
  figure: z.enum(PLAN_FIGURES),
  low: amount,
  typical: amount,
  high: amount,
  from: figureFrom,
  sources: ids,
  /** The trade for which it is published, as it stands after "for"; null where it is for all. */
  forIndustry: z.string().nullable(),
};

const planShape = z.strictObject({
  mode: z.enum(['advice', 'free', 'fixed']),
  /** What is divided a month: money, or hours of own people where there is none. */
  unit: z.enum(['money', 'hours']),
  monthly: amount,
  goalMonth: month,
  horizonMonths: month.max(60),
  isHorizonCut: z.boolean(),
  stopAfterMonth: month.nullable(),
  creditAfterGoal: share,
  monthsFromLeadToCustomer: amount,
  currency: z.string(),
  rate: z.number().gt(0),
  step: amount,
  inboundShare: percent,
  advisedInbound: percent.nullable(),
  freeInbound: percent,
  why: z
    .strictObject({ cause: z.enum(['pays-later', 'cost-of-customer', 'least-spends']), text: z.string() })
    .nullable(),
  phases: z.array(
    z.strictObject({
      from: month,
      to: month,
      isAfterDeadline: z.boolean(),
      basis: z.enum(['goal', 'horizon', 'later']),
      advisedInbound: percent.nullable(),
      plannedInbound: percent,
      notes: z.array(z.enum(['least-spends', 'most-spends', 'one-side'])),
      left: amount,
      atMost: ids,
      channels: z.array(channelSpend),
      marginalCostPerCustomer: bySide(amount.nullable()),
    }),
  ),
  months: z.array(z.strictObject({ month, spend: amount, hours: amount, channels: z.array(channelSpend) })),
  channels: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      side,
      leadGrade: z.enum(LEAD_GRADES),
      spend: amount,
      hours: amount,
      leads: amount,
      customers: amount,
    }),
  ),
  hours: z.array(z.strictObject({ id: z.string(), team: z.enum(TEAMS), low: amount, typical: amount })),
  limits: z.record(z.string(), limit),
  figures: z.array(z.strictObject({ channel: z.string(), ...figureShape })),
  sources: adviceSchema.shape.sources,
  withoutFigures: ids,
  warnings: z.array(z.strictObject({ code: z.string(), where: z.string(), what: z.string(), mend: z.string() })),
});

const forecastShape = z.strictObject({
  goalCounted: z.boolean(),
  isOverAfterGoal: z.boolean(),
  called: z.strictObject({ one: z.string(), several: z.string() }),
  draws: z.int(),
  seed: z.int(),
  /** Percentiles of low and high. */
  range: z.tuple([z.literal(10), z.literal(90)]),
  months: z.array(
    z.strictObject({
      month,
      spend: amount,
      leads: interval,
      customers: interval,
      customersSoFar: interval,
      bySide: bySide(brought),
      byChannel: z.array(z.strictObject({ id: z.string(), ...brought.shape })),
    }),
  ),
  totals: z.strictObject({
    spend: amount,
    hours: amount,
    leads: interval,
    customers: interval,
    costPerCustomer: amounts,
    byGrade: objectOf(LEAD_GRADES, amount),
  }),
  byGoalMonth: z.strictObject({ spend: amount, leads: interval, customers: interval, costPerCustomer: amounts }),
  breakEven: z
    .strictObject({
      typicalMonth: month.nullable(),
      low: month.nullable(),
      mid: month.nullable(),
      high: month.nullable(),
      chance: z.strictObject({ '12': share, '24': share, '60': share, horizon: share }),
      chanceByMonth: z.array(share),
    })
    .nullable(),
  leftAtEnd: z.strictObject({
    months: z.int(),
    leads: interval,
    customers: interval,
    underway: amount,
    value: interval.nullable(),
  }),
  free: z.strictObject({ inboundShare: percent, customers: interval, leftAtEnd: interval }),
  payback: z.strictObject({ month: month.nullable() }).nullable(),
  narrows: z.array(
    z.strictObject({
      figure: z.string(),
      channel: z.string().nullable(),
      share,
      from: figureFrom.nullable(),
    }),
  ),
  wouldChange: z.array(
    z.strictObject({
      channel: z.string(),
      name: z.string(),
      from: month,
      to: month,
      entersAt: amount.nullable(),
      insteadOf: amount,
      reason: z.enum(['cost', 'least-spend', 'hours']),
      needs: amount,
      has: amount,
    }),
  ),
  notModelled: ids,
});

const targetBudget = z.strictObject({
  budget: amount,
  roundedUp: amount,
  inboundShare: percent,
  /** Share of the draws that reach the target. */
  chance: share,
  split: z.array(z.record(z.string(), amount)),
});

/** What `plan` prints as JSON: the advice, with its plan and what that should bring. */
export const planSchema = adviceSchema.extend({
  plan: planShape.nullable(),
  forecast: forecastShape.nullable(),
  target: z
    .strictObject({
      count: z.enum(TARGET_COUNTS),
      value: z.number().gt(0),
      by: month,
      perMonth: z.boolean(),
      cheapest: targetBudget,
      advisedMix: targetBudget.nullable(),
    })
    .nullable(),
  startingBudgets: z.array(
    z.strictObject({
      from: z.enum(['goal', 'least-spends', 'peers']),
      monthly: amount,
      /** The yearly revenue for which it is; null where it does not hang on that. */
      perYearlyRevenue: amount.nullable(),
      target: z.strictObject({ value: amount, by: month, called: z.string() }).nullable(),
      sources: adviceSchema.shape.sources,
    }),
  ),
});
