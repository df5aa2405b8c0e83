import type { Advice } from '../../model/advice.ts';
import { formatConfidence } from '../advice/confidence-lines.ts';
import type { ShownPoints } from '../advice/shown-points.ts';
import { type Html, html } from './html.ts';
import { scoreFigure } from './score-figure.ts';

/** The verdict, the headline and the score with its likely span. */
export const verdictSection = (advice: Advice, points: ShownPoints): Html =>
  html`<header class="verdict">
<p class="eyebrow">Inbound or outbound: the advice <span class="badge ${advice.verdict}">${capitalise(advice.verdict)}</span></p>
<h1>${advice.headline.replaceAll(' %', '\u00a0%')}</h1>
<figure>${scoreFigure(advice, points)}<figcaption>${formatConfidence(advice)}</figcaption></figure>
</header>`;

/** The verdict as it begins a sentence. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
