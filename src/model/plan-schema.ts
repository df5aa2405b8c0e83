import * as z from 'zod';
import { adviceSchema } from './advice.ts';
import { PLAN_FIGURES, TARGET_COUNTS, TEAMS } from './plan.ts';
import { LEAD_GRADES, SIDES } from './terms.ts';

const share = z.number().min(0).max(1);
const percent = z.number().min(0).max(100);
const amount = z.number().min(0);
const month = z.int().min(1);
const side = z.enum(SIDES);
const interval = z.strictObject({ low: amount, mid: amount, high: amount });
const amounts = z.strictObject({ low: amount.nullable(), mid: amount.nullable(), high: amount.nullable() });
const bySide = <T extends z.ZodType>(of: T) => z.strictObject({ inbound: of, outbound: of });
const brought = z.strictObject({ leads: amount, customers: amount });
const channelSpend = z.strictObject({ id: z.string(), side, spend: amount, hours: amount });
const limit = z.strictObject({ fix: amount.optional(), min: amount.optional(), max: amount.optional() });

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
      notes: z.array(z.enum(['least-spends', 'most-spends'])),
      left: amount,
      atMost: z.array(z.string()),
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
  figures: z.array(
    z.strictObject({
      channel: z.string(),
      figure: z.enum(PLAN_FIGURES),
      low: amount,
      typical: amount,
      high: amount,
      from: z.enum(['dataset', 'yours', 'history', 'judgement']),
      sources: z.array(z.string()),
      forIndustry: z.string().nullable(),
    }),
  ),
  sources: adviceSchema.shape.sources,
  withoutFigures: z.array(z.string()),
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
    byGrade: z.strictObject(
      Object.fromEntries(LEAD_GRADES.map((grade) => [grade, amount])) as Record<
        (typeof LEAD_GRADES)[number],
        typeof amount
      >,
    ),
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
      from: z.enum(['dataset', 'yours', 'history', 'judgement']).nullable(),
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
  notModelled: z.array(z.string()),
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
