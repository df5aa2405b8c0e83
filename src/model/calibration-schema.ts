import * as z from 'zod';
import { CALIBRATION_WARNING_CODES, OUTCOMES } from './calibration.ts';
import { figuresSchema } from './figures.ts';
import { amount, documentHead, share, spread } from './schema-parts.ts';
import { SIDES } from './terms.ts';

const code = z.enum(CALIBRATION_WARNING_CODES);

const channelSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  side: z.enum(SIDES).nullable(),
  spend: amount,
  by: z.enum(['leads', 'total', 'nothing']),
  counted: amount.nullable(),
  brought: spread,
  cost: spread,
  marginalCost: amount,
  keptPerMonth: spread,
  delayMonths: spread,
  costDoublesAt: spread,
  monthlySpend: z.strictObject({ usual: amount, most: amount, now: amount }),
  prior: z.strictObject({ ...spread.shape, from: z.enum(['test', 'belief', 'benchmark', 'none']) }),
  carryover: z.strictObject({ mean: share, deviation: share }).nullable(),
  weight: share,
  shift: z.number(),
  verdict: z.enum(['known', 'leaning', 'benchmark']),
  flags: z.array(code),
});

const backtestSchema = z.strictObject({
  periods: z.int(),
  error: amount,
  lastYearError: amount.nullable(),
  meanError: amount,
  sumError: z.number(),
  inside: z.int(),
});

/** What `calibrate` prints as JSON. */
export const calibrationSchema = z.strictObject({
  ...documentHead,
  file: z.string(),
  currency: z.string(),
  calibration: z.strictObject({
    rows: z.int(),
    from: z.string(),
    to: z.string(),
    grain: z.enum(['day', 'week', 'month']),
    outcome: z.enum(OUTCOMES),
    channels: z.array(channelSchema),
    base: spread.nullable(),
    split: z.array(z.strictObject({ id: z.string().nullable(), amount: z.number() })),
    total: amount,
    fit: z.array(
      z.strictObject({
        date: z.string(),
        actual: amount.nullable(),
        low: z.number(),
        mid: z.number(),
        high: z.number(),
        parts: z.array(z.number()),
        base: z.number(),
      }),
    ),
    curves: z.array(
      z.strictObject({
        id: z.string(),
        points: z.array(z.strictObject({ spend: amount, low: amount, mid: amount, high: amount })),
      }),
    ),
    backtest: backtestSchema.nullable(),
    warnings: z.array(
      z.strictObject({
        code,
        text: z.string(),
        channel: z.string().optional(),
        periods: z.array(z.string()).optional(),
        values: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
      }),
    ),
    figures: figuresSchema,
    cheapestTest: z.strictObject({ channel: z.string(), periods: z.int() }).nullable(),
    diagnostics: z.strictObject({
      rhat: z.number().nullable(),
      draws: z.int(),
      seed: z.int(),
      drift: z.number().nullable(),
      sigma: z.number().nullable(),
    }),
  }),
});
