import { planDocument } from '../../advice/plan-document.ts';
import type { GivenAnswers } from '../../model/answers.ts';
import type { Dataset } from '../../model/dataset.ts';
import { DUE_UNLESS_KNOWN, deadlineOf } from '../../model/deadline.ts';
import { understandAnswers } from '../../model/parse-answers.ts';
import type { PlanDocument } from '../../model/plan-document.ts';
import { PROGRAM } from '../../model/program-info.ts';
import { questionOf } from '../../model/questions.ts';
import { type Scenario, type ScenariosDocument, scenarioOf } from '../../model/scenarios.ts';
import { escapeControlsInLine } from '../../problem/printable.ts';
import { failed, orThrow, type Problem, problem, type Result, UserError } from '../../problem/problem.ts';
import { scenariosReporterFor } from '../../report/scenarios-reporters.ts';
import { formatAnswer } from '../../report/words/format-answer.ts';
import type { Context } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { fileName } from '../../shell/platform.ts';
import { writeNote } from '../../shell/write.ts';
import { checkOutput } from '../../shell/write-result.ts';
import { learnedFigures } from '../ask/learned-figures.ts';
import { resolveAnswers } from '../ask/resolve-answers.ts';
import { readHandover } from '../handover-options.ts';
import { withProblemsOf } from '../with-problems-of.ts';
import { writeDocument } from '../write-report.ts';
import { answerOptionsOf, asFlag, handoverOf, writeWarnings } from './as-flag.ts';
import type { PlanFlags } from './flags.ts';
import { readAsks } from './read-asks.ts';
import { readVary, type Varied } from './read-vary.ts';

/** Several plans side by side: of several files, or of one answer that varies; returns the exit code. */
export async function planScenarios(context: Context, files: readonly string[], flags: PlanFlags): Promise<number> {
  checkOutput(flags);
  const clashes = clashesOf(files, flags);
  if (clashes.length > 0) throw new UserError(clashes);
  const handover = await readHandover(handoverOf(flags), '--prepared-by');
  const dataset = await datasetFor(context, flags);
  const varied = flags.vary === undefined ? undefined : readVary(flags.vary);
  const early = bothOf(varied, readAsks(flags, { dataset, currency: undefined, deadline: 1 }));
  const named = await withProblemsOf(early, () =>
    varied?.ok === true
      ? variedAnswers(context, files[0], flags, dataset, varied.value)
      : answersOfFiles(context, files, flags, dataset),
  );
  orThrow(early);
  if ('stoppedWith' in named) return named.stoppedWith;
  const scenarios: Scenario[] = [];
  const problems: Problem[] = [];
  let first: PlanDocument | undefined;
  for (const { name, answers } of named.all) {
    const planned = await planOf(context, dataset, answers, flags);
    if (!planned.ok) {
      problems.push(...planned.problems.map((each) => ({ ...asFlag(each), where: `${name}: ${asFlag(each).where}` })));
      continue;
    }
    first ??= planned.value;
    scenarios.push(scenarioOf(name, planned.value));
  }
  if (first === undefined || problems.length > 0) throw new UserError(problems);
  const { schemaVersion, tool, dataset: data } = first;
  const document: ScenariosDocument = {
    schemaVersion,
    tool,
    dataset: data,
    varied: varied?.ok === true ? varied.value.key : null,
    scenarios: inOneCurrency(scenarios),
  };
  await writeWarnings(
    context,
    scenarios.flatMap(({ plan }) => plan?.warnings ?? []),
  );
  await writeDocument(context, flags, async (format, styled) =>
    (await scenariosReporterFor(format, styled))(document, handover),
  );
  return 0;
}

interface Named {
  readonly name: string;
  readonly answers: GivenAnswers;
}

type AllNamed = { readonly all: readonly Named[] } | { readonly stoppedWith: number };

