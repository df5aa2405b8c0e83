import { planDocument } from '../../advice/plan-document.ts';
import { isObject } from '../../document/json-scan.ts';
import type { Dataset } from '../../model/dataset.ts';
import { DUE_UNLESS_KNOWN, deadlineOf } from '../../model/deadline.ts';
import { TARGET_COUNTS } from '../../model/plan.ts';
import type { PlanDocument } from '../../model/plan-document.ts';
import { PROGRAM } from '../../model/program-info.ts';
import { failed, ok, type Problem, problem, type Result } from '../../problem/problem.ts';
import { suggest } from '../../problem/suggest.ts';
import { planMarkdown, planSummaryMarkdown } from '../../report/markdown/plan-markdown.ts';
import { asFlag } from '../plan/as-flag.ts';
import type { PlanFlags } from '../plan/flags.ts';
import { readAsks } from '../plan/read-asks.ts';
import { ARGUMENTS, DETAIL, parseArguments, readDetail } from './advise-tool.ts';
import type { McpTool } from './mcp-tool.ts';

const LIMIT = { type: 'array' } as const;

const INPUT = {
  type: 'object',
  properties: {
    answers: { type: 'object', description: 'As for advise.' },
    detail: { type: 'string', enum: DETAIL.enum },
    mix: { type: 'string', description: 'advised (as usual), free, or percent inbound.' },
    fix: { ...LIMIT, description: 'Such as "seo=1000", a month. min and max alike.' },
    min: LIMIT,
    max: LIMIT,
    only: LIMIT,
    without: LIMIT,
    target: { type: ['number', 'string'], description: 'How many are wanted; says the budget that takes.' },
    by: { type: 'integer', description: 'The month by which.' },
    count: { type: 'string', enum: TARGET_COUNTS },
  },
  required: ['answers'],
} as const;

/** `mix-advisor schema plan` prints all of it. */
const OUTPUT = {
  type: 'object',
  properties: { plan: { type: ['object', 'null'] }, forecast: { type: ['object', 'null'] } },
} as const;

/** The tool that divides the money by month and channel, and says what it should bring. */
export const planTool = (dataset: Dataset): McpTool => ({
  name: 'plan',
  title: 'Who gets how much, and what it brings',
  description:
    'Divides the budget by channel and month, and forecasts customers with their range; or what a target takes.',
  input: INPUT,
  output: OUTPUT,
  run: (given) => {
    const { answers, detail, ...rest } = isObject(given) ? given : {};
    const [asked, parsed, flags] = [readDetail(detail), parseArguments(answers ?? {}), readFlags(rest)];
    const told = parsed.ok ? parsed.value.answers : undefined;
    const deadline = told === undefined ? 1 : deadlineOf(told, DUE_UNLESS_KNOWN);
    const asks = flags.ok ? readAsks(flags.value, { dataset, currency: told?.currency, deadline }) : flags;
    if (!asked.ok || told === undefined || !asks.ok)
      return failed([asked, parsed, asks].flatMap((each) => (each.ok ? [] : each.problems.map(asArgument))));
    const planned = planDocument(dataset, PROGRAM, { given: told }, asks.value);
    if (!planned.ok) return failed(planned.problems.map(asFlag).map(asArgument));
    const document = planned.value;
    return asked.value === 'full'
      ? ok({ document, text: planMarkdown(document) })
      : ok({ document: inShort(document), text: planSummaryMarkdown(document, ASK_FOR_MORE) });
  },
});

const ASK_FOR_MORE = 'Every month, figure and source: call plan with "detail": "full".';

/** What is asked of a plan, as the flags of the command would say it; all that is unknown is a problem. */
function readFlags(given: Readonly<Record<string, unknown>>): Result<PlanFlags> {
  const { answers: _, detail: __, ...known } = INPUT.properties;
  const names = Object.keys(known);
  const problems: Problem[] = [];
  const flags: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === '') continue;
    const texts = [value].flat().map((each) => (typeof each === 'number' ? String(each) : each));
    const isMonth = name === 'by' && Number.isInteger(Number(texts[0])) && Number(texts[0]) > 0;
    if (!names.includes(name))
      problems.push(problem('unknown-key', ARGUMENTS, `${JSON.stringify(name)} is not known`, suggest(name, names)));
    else if (
      !texts.every((each) => typeof each === 'string') ||
      (name === 'by' && !isMonth) ||
      (name === 'count' && !TARGET_COUNTS.some((each) => each === texts[0]))
    )
      problems.push(problem('wrong-choice', ARGUMENTS, `${name} cannot be read`, MENDS[name] ?? 'Write it as text.'));
    else flags[name] = LISTS.includes(name) ? texts : name === 'by' ? Number(texts[0]) : texts[0];
  }
  return problems.length > 0 ? failed(problems) : ok(flags as PlanFlags);
}

const LISTS: readonly string[] = ['fix', 'min', 'max', 'only', 'without'];
const MENDS: Readonly<Record<string, string>> = {
  by: 'Write the month as a whole number.',
  count: `One of: ${TARGET_COUNTS.join(', ')}.`,
};

/** A problem with a flag of the command as one with the argument of its name. */
const asArgument = (each: Problem): Problem => ({ ...each, where: each.where.replace(/^--/, `${ARGUMENTS}: `) });

/** What is short in a plan, beside it and its forecast. */
const SHORT = [
  'schemaVersion',
  'tool',
  'dataset',
  'answers',
  'currency',
  'rate',
  'headline',
  'mix',
  'target',
  'startingBudgets',
] as const satisfies readonly (keyof PlanDocument)[];

/** The same without what takes most room: each month, figure and source. */
function inShort(document: PlanDocument) {
  const { plan, forecast } = document;
  return {
    ...Object.fromEntries(SHORT.map((name) => [name, document[name]])),
    plan: plan === null ? null : without(plan, ['months', 'hours', 'figures', 'sources', 'withoutFigures']),
    forecast: forecast === null ? null : without(forecast, ['months', 'breakEven', 'wouldChange', 'narrows']),
  };
}

const without = (whole: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name)));
