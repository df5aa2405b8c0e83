import { Option } from 'commander';
import { ANSWER_KEYS, type AnswerKey, type Answers } from '../../model/answers.ts';
import { parseAmount } from '../../model/parse-amount.ts';
import { QUESTIONS, type Question, valuesOf } from '../../model/questions.ts';
import { unitOf } from '../../model/units.ts';
import type { Problem } from '../../problem/problem.ts';
import type { DatasetOption, DisplayOptions } from '../../shell/context.ts';
import type { OutputOptions } from '../../shell/write-result.ts';

/** What commander hands over for `ask`. */
export interface AskOptions extends DisplayOptions, DatasetOption, OutputOptions, FlagValues {
  readonly explain?: boolean;
  /** File to which the answers are written. */
  readonly save?: string;
  /** Another file of answers to set beside these. */
  readonly compare?: string;
  /** Ask everything, however little it tells. */
  readonly all?: boolean;
  /** Ask only what is needed. */
  readonly quick?: boolean;
}

/** The same for the answer flags, by answer key. */
export type FlagValues = Readonly<Partial<Record<AnswerKey, string | readonly string[]>>>;

/** Answers from flags, not yet validated, and what is wrong with those that cannot be read. */
export interface FlagAnswers {
  readonly values: Readonly<Partial<Record<AnswerKey, unknown>>>;
  readonly problems: readonly Problem[];
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** One option for each answer, named by its answer key in what commander hands over. */
export const answerOptions: readonly Option[] = ANSWER_KEYS.map((key) => {
  const question = QUESTIONS[key];
  const option = new Option(`${question.flag} <${placeholder(question)}>`, describe(question));
  option.attributeName = () => key;
  return question.kind === 'ranking' ? option.argParser(collect) : option;
});

function placeholder(question: Question): string {
  if (question.kind === 'number') return unitOf(question).placeholder;
  return question.kind === 'ranking' ? question.one : valuesOf(question).join('|');
}

function describe(question: Question): string {
  if (question.kind !== 'ranking') return question.hint ?? question.label;
  const values = valuesOf(question).join(', ');
  return `a ${question.one}, up to three times, most important first: ${values}`;
}

/** Turns flag values into answers; numbers are read here, choices are validated with everything else. */
export function answersFromFlags(flags: FlagValues): FlagAnswers {
  const given = ANSWER_KEYS.filter((key) => flags[key] !== undefined).map((key) => ({
    key,
    ...readFlag(key, flags[key]),
  }));
  return {
    values: Object.fromEntries(given.map(({ key, value }) => [key, value])),
    problems: given.flatMap(({ problems }) => problems),
  };
}

type ReadFlag = { readonly value: unknown; readonly problems: readonly Problem[] };

function readFlag(key: AnswerKey, value: string | readonly string[] | undefined): ReadFlag {
  const question = QUESTIONS[key];
  if (question.kind !== 'number' || typeof value !== 'string') return { value, problems: [] };
  const parsed = parseAmount(value, question, question.flag);
  return parsed.ok ? { value: parsed.value, problems: [] } : { value: undefined, problems: parsed.problems };
}

/** The command that gives the same answers again, for whoever typed them and could not keep them. */
export function answersCommand(answers: Partial<Answers>): string {
  const flags = ANSWER_KEYS.flatMap((key) =>
    [answers[key] ?? []].flat().map((value) => `${QUESTIONS[key].flag} ${value}`),
  );
  return ['mix-advisor ask', ...flags].join(' ');
}