function clashesOf(files: readonly string[], { vary, save, interactive }: PlanFlags): readonly Problem[] {
  const clash = (where: string, what: string, mend: string) => problem('several-plans', where, what, mend);
  return [
    ...(vary !== undefined && files.length > 1
      ? [clash('--vary', 'varies one set of answers, and there are several', 'Name one file, or leave out --vary.')]
      : []),
    ...(save === undefined
      ? []
      : [clash('--save', 'keeps one set of answers, and there are several', 'Leave it out.')]),
    ...(interactive
      ? [clash('--interactive', 'changes one set of answers, and there are several', 'Leave it out, or name one file.')]
      : []),
    ...(files.filter((file) => file === '-').length > 1
      ? [clash('-', 'standard input can be read once only', 'Name it once.')]
      : []),
  ];
}

const bothOf = (one: Result<unknown> | undefined, other: Result<unknown>): Result<unknown> => {
  const problems = [one, other].flatMap((each) => (each === undefined || each.ok ? [] : each.problems));
  return problems.length > 0 ? failed(problems) : other;
};

/** One set of answers with each value in turn; the first of them stands for an answer that is not given otherwise. */
async function variedAnswers(
  context: Context,
  file: string | undefined,
  flags: PlanFlags,
  dataset: Dataset,
  { key, texts }: Varied,
): Promise<AllNamed> {
  const options = { ...answerOptionsOf(flags), [key]: texts[0] };
  const resolved = await resolveAnswers(context, file, options, dataset, 'plan');
  if ('stoppedWith' in resolved) return resolved;
  const all = texts.map((text) =>
    understandAnswers({ ...resolved.answers, [key]: text }, { locate: () => `--vary ${key}` }),
  );
  const problems = all.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) throw new UserError(problems);
  const understood = all.map(orThrow);
  for (const note of new Set(understood.flatMap(({ notes }) => notes)))
    await writeNote(context, `${escapeControlsInLine(note)}.\n`);
  return {
    all: understood.map(({ answers }) => ({
      name: formatAnswer(answers[key], questionOf(key), answers.currency),
      answers,
    })),
  };
}

async function answersOfFiles(
  context: Context,
  files: readonly string[],
  flags: PlanFlags,
  dataset: Dataset,
): Promise<AllNamed> {
  const all: Named[] = [];
  const problems: Problem[] = [];
  for (const file of files)
    try {
      const resolved = await resolveAnswers(context, file, answerOptionsOf(flags), dataset, 'plan');
      if ('stoppedWith' in resolved) return resolved;
      all.push({ name: nameOf(file, files), answers: resolved.answers });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
    }
  if (problems.length > 0) throw new UserError(problems);
  return { all };
}

/** A file by its name, by its whole path where another is called alike. */
function nameOf(file: string, files: readonly string[]): string {
  const short = (path: string) => fileName(path).replace(/\.(json|ya?ml)$/i, '');
  const isShared = files.filter((each) => short(each) === short(file)).length > 1;
  return file === '-' ? 'standard input' : isShared ? file : short(file);
}

async function planOf(
  context: Context,
  dataset: Dataset,
  given: GivenAnswers,
  flags: PlanFlags,
): Promise<Result<PlanDocument>> {
  const learned = await learnedFigures(context, flags, given, dataset);
  const { currency } = given;
  const asks = readAsks(flags, { dataset, currency, deadline: deadlineOf(given, DUE_UNLESS_KNOWN) });
  return asks.ok ? planDocument(dataset, PROGRAM, { given, learned }, asks.value) : asks;
}

/** Money can be set side by side in one currency only. */
function inOneCurrency(scenarios: readonly Scenario[]): readonly Scenario[] {
  const currencies = [...new Set(scenarios.map(({ currency }) => currency))];
  if (currencies.length < 2) return scenarios;
  const what = `amounts are in ${currencies.slice(0, -1).join(', ')} and ${currencies.at(-1)}`;
  throw new UserError([problem('two-currencies', 'plan', what, 'Give all answers in one currency.')]);
}
