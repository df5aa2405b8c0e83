import type { OutcomeKind } from '../model/calibration.ts';
import type { ColumnWords } from '../model/history-words.ts';
import type { ColumnChoices } from './column-problems.ts';
import type { DateOrder } from './dates.ts';
import type { KnownChannel } from './known-channel.ts';

/** How a history file is to be read. */
export interface HistoryOptions {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly channels: readonly KnownChannel[];
  readonly words: ColumnWords;
  readonly choices: ColumnChoices;
  readonly dates?: DateOrder;
  readonly outcome?: OutcomeKind;
  readonly empty?: 'zero';
  /** Whether a last period that looks half done is kept. */
  readonly keepLast: boolean;
  /** Channels whose spend of a month was repeated in each week of it. */
  readonly spread: readonly string[];
  /** What one unit of spend in the file is: 1000 where it is written in thousands. */
  readonly spendUnit: number;
  /** Sign or code of the currency that was told, or of dollars. */
  readonly currency: string;
  /** What an hour of unpaid work is worth; without it, hours are left out. */
  readonly hourCost?: number;
}
