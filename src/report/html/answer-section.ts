import type { Advice } from '../../model/advice.ts';
import { ANSWER_KEYS } from '../../model/answers.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { formatAnswer } from '../format-answer.ts';
import { type Html, html } from './html.ts';

/** What the advice was asked for: every answer given, in words. */
export const answerSection = ({ answers }: Advice): Html =>
  html`<section><h2>The answers given</h2><dl class="rows">${ANSWER_KEYS.filter(
    (key) => answers[key] !== undefined,
  ).map(
    (key) => html`<div><dt>${QUESTIONS[key].label}</dt><dd>${formatAnswer(answers[key], QUESTIONS[key])}</dd></div>`,
  )}</dl></section>`;
