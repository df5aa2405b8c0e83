import { type AnswerLines, parseAnswerLines } from '../../check/answer-lines.ts';
import { countOf, problemFinding } from '../../check/finding.ts';
import { type CheckResult, findingsJson, formatFindings } from '../../check/format-findings.ts';
import { lintDataset } from '../../check/lint-dataset.ts';
import { failed, orThrow, type Problem, type Result } from '../../problem/problem.ts';
import type { Context } from '../../shell/context.ts';
import { datasetFolder } from '../../shell/dataset-for.ts';
import { readDataset } from '../../shell/read-dataset.ts';
import { MAX_DATASET_BYTES, readStdin, readText } from '../../shell/read-text.ts';
import { writeOut } from '../../shell/write.ts';

export interface CheckOptions {
  /** A file with a set of answers on each line; - is standard input. */
  readonly answers?: string;
  readonly json?: boolean;
}

/** Prints what is wrong with a dataset and what looks wrong; returns 2 when there is an error. */
export async function check(context: Context, folder: string | undefined, options: CheckOptions): Promise<number> {
  const dataset = datasetFolder(context, folder);
  const lines = options.answers === undefined ? undefined : await readLines(context, options.answers);
  const result = checkDataset(dataset, lines);
  await writeOut(context, (options.json ? findingsJson : formatFindings)(result));
  return countOf('error', result.findings) > 0 ? 2 : 0;
}

function checkDataset(
  dataset: string,
  { answers, problems }: AnswerLines = { answers: [], problems: [] },
): CheckResult {
  const read = readDataset(dataset);
  const badLines = problems.map(problemFinding);
  if (!read.ok) return { dataset, findings: [...read.problems.map(problemFinding), ...badLines], content: undefined };
  return { dataset, findings: [...badLines, ...lintDataset(read.value, answers)], content: read.value.content };
}

async function readLines(context: Context, file: string): Promise<AnswerLines> {
  const name = file === '-' ? 'standard input' : file;
  const text: Result<string> =
    file === '-' ? await readStdin(context, name, MAX_DATASET_BYTES) : readText(file, MAX_DATASET_BYTES);
  return parseAnswerLines(orThrow(text.ok ? text : failed(text.problems.map(forLines))), name);
}

const forLines = (problem: Problem) =>
  problem.code === 'too-large'
    ? { ...problem, mend: 'Pass a sample of the lines; some thousands are enough.' }
    : problem;
