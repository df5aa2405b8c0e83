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
};
