import type { Advice } from '../../model/advice.ts';
import { ANSWER_KEYS, type AnswerKey, type Answers, UNKNOWN } from '../../model/answers.ts';
import { QUESTIONS, type Question } from '../../model/questions.ts';
import { type UnitName, unitOf } from '../../model/units.ts';
import { withSeparators } from '../../model/with-separators.ts';

/** Every answer given, with what it answers, in the order of the questions. */
export const givenAnswers = ({ answers }: Advice): readonly { readonly label: string; readonly words: string }[] =>
  ANSWER_KEYS.filter((key) => answers[key] !== undefined).map((key) => ({
    label: QUESTIONS[key].label,
    words: formatAnswer(answers[key], QUESTIONS[key]),
  }));

/** An answer in words, as it is echoed: names of choices, $5,000, 6 months. */
export function formatAnswer(value: Answers[AnswerKey], question: Question): string {
  if (value === undefined || value === UNKNOWN) return 'not known';
  if (question.kind === 'number') return formatAmount(Number(value), question);
  const values: readonly string[] = typeof value === 'object' ? value : [String(value)];
  return values.map((each) => shortName(each, question)).join(', ');
}

/** A number with its unit, to the last digit; -0 is shown as 0. */
export function formatAmount(value: number, { unit }: { readonly unit: UnitName }): string {
  const { sign = '', nouns } = unitOf({ unit });
  const amount = `${sign}${withSeparators(value)}`;
  return nouns === undefined ? amount : `${amount} ${nouns[value === 1 ? 0 : 1]}`;
}

/** The name of a choice; of a goal, what stands before the colon. */
function shortName(value: string, { kind, ...question }: Question): string {
  const name = 'choices' in question ? question.choices.find((choice) => choice.value === value)?.name : undefined;
  return (kind === 'ranking' ? name?.split(':')[0] : name) ?? value;
}

/** Words as they begin a sentence or a title. */
export const capitalise = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
