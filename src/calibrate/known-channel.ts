import type { Side } from '../model/terms.ts';
import type { Timing } from './grids.ts';

/** What is known of a channel before anybody's history is seen; figures at their typical values. */
export interface KnownChannel extends Timing {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  /** Other words that people call it in their files. */
  readonly words: readonly string[];
  /** What a lead costs over the first months of a programme, in the currency of the history. */
  readonly costPerLead: number;
  /** How far that may be from a business's own cost, as a standard deviation of its logarithm. */
  readonly costSpread: number;
  readonly leadToCustomer: number;
  /** Monthly spend at which a lead costs twice as much as at the first dollar, in the currency of the history. */
  readonly costDoublesAt: number;
  /** The months over which the cost of a lead was measured. */
  readonly windowMonths: number;
  /** Where on its own curve it was measured, as spend over the amount at which a lead costs twice as much. */
  readonly benchmarkPosition: number;
}
