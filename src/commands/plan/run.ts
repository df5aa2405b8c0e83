import { planDocument } from '../../advice/plan-document.ts';
import type { Dataset } from '../../model/dataset.ts';
import { DUE_UNLESS_KNOWN, deadlineOf } from '../../model/deadline.ts';
import type { LearnedFigures } from '../../model/figure-bounds.ts';
import type { PlanAsks, PlanDocument } from '../../model/plan-document.ts';
import { PROGRAM } from '../../model/program-info.ts';
import { type Result, UserError } from '../../problem/problem.ts';
import type { Handover } from '../../report/handover.ts';
import { planReporterFor } from '../../report/plan-reporters.ts';
import type { Context } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { writeNote } from '../../shell/write.ts';
import { checkOutput, writeResult } from '../../shell/write-result.ts';
import { answersCommand } from '../ask/flags.ts';
import { learnedFigures } from '../ask/learned-figures.ts';
import { resolveAnswers } from '../ask/resolve-answers.ts';
import { checkSaving, saveGiven } from '../ask/saving.ts';
import { checkInteractive, readHandover } from '../handover-options.ts';
import { withProblemsOf } from '../with-problems-of.ts';
import { writeDocument } from '../write-report.ts';
import { answerOptionsOf, asFlag, handoverOf, writeWarnings } from './as-flag.ts';
import type { PlanFlags } from './flags.ts';
import { readAsks } from './read-asks.ts';

/** Plans the money for answers from a file, a pipe, flags or an interview; returns the exit code. */
export async function plan(context: Context, file: string | undefined, flags: PlanFlags): Promise<number> {
  checkOutput(flags);
  checkInteractive(flags);
  await checkSaving(flags, file);
  const handover = await readHandover(handoverOf(flags), '--prepared-by');
  const dataset = await datasetFor(context, flags);
  const early = readAsks(flags, { dataset, currency: undefined, deadline: 1 });
  const resolved = await withProblemsOf(early, () =>
    resolveAnswers(context, file, answerOptionsOf(flags), dataset, 'plan'),
  );
  if ('stoppedWith' in resolved) return resolved.stoppedWith;
  const { answers, typed } = resolved;
  const learned = await learnedFigures(context, flags, answers, dataset);
  await saveGiven(context, flags, file, resolved);
  const { currency } = answers;
  const asks = orThrowAsFlags(readAsks(flags, { dataset, currency, deadline: deadlineOf(answers, DUE_UNLESS_KNOWN) }));
  const document = orThrowAsFlags(planDocument(dataset, PROGRAM, { given: answers, learned }, asks));
  await writeWarnings(context, document.plan?.warnings ?? []);
  if (flags.interactive) await writeLivePlan(context, flags, { document, asks, learned, handover, dataset });
  else
    await writeDocument(context, flags, async (format, styled) =>
      (await planReporterFor(format, styled))(document, handover),
    );
  if (typed !== undefined) await writeNote(context, `Again: ${answersCommand(answers, 'plan')}\n`);
  return 0;
}

interface Live {
  readonly document: PlanDocument;
  readonly asks: PlanAsks;
  readonly learned: LearnedFigures | undefined;
  readonly handover: Handover;
  readonly dataset: Dataset;
}

/** Writes the plan as a page on which its reader can change the answers. */
async function writeLivePlan(context: Context, flags: PlanFlags, { document, dataset, ...asked }: Live) {
  const { livePlanHtml } = await import('../../report/html/live-plan.ts');
  const { planEngine } = await import('../../shell/page-engine.ts');
  const isDueByAnswers = flags.by === undefined;
  await writeResult(context, livePlanHtml(document, { ...asked, isDueByAnswers }, planEngine(dataset)), flags);
}

function orThrowAsFlags<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new UserError(result.problems.map(asFlag));
}
