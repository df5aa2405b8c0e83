import type { Advice } from '../../model/advice.ts';
import type { ShownPoints } from '../advice/shown-points.ts';
import { formatPercent } from '../format-number.ts';
import { dimensionFigure } from './dimension-figure.ts';
import { type Html, html } from './html.ts';
import { signed } from './signed.ts';

/** Where the score comes from: a picture of the dimensions' points, and the same as a table. */
export const dimensionSection = (advice: Advice, points: ShownPoints): Html =>
  html`<section class="dimensions"><h2>Where the score comes from</h2>
<figure>${dimensionFigure(advice, points)}<figcaption>50 is the middle; the points of the dimensions add up to ${signed(points.score.inbound - 50)}, which makes an inbound score of ${points.score.inbound.toFixed(1)}.</figcaption></figure>
<details><summary>The same as a table, with weights</summary><table class="numbers">
<thead><tr><th scope="col">Dimension</th><th scope="col">Weight</th><th scope="col">Lean</th><th scope="col">Points</th></tr></thead>
<tbody>${advice.dimensions.map(
    ({ id, name, weight, lean }) =>
      html`<tr><th scope="row">${name}</th><td>${formatPercent(weight)}</td><td>${signed(lean, 2)}</td><td>${signed(points.dimension.get(id) ?? 0)}</td></tr>`,
  )}</tbody>
</table></details></section>`;
