import { formatProblems, type Problem } from '../../problem/problem.ts';
import type { Context } from '../../shell/context.ts';
import { writeNote } from '../../shell/write.ts';
import type { OutputOptions } from '../../shell/write-result.ts';
import type { AskOptions } from '../ask/flags.ts';
import type { HandoverOptions } from '../handover-options.ts';
import type { PlanFlags } from './flags.ts';

/** The flags that an interview reads; `--by` is a month here, and the author of a page there. */
export const answerOptionsOf = ({ by: _by, ...flags }: PlanFlags): AskOptions => flags;

/** What stands at the top of a page, by the names that other commands have for it. */
export const handoverOf = ({
  title,
  preparedBy,
  date,
  logo,
  output,
  format,
}: Pick<PlanFlags, 'title' | 'preparedBy' | 'date' | 'logo' | 'output' | 'format'>): HandoverOptions & OutputOptions =>
  Object.fromEntries(
    Object.entries({ title, by: preparedBy, date, logo, output, format }).filter(([, value]) => value !== undefined),
  );

/** Says on standard error what is obeyed although it is unwise, each once. */
export async function writeWarnings(context: Context, warnings: readonly Problem[]): Promise<void> {
  for (const text of new Set(warnings.map((warning) => formatProblems([asFlag(warning)]))))
    await writeNote(context, text);
}

/** Flags by the names that a request has for what they say. */
const FLAGS: Readonly<Record<string, string>> = {
  horizonMonths: '--horizon',
  stopAfterMonth: '--stop-after',
  'target.value': '--target',
  'target.by': '--by',
  'target.count': '--count',
  mode: '--mix',
  draws: '--draws',
  seed: '--seed',
  only: '--only',
  without: '--without',
  limits: '--fix, --min',
  channels: '--only, --without',
  monthlyBudget: '--budget',
  monthlyBudgetUsd: '--budget',
  hours: '--hours-per-week',
};

/** A problem of a request as one of the flags that made it. */
export function asFlag(problem: Problem): Problem {
  const [, id = '', kind] = /^limits\.(.+?)(?:\.(fix|min|max))?$/.exec(problem.where) ?? [];
  const limit = kind === undefined ? `--fix, --min, --max ${id}` : `--${kind} ${id}`;
  return { ...problem, where: id === '' ? (FLAGS[problem.where] ?? problem.where) : limit };
}
