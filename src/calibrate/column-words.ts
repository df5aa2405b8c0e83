import type { Dataset } from '../model/dataset.ts';
import type { ColumnWords } from '../model/history-words.ts';

/** What is left without a dataset's words: the names that this program itself gives to columns. */
export const LEAST_WORDS: ColumnWords = {
  date: ['date'],
  channel: ['channel'],
  parts: ['campaign'],
  spend: ['spend'],
  leads: ['leads'],
  hours: ['hours'],
  outcomes: { leads: ['leads'], customers: ['customers'], revenue: ['revenue'] },
  year: [],
  thousands: [],
  metrics: [],
  totals: [],
  none: [],
  dates: { months: Array.from({ length: 12 }, () => []), around: [], week: [], quarter: [] },
};

/** A dataset's words, and the least of those that it does not have. */
export const columnWords = ({ history }: Pick<Dataset, 'history'>): ColumnWords => ({
  ...LEAST_WORDS,
  ...(history?.columns as Partial<ColumnWords> | undefined),
});
