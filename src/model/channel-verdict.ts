import * as z from 'zod';
import { adviceSchema } from './advice.ts';
import { runningSchema } from './current-advice.ts';
import { figureShape } from './plan-schema.ts';
import { amount, amounts } from './schema-parts.ts';
import { HANDS, LEAD_GRADES, OUT_CAUSES, SIDES } from './terms.ts';

const months = z.int().min(1);

/** Whether a channel is worth it: surely, perhaps, not as things are, or not at all. */
const CHANNEL_VERDICTS = ['yes', 'test', 'not-now', 'no'] as const;

const verdictSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  side: z.enum(SIDES),
  leadGrade: z.enum(LEAD_GRADES),
  /** Null where it hangs on what a customer is worth, and that is not known. */
  verdict: z.enum(CHANNEL_VERDICTS).nullable(),
  /** What stands against it: what a customer costs, or why the answers rule it out. */
  against: z.enum(['cost', ...OUT_CAUSES]).nullable(),
  /** Where that is the verdict: money and hours a month, for so many months. */
  test: z.strictObject({ usd: amount, hours: amount, months }).nullable(),
  /** What one customer is called for the goal, and several. */
  called: z.strictObject({ one: z.string(), several: z.string() }),
  /** What a customer costs in the long run, 80% range; own hours count at what one is worth. Null: nobody would come. */
  costPerCustomer: amounts,
  /** Whether customers count there who come after results are due; not where that is a dated event or launch. */
  countsLater: z.boolean(),
  /** The most that a customer may cost; null where it is not known what one is worth. */
  most: amount.nullable(),
  /** Money and hours a month that it takes at least, and the months until the first customers. */
  needs: z.strictObject({ usd: amount, hours: amount, months, hands: z.enum(HANDS), hired: z.string().nullable() }),
  /** Stop when so much is spent, hours included, and fewer leads have come than `stopBelowLeads`; null where the verdict is no. */
  stopAt: amount.nullable(),
  stopBelowLeads: z.int().min(1).nullable(),
  /** How long that takes. */
  stopAfterMonths: months.nullable(),
  /** Whether own hours alone carry it: money is then what those hours count for. */
  isByHours: z.boolean(),
  /** Customers by the month in which results are due, for what it takes a month, at typical figures. */
  byDeadline: z.strictObject({ month: months, customers: amount }),
  why: z.string(),
  /** What to do on Monday. */
  firstStep: z.string(),
  /** What it rests on: yours, your counts, your history, published figures, or our judgment. */
  figures: z.array(z.strictObject(figureShape)),
  /** What a customer has cost by what was counted, where it runs already. */
  isCounted: z.boolean(),
  /** What to do with it where it runs already; null where it does not. */
  running: runningSchema.nullable(),
});

/** What `channel` prints as JSON: whether one channel is worth it; fields are added, never renamed. */
export const channelDocumentSchema = adviceSchema
  .pick({ schemaVersion: true, tool: true, dataset: true, answers: true, currency: true, rate: true })
  .extend({ channel: verdictSchema, sources: adviceSchema.shape.sources });

export type ChannelDocument = z.infer<typeof channelDocumentSchema>;
export type ChannelVerdict = ChannelDocument['channel'];
