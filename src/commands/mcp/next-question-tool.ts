import * as z from 'zod';
import { compileSoFar } from '../../advice/next-question.ts';
import { isObject } from '../../document/json-scan.ts';
import { ANSWER_KEYS, type AnswerKey, mayBeUnknown, NEEDED_KEYS, UNKNOWN } from '../../model/answers.ts';
import type { Dataset } from '../../model/dataset.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { ok } from '../../problem/problem.ts';
import { answersInput, parseArguments } from './advise-tool.ts';
import type { Tool } from './tool.ts';

const outputSchema = z.strictObject({
  question: z
    .strictObject({
      key: z.enum(ANSWER_KEYS).describe('The argument of advise that takes the answer.'),
      ask: z.string(),
      why: z.string(),
      kind: z.enum(['choice', 'ranking', 'number']).describe('ranking: one to three choices, most important first.'),
      unit: z.string().nullable(),
      choices: z.array(z.strictObject({ value: z.string(), name: z.string() })),
      mayBeUnknown: z.boolean(),
      sensitivity: z
        .number()
        .min(0)
        .max(1)
        .nullable()
        .describe(
          'Share of the uncertainty of the score that the answer would explain; null where it is needed anyway or moves no score.',
        ),
    })
    .nullable()
    .describe('Null when every question is answered.'),
  worthAsking: z.boolean().describe('False when the verdict is sure enough, or the answer would hardly move it.'),
});

type Output = z.infer<typeof outputSchema>;

/** Stands for needed answers that are not given yet, so that those given can be validated. */
const NOT_YET = { goals: ['lead-generation'], monthlyBudget: UNKNOWN, timelineMonths: UNKNOWN };

/** The tool that says what to ask the user next: what is needed first, then what would tell most. */
export function nextQuestionTool(dataset: Dataset): Tool {
  const soFar = compileSoFar(dataset);
  const { required: _, ...input } = answersInput();
  return {
    name: 'next_question',
    title: 'What to ask next',
    description:
      'Takes the answers so far, none at first, and says which question to put to the user next, with its choices. ' +
      'Pass "unknown" for what the user does not know, so that it is not asked again. Stop when worthAsking is false.',
    input,
    output: z.toJSONSchema(outputSchema),
    run: (given) => {
      const answers = parseArguments(isObject(given) ? { ...NOT_YET, ...given } : given);
      if (!answers.ok) return answers;
      const remaining = ANSWER_KEYS.filter((key) => !Object.hasOwn(given as object, key));
      const needed = NEEDED_KEYS.find((key) => remaining.includes(key));
      if (needed !== undefined) return ok(output(needed, null, true));
      const { next, mostTelling, sensitivityTo } = soFar(answers.value);
      const worth = next(remaining);
      const key = worth ?? mostTelling(remaining);
      const sensitivity = key === undefined ? undefined : sensitivityTo(key);
      return ok(output(key, sensitivity ?? null, worth !== undefined));
    },
  };
}

function output(key: AnswerKey | undefined, sensitivity: number | null, worthAsking: boolean): Output {
  if (key === undefined) return { question: null, worthAsking };
  const question = QUESTIONS[key];
  const { ask, why, kind } = question;
  const unit = question.kind === 'number' ? question.unit : null;
  const choices = question.kind === 'number' ? [] : question.choices.map((choice) => ({ ...choice }));
  return {
    question: { key, ask, why, kind, unit, choices, mayBeUnknown: mayBeUnknown(key), sensitivity },
    worthAsking,
  };
}
