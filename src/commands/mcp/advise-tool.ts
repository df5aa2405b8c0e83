import { compileAdviceFields } from '../../advice/advice-fields.ts';
import { isObject } from '../../document/json-scan.ts';
import type { Advice } from '../../model/advice.ts';
import type { Dataset } from '../../model/dataset.ts';
import { computed } from '../../model/fields.ts';
import { type Understood, understandAnswers } from '../../model/parse-answers.ts';
import { PROGRAM } from '../../model/program-info.ts';
import { failed, ok, problem, type Result } from '../../problem/problem.ts';
import { suggest } from '../../problem/suggest.ts';
import { adviceMarkdown } from '../../report/markdown/advice-markdown.ts';
import { markdownParagraph } from '../../report/markdown/markdown.ts';
import { summaryMarkdown } from '../../report/markdown/summary-markdown.ts';
import { answersInput } from './answers-input.ts';
import type { McpTool } from './mcp-tool.ts';

const DETAILS = ['summary', 'full'] as const;
type Detail = (typeof DETAILS)[number];

/** The fields of the advice that a summary has; the full advice has all of them. */
const SUMMARY = [
  'schemaVersion',
  'tool',
  'dataset',
  'answers',
  'currency',
  'rate',
  'score',
  'verdict',
  'mix',
  'headline',
  'summary',
  'phases',
  'afterwards',
  'questions',
] as const satisfies readonly (keyof Advice)[];

export const DETAIL = {
  type: 'string',
  enum: DETAILS,
  description:
    'summary (as usual): the answer, what to do first, how sure. full: every reason, source, channel and figure.',
} as const;

const { required: NEEDED, ...INPUT } = answersInput();

/** The tool that gives the advice for a set of answers, in short or whole. */
export function adviseTool(dataset: Dataset): McpTool {
  const fieldsOf = compileAdviceFields(dataset, PROGRAM);
  return {
    name: 'advise',
    title: 'Inbound or outbound: advice',
    description:
      'Says how far to lean inbound or outbound, what to do first, how sure it is and, in full, why. ' +
      'Needs goals, monthlyBudget (or budgetTotal) and timelineMonths; every further answer narrows it. ' +
      'Ask the user and do not guess: "unknown" is an answer too. Amounts and times are read as people write them.',
    input: { ...INPUT, properties: { detail: DETAIL, ...(INPUT['properties'] as object) }, required: NEEDED },
    output: OUTPUT,
    run: (given) => {
      const { detail, answers: rest } = splitDetail(given);
      const [asked, answers] = [readDetail(detail), parseArguments(rest)];
      if (!asked.ok || !answers.ok)
        return failed([asked, answers].flatMap((result) => (result.ok ? [] : result.problems)));
      const advice = computed(fieldsOf(answers.value.answers));
      const told = answers.value.notes.map((note) => markdownParagraph(`${note.replace(`${ARGUMENTS}: `, '')}.`));
      const text =
        asked.value === 'full'
          ? [adviceMarkdown(advice, {}), ...told].join('\n')
          : summaryMarkdown(advice, [...told, ASK_FOR_MORE].join('\n\n'));
      const document =
        asked.value === 'full' ? advice : Object.fromEntries(SUMMARY.map((name) => [name, advice[name]]));
      return ok({ document, text });
    },
  };
}

const ASK_FOR_MORE =
  'Every reason with its source, the channels with their figures, and what would change it: call advise with "detail": "full".';

/** What is sure to be in both; the resource of the schema says the rest. */
const OUTPUT = {
  type: 'object',
  description: 'All fields: "mix-advisor schema advice".',
  properties: {
    schemaVersion: { const: 1 },
    answers: { type: 'object' },
    score: { type: 'object', description: 'Points for inbound and outbound; 100 together.' },
    verdict: { enum: ['inbound-led', 'balanced', 'outbound-led'] },
    mix: { type: 'object', description: 'Percent of the budget for each side.' },
    headline: { type: 'string' },
    summary: { type: 'object' },
    phases: { type: 'array' },
    questions: { type: 'array', description: 'Unanswered questions, the most telling first.' },
  },
  required: SUMMARY,
} as const;

function splitDetail(given: unknown): { readonly detail: unknown; readonly answers: unknown } {
  if (!isObject(given)) return { detail: undefined, answers: given };
  const { detail, ...answers } = given;
  return { detail, answers };
}

export function readDetail(detail: unknown): Result<Detail> {
  if (detail === undefined || detail === null || detail === '') return ok('summary');
  const known = DETAILS.find((each) => each === (typeof detail === 'string' ? detail.trim().toLowerCase() : detail));
  if (known !== undefined) return ok(known);
  return failed([
    problem(
      'wrong-choice',
      ARGUMENTS,
      'detail is not a choice',
      suggest(typeof detail === 'string' ? detail : '', DETAILS),
    ),
  ]);
}

/** Reads arguments as answers; what is missing is to be asked for, not passed as a flag. */
export const parseArguments = (given: unknown): Result<Understood> =>
  understandAnswers(given, {
    locate: () => ARGUMENTS,
    mendMissing: () => 'Ask the user for it; next_question has the words.',
  });

/** Where a problem with a call is said to be. */
export const ARGUMENTS = 'arguments';
