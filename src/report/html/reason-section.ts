import type { Advice, Reason } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import type { ShownPoints } from '../advice/shown-points.ts';
import { type Html, html } from './html.ts';
import { signed } from './signed.ts';
import { citation } from './source-link.ts';

/** The strongest reasons of each side with their points and sources. */
export const reasonSection = (advice: Advice, points: ShownPoints): Html =>
  html`<section><h2>The strongest reasons</h2><div class="sides">${SIDES.map((side) => formatSide(advice, side, points))}</div></section>`;

function formatSide(advice: Advice, side: Side, points: ShownPoints): Html {
  const own = advice.reasons.filter(({ toward }) => toward === side);
  const list =
    own.length === 0
      ? html`<p>Nothing that you answered.</p>`
      : html`<ul class="reasons">${own.map((reason) => formatReason(advice, reason, points))}</ul>`;
  return html`<div><h3 class="${side}">For ${side}</h3>${list}</div>`;
}

const formatReason = (advice: Advice, { rule, toward, because, sources }: Reason, points: ShownPoints): Html =>
  html`<li><b class="${toward}">${signed(points.rule.get(rule) ?? 0)}</b><p>${because} ${citation(advice, sources)}</p></li>`;
