import type { Advice } from '../model/advice.ts';
import type { WhatIf } from '../model/what-if.ts';
import type { Comparison } from './comparison.ts';
import type { Handover } from './handover.ts';

/** How a document may come out. */
export const FORMATS = ['table', 'json', 'markdown', 'csv', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** The words after the verb of a command that gives the same again, each as a shell takes it, a flag with its value. */
export interface Again {
  readonly words: readonly string[];
  /** Whether its input has to be piped in again. */
  readonly isPiped: boolean;
}

/** What goes with the advice in some formats. */
interface AdviceOptions {
  /** What both sides are, for a page that is to stand alone. */
  readonly comparison: Comparison;
  /** In the table, every section, and with `explain` every rule that fired; else what fits on one screen. */
  readonly full?: boolean;
  readonly explain: boolean;
  /** The command that gives the same again, where there is one. */
  readonly again?: Again | undefined;
  /** On a page, whose it is. */
  readonly handover: Handover;
}

/** The documents of `ask` in one format, as text that ends in one newline. */
export interface Reporter {
  readonly advice: (advice: Advice, options: AdviceOptions) => string;
  readonly whatIf: (whatIf: WhatIf, handover: Handover) => string;
}
