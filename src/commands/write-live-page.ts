import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GivenFigures } from '../model/figure-bounds.ts';
import { compareDimensions } from '../report/comparison.ts';
import type { Handover } from '../report/handover.ts';
import { liveAdviceHtml } from '../report/html/live-page.ts';
import type { Context } from '../shell/context.ts';
import { adviceEngine } from '../shell/page-engine.ts';
import { type OutputOptions, writeResult } from '../shell/write-result.ts';

/** What a page that answers is made of. */
interface Live {
  readonly advice: Advice;
  readonly learned: GivenFigures | undefined;
  readonly handover: Handover;
  readonly dataset: Dataset;
}

/** Writes the advice as a page on which its reader can change the answers. */
export const writeLivePage = (
  context: Context,
  options: OutputOptions,
  { advice, learned, handover, dataset }: Live,
): Promise<void> =>
  writeResult(
    context,
    liveAdviceHtml(advice, { comparison: compareDimensions(dataset), handover }, learned, adviceEngine(dataset)),
    options,
  );
