import type { Advice, Reason } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import {
  flipSentences,
  formatStability,
  type OpenQuestion,
  openQuestions,
  RANGES_EXPLAINED,
} from '../words/certainty.ts';
import { givenAnswers } from '../words/format-answer.ts';
import { formatPrinted } from '../words/format-number.ts';
import type { ShownPoints } from '../words/shown-points.ts';
import { type Html, html } from './html.ts';
import { citation } from './source-sections.ts';

/** The strongest reasons of each side with their points and sources. */
export const reasonSection = (advice: Advice, points: ShownPoints): Html =>
  html`<section><h2>The strongest reasons</h2><div class="sides">${SIDES.map((side) => formatReasonsOf(side, advice, points))}</div></section>`;

function formatReasonsOf(side: Side, advice: Advice, points: ShownPoints): Html {
  const own = advice.reasons.filter(({ toward }) => toward === side);
  const list =
    own.length === 0
      ? html`<p>Nothing that you answered.</p>`
      : html`<ul class="reasons">${own.map((reason) => formatReason(advice, reason, points))}</ul>`;
  return html`<div><h3 class="${side}">For ${side}</h3>${list}</div>`;
}

const formatReason = (advice: Advice, { rule, toward, because, sources }: Reason, points: ShownPoints): Html =>
  html`<li><b class="${toward}">${formatPrinted(points.reason.get(rule) ?? 0)}</b><p>${because} ${citation(advice, sources)}</p></li>`;

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
const openSection = (open: readonly OpenQuestion[]): Html =>
  html`<section><h2>Not answered</h2><p class="soft">${RANGES_EXPLAINED} The question that matters most comes first.</p>
<dl class="rows">${open.map(({ label, low, high }) => html`<div><dt>${label}</dt><dd>${low} to ${high}</dd></div>`)}</dl></section>`;

/** What the advice was asked for: every answer given, in words. */
export const answerSection = (advice: Advice): Html =>
  html`<section><h2>The answers given</h2><dl class="rows">${givenAnswers(advice).map(
    ({ label, words }) => html`<div><dt>${label}</dt><dd>${words}</dd></div>`,
  )}</dl></section>`;
