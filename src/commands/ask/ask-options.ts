import type { DatasetOption, DisplayOptions } from '../../shell/context.ts';
import type { OutputOptions } from '../../shell/write-result.ts';
import type { FlagValues } from './answer-flags.ts';

export interface AskOptions extends DisplayOptions, DatasetOption, OutputOptions, FlagValues {
  readonly explain?: boolean;
  /** File to which the answers are written. */
  readonly save?: string;
  /** Another file of answers to set beside these. */
  readonly compare?: string;
  /** Ask everything, however little it tells. */
  readonly all?: boolean;
  /** Ask only what is needed. */
  readonly quick?: boolean;
}
