import * as z from 'zod';
import { ANSWERS } from './answers.ts';
import { spread } from './schema-parts.ts';
import { HANDS, LAW_RULES, LEAD_GRADES, OUT_CAUSES, SIDES } from './terms.ts';

/** A channel by its id, as it is called, and whose it is. */
const named = { id: z.string(), name: z.string(), side: z.enum(SIDES) };

/** What one way to run a channel takes at the least, in whose hands, and who is paid for it. */
const takesSchema = z.strictObject({
  hands: z.enum(HANDS),
  hired: z.string().nullable(),
  monthlyUsd: z.number(),
  hoursPerMonth: z.number(),
});

/** A channel that is advised. */
export const channelAdviceSchema = z.strictObject({
  ...named,
  fit: z.number(),
  because: z.array(z.string()),
  firstStep: z.string(),
  /** Who is paid to run it, such as "a freelance writer"; null where own people do. */
  hired: z.string().nullable(),
  /** What running it in that way takes at the least. */
  takes: takesSchema,
  /** Money that it gets, the mean of the months until the deadline; null where no budget is known. */
  monthlyUsd: z.number().nullable(),
  /** Hours of own people that it then takes, of the same months. */
  hoursPerMonth: z.number().nullable(),
  /** What its money buys, such as "print, postage and addresses"; null where the dataset doesn't say. */
  buys: z.string().nullable(),
  /** What the law says to it where the people are who would be contacted; null where nobody is, or where the rules are given. */
  law: z
    .strictObject({
      rule: z.enum(LAW_RULES),
      isCertain: z.boolean(),
      /** The place that is strictest; null where none is given. */
      place: z.enum(ANSWERS.contactPlaces.choices).nullable(),
      says: z.string(),
    })
    .nullable(),
  leadGrade: z.enum(LEAD_GRADES),
  /** Whose the cost of a lead is: the person's own word, their history's, or the benchmark. */
  costFrom: z.enum(['yours', 'history', 'benchmark']),
  /** The trade for which the cost of a lead is published, as it stands after "for"; null where it is for all. */
  costFor: z.string().nullable(),
  /** What a customer costs, by the cost of a lead and the rate below; null where no lead becomes one. */
  costPerCustomerUsd: spread.nullable(),
  /** As they hold for the answers. */
  figures: z.strictObject({
    costPerLeadUsd: spread,
    leadToCustomerRate: spread,
    /** From today: of a channel that has run already, what is left of it. */
    firstLeadsMonths: spread,
    matureMonths: spread,
    minimumMonthlyUsd: spread,
    hoursPerMonth: spread,
    keptPerMonthAfterStop: spread,
  }),
});

/** Who gets how much in a month of a phase. */
export const phaseMoney = {
  /** Money and own hours of a month on each channel that gets any; empty where no budget is known. */
  channels: z.array(z.strictObject({ ...named, monthlyUsd: z.number(), hoursPerMonth: z.number() })),
  /** Money of a month that no channel can take; null where no budget is known, or none is planned for that time. */
  unspent: z.number().nullable(),
};

/** Of a side without any channel, the one that would open it. */
export const opensFirstSchema = z.strictObject({
  ...named,
  takes: z.array(takesSchema),
  firstLeadsMonths: spread,
  sentence: z.string(),
});

/** A channel that is out. */
export const vetoedSchema = z.strictObject({
  ...named,
  why: z.string(),
  cause: z.enum(OUT_CAUSES),
  /** Ways to run it where neither money nor hands carry it: any one of them would do. */
  takes: z.array(takesSchema),
});

/** What to begin with, and what to add when. */
export const startWithSchema = z.strictObject({
  /** Channels to begin with, the soonest told first. */
  now: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** So many leads by the end of that month are the sign to add the next; null where it is too little to tell. */
      leads: z.int().nullable(),
      byMonth: z.int().nullable(),
      /** Fewer than these by the end of `stopMonth` are the sign to stop. */
      stopBelowLeads: z.int().nullable(),
      stopMonth: z.int().nullable(),
    }),
  ),
  /** Channels to add, in that order, with what each takes at the least, and from which month on the plan has it. */
  next: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      fromMonth: z.int().nullable(),
      monthlyUsd: z.number(),
      hoursPerMonth: z.number(),
    }),
  ),
});
