import type { Advice } from '../../model/advice.ts';
import { ANSWER_KEYS, type AnswerKey, UNKNOWN } from '../../model/answers.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { type Html, html } from './html.ts';

const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

/** What the advice was asked for: every answer given, in words. */
export const answerSection = ({ answers }: Advice): Html =>
  html`<section><h2>The answers given</h2><dl class="rows">${ANSWER_KEYS.filter(
    (key) => answers[key] !== undefined,
  ).map(
    (key) => html`<div><dt>${QUESTIONS[key].label}</dt><dd>${answerWords(key, answers[key])}</dd></div>`,
  )}</dl></section>`;

/** "$4,000", "9 months", "Lead generation, Trust and authority". */
function answerWords(key: AnswerKey, value: Advice['answers'][AnswerKey]): string {
  const question = QUESTIONS[key];
  if (value === undefined || value === UNKNOWN) return 'not known';
  if (question.kind === 'number') {
    const amount = exact.format(Number(value));
    return question.unit === 'months' ? `${amount} ${value === 1 ? 'month' : 'months'}` : `$${amount}`;
  }
  return [value]
    .flat()
    .map((each) => question.choices.find((choice) => choice.value === each)?.name ?? String(each))
    .map((name) => (question.kind === 'ranking' ? (name.split(':')[0] ?? name) : name))
    .join(', ');
}
