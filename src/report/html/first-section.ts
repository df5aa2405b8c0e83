import type { Advice } from '../../model/advice.ts';
import type { Side } from '../../model/terms.ts';
import { FIND_FIRST, type FirstStep, firstSteps, NO_CHANNEL, whatItWouldTake } from '../words/first-steps.ts';
import { laterLines, opensLines } from '../words/later.ts';
import { lawOfOthers } from '../words/law.ts';
import { startWithLines } from '../words/start-with.ts';
import { type Html, html, NO_HTML } from './html.ts';

/** The three channels to begin with: the step, why, and what it takes. */
export function firstSection(advice: Advice): Html {
  const steps = firstSteps(advice);
  const list = steps.length === 0 ? lackingList(advice) : html`<ol class="steps">${steps.map(formatStep)}</ol>`;
  return html`<section class="first"><h2>Do this first</h2>${list}${[...lawOfOthers(advice), ...opensLines(advice), ...startWithLines(advice), ...laterLines(advice)].map((line) => html`<p class="then">${line}</p>`)}</section>`;
}

/** What to find before anything can start. */
function lackingList(advice: Advice): Html {
  const lacking = whatItWouldTake(advice);
  return lacking.length === 0
    ? html`<p>${NO_CHANNEL}</p>`
    : html`<p>${FIND_FIRST}</p><ul>${lacking.map((line) => html`<li>${line}</li>`)}</ul>`;
}

const formatStep = ({ name, side, step, why, law, takes }: FirstStep, index: number): Html =>
  html`<li><span class="place" aria-hidden="true">${index + 1}</span><div><h3>${name} ${sideTag(side)}</h3><p>${step}</p>${
    why === undefined ? NO_HTML : html`<p class="why"><b>Why:</b> ${why}</p>`
  }${
    law === undefined ? NO_HTML : html`<p class="why"><b>Law:</b> ${law}</p>`
  }</div><dl class="takes">${takes.map(({ term, words }) => html`<div><dt>${term}</dt><dd>${words}</dd></div>`)}</dl></li>`;

const SHAPES: Readonly<Record<Side, Html>> = {
  inbound: html`<circle cx="5" cy="5" r="4.5"/>`,
  outbound: html`<path d="M5 0 10 5 5 10 0 5z"/>`,
};

/** The side's name with its shape and color. */
const sideTag = (side: Side): Html => html`<span class="tag ${side}">${sideShape(side)}${side}</span>`;

/** A round for inbound, a diamond for outbound. */
const sideShape = (side: Side): Html =>
  html`<svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">${SHAPES[side]}</svg>`;
