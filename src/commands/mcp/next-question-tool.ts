import * as z from 'zod';
import { compileNextQuestion, completed, type NextQuestion } from '../../advice/next-question.ts';
import { isObject } from '../../document/json-scan.ts';
import { mayBeUnknown, unansweredIn } from '../../model/answers.ts';
import type { Dataset } from '../../model/dataset.ts';
import { guidanceOf } from '../../model/guidance.ts';
import { inDollars } from '../../model/own-money.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { ok } from '../../problem/problem.ts';
import { parseArguments } from './advise-tool.ts';
import { answersSoFarInput } from './answers-input.ts';
import type { McpTool } from './mcp-tool.ts';

const outputSchema = z.strictObject({
  question: z
    .strictObject({
      key: z.string().describe('The argument of advise that takes the answer.'),
      ask: z.string(),
      why: z.string(),
      kind: z
        .enum(['choice', 'ranking', 'set', 'number'])
        .describe('ranking: one to three choices, most important first; set: one or more choices, in any order.'),
      unit: z.string().nullable(),
      choices: z.array(z.strictObject({ value: z.string(), name: z.string() })),
      mayBeUnknown: z.boolean(),
      sensitivity: z
        .number()
        .min(0)
        .max(1)
        .nullable()
        .describe('Share of the uncertainty that the answer would explain; null where it is needed or moves no score.'),
    })
    .nullable()
    .describe('Null when every question is answered.'),
  worthAsking: z.boolean().describe('False when the verdict is sure enough, or the answer would hardly move it.'),
});

type Output = z.infer<typeof outputSchema>;

/** The tool that says what to ask the user next: what is needed first, then what would tell most. */
export function nextQuestionTool(dataset: Dataset): McpTool {
  const ask = compileNextQuestion(dataset);
  return {
    name: 'next_question',
    title: 'What to ask next',
    description:
      'Takes the answers so far, none at first, and says which question to put to the user next, with its choices. ' +
      'Pass "unknown" for what the user does not know, so that it is not asked again. Stop when worthAsking is false. ' +
      'Arguments are those of advise.',
    input: answersSoFarInput(),
    output: z.toJSONSchema(outputSchema),
    run: (given) => {
      const answers = parseArguments(isObject(given) ? completed(given) : given);
      if (!answers.ok) return answers;
      return ok({ document: output(ask(inDollars(answers.value.answers), unansweredIn(given as object))) });
    },
  };
}

function output(next: NextQuestion | undefined): Output {
  if (next === undefined) return { question: null, worthAsking: false };
  const { key, worthAsking, sensitivity = null } = next;
  const question = QUESTIONS[key];
  const { ask, kind } = question;
  const { why } = guidanceOf(key);
  const unit = question.kind === 'number' ? question.unit : null;
  const choices = question.kind === 'number' ? [] : question.choices.map((choice) => ({ ...choice }));
  return {
    question: { key, ask, why, kind, unit, choices, mayBeUnknown: mayBeUnknown(key), sensitivity },
    worthAsking,
  };
}
