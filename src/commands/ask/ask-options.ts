import type { Delivery } from '../../shell/deliver.ts';
import type { DataOption, Manners } from '../../shell/world.ts';
import type { FlagValues } from './answer-flags.ts';

export interface AskOptions extends Manners, DataOption, Delivery, FlagValues {
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
