import type { Advisor } from '../../advice/advise.ts';
import { jsonSchema } from '../../model/json-schema.ts';
import { parseAnswers } from '../../model/parse-answers.ts';
import { ok, type Result } from '../../problem/problem.ts';
import type { McpTool, Schema } from './mcp-tool.ts';

/** The tool that gives the whole advice for a set of answers. */
export const adviseTool = (advise: Advisor): McpTool => ({
  name: 'advise',
  title: 'Inbound or outbound: advice',
  description:
    'Says how far to lean inbound or outbound, why, how sure it is, what would change it, and what to do first. ' +
    'Needs goals, monthlyBudget and timelineMonths; every further answer narrows it. ' +
    'Ask the user and do not guess: "unknown" is an answer too.',
  input: answersInput(),
  output: jsonSchema('advice'),
  run: (given) => {
    const answers = parseArguments(given);
    return answers.ok ? ok(advise(answers.value)) : answers;
  },
});

/** Answers as arguments: without `$schema`, since assistants refuse argument names with a dollar sign. */
export function answersInput(): Schema {
  const { properties: { $schema: _, ...properties } = {}, ...schema } = jsonSchema('answers');
  return { ...schema, properties };
}

/** Validates arguments as answers; what is missing is to be asked for, not passed as a flag. */
export const parseArguments = (given: unknown): Result<Parameters<Advisor>[0]> =>
  parseAnswers(
    given,
    () => ARGUMENTS,
    () => 'Ask the user for it; next_question has the words.',
  );

/** Where a problem with a call is said to be. */
export const ARGUMENTS = 'arguments';
