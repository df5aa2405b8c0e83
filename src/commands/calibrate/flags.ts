import type { OutcomeKind } from '../../model/calibration.ts';
import type { DatasetOption, DisplayOptions } from '../../shell/context.ts';
import type { OutputOptions } from '../../shell/write-result.ts';
import type { HandoverOptions } from '../handover-options.ts';

/** How a history is read and what is known beside it, as commander hands it over. */
export interface HistoryFlags {
  readonly map?: readonly string[];
  readonly control?: readonly string[];
  readonly ignore?: readonly string[];
  readonly dates?: 'ymd' | 'dmy' | 'mdy';
  readonly outcome?: OutcomeKind;
  readonly empty?: 'zero';
  readonly keepLast?: boolean;
  readonly spread?: readonly string[];
  readonly spendUnit?: number;
  readonly hourCost?: number;
  readonly currency?: string;
  readonly rate?: string;
  readonly test?: readonly string[];
  readonly belief?: readonly string[];
  readonly since?: readonly string[];
  readonly accept?: readonly string[];
  /** False when --no-check was given. */
  readonly check?: boolean;
}

/** All that `calibrate` takes. */
export interface CalibrateFlags extends HistoryFlags, DisplayOptions, DatasetOption, OutputOptions, HandoverOptions {
  readonly example?: boolean;
  /** File of answers. */
  readonly answers?: string;
  /** File to which the figures are written. */
  readonly save?: string;
}
