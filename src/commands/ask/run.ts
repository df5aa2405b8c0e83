import { compileAdvisor } from '../../advice/advise.ts';
import type { Names } from '../../advice/what-if.ts';
import type { Advice } from '../../model/advice.ts';
import type { GivenAnswers } from '../../model/answers.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { LearnedFigures } from '../../model/figure-bounds.ts';
import { PROGRAM } from '../../model/program-info.ts';
import { questionOf } from '../../model/questions.ts';
import { problem, UserError } from '../../problem/problem.ts';
import { compareDimensions } from '../../report/comparison.ts';
import type { Handover } from '../../report/handover.ts';
import type { Again } from '../../report/reporter.ts';
import type { Context } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { fileName } from '../../shell/platform.ts';
import { checkOutput } from '../../shell/write-result.ts';
import { checkInteractive, readHandover } from '../handover-options.ts';
import { writeReport } from '../write-report.ts';
import { type AskOptions, sameWords } from './flags.ts';
import { learnedFigures } from './learned-figures.ts';
import { resolveAnswers } from './resolve-answers.ts';
import { checkSaving, saveGiven } from './saving.ts';

/** Gives advice for answers from a file, a pipe, flags or an interview; returns the exit code. */
export async function ask(context: Context, file: string | undefined, options: AskOptions): Promise<number> {
  checkOutput(options);
  checkInteractive(options);
  await checkSaving(options, file);
  const handover = await readHandover(options);
  const dataset = await datasetFor(context, options);
  const other = options.compare === undefined ? undefined : await readOther(options.compare);
  const resolved = await resolveAnswers(context, file, options, dataset);
  if ('stoppedWith' in resolved) return resolved.stoppedWith;
  const { answers, typed } = resolved;
  const learned = await learnedFigures(context, options, answers, dataset);
  await saveGiven(context, options, file, resolved);
  // What was typed is said again below the advice.
  const again = typed === undefined ? sameWords(file, options) : undefined;
  const finish = () => report(context, { file, answers, other, learned, handover, again }, options, dataset);
  if (typed === undefined) await finish();
  else {
    const { endInterview } = await import('./run-interview.ts');
    await endInterview(context, options, { answers, ...typed }, finish);
  }
  return 0;
}

/** What advice is given for. */
interface Asked {
  /** The file that the answers came from, if from one. */
  readonly file: string | undefined;
  readonly answers: GivenAnswers;
  /** Other answers to set beside these. */
  readonly other: GivenAnswers | undefined;
  readonly learned: LearnedFigures | undefined;
  readonly handover: Handover;
  /** The command that gives the same again, where there is one. */
  readonly again: Again | undefined;
}

async function report(
  context: Context,
  { file, answers, other, learned, handover, again }: Asked,
  options: AskOptions,
  dataset: Dataset,
): Promise<Advice> {
  const advise = compileAdvisor(dataset, PROGRAM);
  const advice = advise(answers, learned);
  if (answers.limits !== undefined && advice.notDivided.length > 0)
    throw new UserError(
      advice.notDivided.map(({ code, what, mend }) => problem(code, questionOf('limits').flag, what, mend)),
    );
  if (options.interactive) {
    const { writeLivePage } = await import('../write-live-page.ts');
    await writeLivePage(context, options, { advice, learned, handover, dataset });
  } else if (other === undefined) {
    const comparison = compareDimensions(dataset);
    const { full = false, explain = false } = options;
    const around = { comparison, full, explain, handover, again };
    await writeReport(context, options, (reporter) => reporter.advice(advice, around));
  } else {
    const { compileWhatIf } = await import('../../advice/what-if.ts');
    const { planOutcome } = await import('../../advice/plan-outcome.ts');
    const [was, is] = [answers, other].map((given) => planOutcome(dataset, PROGRAM, given, learned));
    const plans = { before: was ?? null, after: is ?? null };
    const whatIf = compileWhatIf(dataset)(advice, advise(other, learned), namesOf(file, options.compare), plans);
    await writeReport(context, options, (reporter) => reporter.whatIf(whatIf, handover));
  }
  return advice;
}

/** What two sets of answers are called: their files, by as much of the path as tells them apart. */
function namesOf(before: string | undefined, after = ''): Names {
  if (before === undefined || before === '-') return { before: 'your answers', after: inShort(fileName(after)) };
  const isSame = fileName(before) === fileName(after);
  const [one, other] = (isSame ? [before, after] : [fileName(before), fileName(after)]).map(inShort) as [
    string,
    string,
  ];
  return one === other ? { before: `1: ${one}`, after: `2: ${other}` } : { before: one, after: other };
}

const LONGEST_NAME = 40;

/** A name as it heads a column: its ends, where it is long, as those tell most. */
const inShort = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME / 2 - 3)}...${name.slice(-LONGEST_NAME / 2)}`;

const readOther = async (file: string) => (await import('./answers-file.ts')).readAnswersFile(file);
