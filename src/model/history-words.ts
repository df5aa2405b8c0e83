import * as z from 'zod';
import { idSchema, textSchema } from './source.ts';

const names = z.array(textSchema.max(80)).max(100);

/** The words by which a history file is understood, in lower case and parted by single spaces. */
export const historyWordsSchema = z.strictObject({
  columns: z.strictObject({
    date: names,
    /** The column of channels in a file with a row for each date and channel. */
    channel: names,
    /** Columns that part a channel's rows, so that equal ones may be added up. */
    parts: names,
    /** Beside a channel's name: money, leads, and hours of one's own. */
    spend: names,
    leads: names,
    hours: names,
    /** Totals of a period. */
    outcomes: z.strictObject({ leads: names, customers: names, revenue: names }),
  }),
  /** What people call a channel beside its id and name. */
  channelWords: z.record(idSchema, names),
});

type HistoryWords = z.infer<typeof historyWordsSchema>;

/** The words by which columns are known. */
export type ColumnWords = HistoryWords['columns'];
