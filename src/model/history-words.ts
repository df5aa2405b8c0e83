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
    /** The column of years beside one of months. */
    year: names.optional(),
    /** Behind a name: amounts in thousands. */
    thousands: names.optional(),
    /** Columns that hold neither money nor what came. */
    metrics: names.optional(),
    /** In place of a date: a row that adds up others. */
    totals: names.optional(),
    /** In place of a number: nothing. */
    none: names.optional(),
    dates: z
      .strictObject({
        /** What people call each month, in any language. */
        months: z.array(names).length(12),
        /** Words around a date that say nothing, and weekdays. */
        around: names,
        /** Before the number of a week, and of a quarter. */
        week: names,
        quarter: names,
      })
      .optional(),
  }),
  /** What people call a channel beside its id and name. */
  channelWords: z.record(idSchema, names),
});

type Columns = z.infer<typeof historyWordsSchema>['columns'];

/** The words by which dates are known. */
export type DateWords = ColumnWords['dates'];

/** The words by which columns are known. */
export type ColumnWords = { readonly [Kind in keyof Columns]-?: Exclude<Columns[Kind], undefined> };
