import type { Advice } from '../../model/advice.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { formatStability } from '../advice/confidence-lines.ts';
import { flipSentences } from '../advice/flip-list.ts';
import { openQuestions, RANGES_EXPLAINED } from '../advice/waiting-list.ts';
import { type Html, html } from './html.ts';

/** What would turn the verdict and how sure the lead is, beside the questions left open if there are any. */
export function changeSection(advice: Advice): Html {
  const open = openQuestions(advice);
  return open.length === 0
    ? html`<section><h2>What would change it</h2>${changes(advice)}<p class="soft after">Every question that could move the score has its answer.</p></section>`
    : html`<div class="pair"><section><h2>What would change it</h2>${changes(advice)}</section>
${openSection(open)}</div>`;
}

const changes = (advice: Advice): Html =>
  html`<p><b>${formatStability(advice)}</b></p><ul>${flipSentences(advice).map((sentence) => html`<li>${sentence}</li>`)}</ul>`;

/** The questions left open, with where their answers could take the score. */
const openSection = (open: ReturnType<typeof openQuestions>): Html =>
  html`<section><h2>Not answered</h2><p class="soft">${RANGES_EXPLAINED} The question that matters most comes first.</p>
<dl class="rows">${open.map(
    ({ answer, range: [low, high] }) =>
      html`<div><dt>${QUESTIONS[answer].label}</dt><dd>${Math.round(low)} to ${Math.round(high)}</dd></div>`,
  )}</dl></section>`;
