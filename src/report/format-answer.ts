import { type AnswerKey, type Answers, UNKNOWN } from '../model/answers.ts';
import type { NumberQuestion, Question } from '../model/questions.ts';

let numbers: Intl.NumberFormat | undefined;

/** To the last digit; what formats numbers takes long to load, and not every report shows one. */
function exact(value: number): string {
  numbers ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });
  return numbers.format(value);
}

/** An answer in words, as it is echoed: names of choices, $5,000, 6 months. */
export function formatAnswer(value: Answers[AnswerKey], question: Question): string {
  if (value === undefined || value === UNKNOWN) return 'not known';
  if (question.kind === 'number') return formatAmount(Number(value), question);
  const values: readonly string[] = typeof value === 'object' ? value : [String(value)];
  return values.map((each) => shortName(each, question)).join(', ');
}

/** A number with its unit, to the last digit; -0 is shown as 0. */
export function formatAmount(value: number, { unit }: NumberQuestion): string {
  if (unit === 'US dollars') return `$${exact(Math.abs(value))}`;
  return `${exact(value)} ${value === 1 ? 'month' : 'months'}`;
}

/** The name of a choice; of a goal, what stands before the colon. */
function shortName(value: string, { kind, ...question }: Question): string {
  const name = 'choices' in question ? question.choices.find((choice) => choice.value === value)?.name : undefined;
  return (kind === 'ranking' ? name?.split(':')[0] : name) ?? value;
}
