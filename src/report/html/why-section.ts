import type { Advice, Reason } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { type Html, html } from './html.ts';
import type { Notes } from './notes.ts';

/** Reasons of each side that stand unfolded. */
const SHOWN = 3;

/** The reasons that carry most, by side. */
export const strongestReasons = ({ reasons }: Pick<Advice, 'reasons'>, side: Side): readonly Reason[] =>
  reasons.filter(({ toward }) => toward === side).slice(0, SHOWN);

const TITLES: Readonly<Record<Side, string>> = { inbound: 'Why be found and trusted', outbound: 'Why reach out' };

/** Why the split is as it is: what each side is there for, and the reasons that carry most. */
export const whySection = (advice: Advice, notes: Notes): Html =>
  html`<section class="why"><h2>Why this split</h2><div class="two">${SIDES.map((side) => whyOf(side, advice, notes))}</div></section>`;

function whyOf(side: Side, advice: Advice, notes: Notes): Html {
  const own = strongestReasons(advice, side);
  const list =
    own.length === 0
      ? html`<p>Nothing in your answers speaks for it.</p>`
      : html`<ul class="reasons">${own.map(({ because, sources }) => html`<li>${because}${notes.cite(sources)}</li>`)}</ul>`;
  return html`<div><h3 class="${side}">${TITLES[side]}</h3><p class="job">${advice.jobs[side]}</p>${list}</div>`;
}
