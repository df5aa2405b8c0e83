import type { Advice } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import type { Notes } from '../words/notes.ts';
import { NO_REASON, strongestReasons, WHY_TITLES } from '../words/reasons.ts';
import { type Html, html } from './html.ts';
import { cite } from './notes.ts';

/** Why the split is as it is: what each side is there for, and the reasons that carry most. */
export const whySection = (advice: Advice, notes: Notes): Html =>
  html`<section class="why"><h2>Why this split</h2><div class="two">${SIDES.map((side) => whyOf(side, advice, notes))}</div></section>`;

function whyOf(side: Side, advice: Advice, notes: Notes): Html {
  const own = strongestReasons(advice, side);
  const list =
    own.length === 0
      ? html`<p>${NO_REASON}</p>`
      : html`<ul class="reasons">${own.map(({ because, sources }) => html`<li>${because}${cite(notes, sources)}</li>`)}</ul>`;
  return html`<div><h3 class="${side}">${WHY_TITLES[side]}</h3><p class="job">${advice.jobs[side]}</p>${list}</div>`;
}
