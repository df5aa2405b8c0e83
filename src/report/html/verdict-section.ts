import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle } from 'd3-shape';
import type { Advice } from '../../model/advice.ts';
import { formatConfidence } from '../words/certainty.ts';
import { capitalise } from '../words/format-answer.ts';
import type { ShownPoints } from '../words/shown-points.ts';
import { across, type Html, html, picture } from './html.ts';

/** The verdict, the headline and the score with its likely span. */
export const verdictSection = (advice: Advice, points: ShownPoints): Html =>
  html`<header class="verdict">
<p class="eyebrow">Inbound or outbound: the advice <span class="badge ${advice.verdict}">${capitalise(advice.verdict)}</span></p>
<h1>${advice.headline}</h1>
<figure>${scoreFigure(advice, points)}<figcaption>${formatConfidence(advice)}</figcaption></figure>
</header>`;

const position = scaleLinear([0, 100], [0, 100]);
const MARK = symbol(symbolCircle, 90)() ?? '';
const GAP = 0.25;

/** The score as a bar that both sides share, with the span in which it likely lies below it. */
function scoreFigure(advice: Advice, { score }: ShownPoints): Html {
  const [low, high] = advice.confidence.interval.map((bound) => position(bound)) as [number, number];
  const at = position(score.inbound);
  return picture({
    id: 'score',
    title: `Score: inbound ${score.inbound.toFixed(1)}, outbound ${score.outbound.toFixed(1)}`,
    desc: formatConfidence(advice),
    height: 108,
    body: [
      html`<text class="side inbound" x="0" y="17">Inbound <tspan class="figure">${score.inbound.toFixed(1)}</tspan></text>`,
      html`<text class="side outbound" x="100%" y="17" text-anchor="end">Outbound <tspan class="figure">${score.outbound.toFixed(1)}</tspan></text>`,
      html`<rect class="inbound" x="0" y="27" width="${across(Math.max(0, at - GAP))}" height="14" rx="2"/>`,
      html`<rect class="outbound" x="${across(at + GAP)}" y="27" width="${across(Math.max(0, 100 - at - GAP))}" height="14" rx="2"/>`,
      ...position.ticks(2).map(formatTick),
      html`<line class="span" x1="${across(low)}" x2="${across(high)}" y1="78" y2="78"/>`,
      ...[low, high].map(
        (bound) => html`<line class="span" x1="${across(bound)}" x2="${across(bound)}" y1="73" y2="83"/>`,
      ),
      html`<svg x="${across(at)}" y="78" overflow="visible"><path class="mark" d="${MARK}"/></svg>`,
      spanLabel(low, high, advice.confidence.interval),
    ],
  });
}

function formatTick(value: number): Html {
  const x = across(position(value));
  const anchor = value === 0 ? 'start' : value === 100 ? 'end' : 'middle';
  return html`<line class="grid" x1="${x}" x2="${x}" y1="44" y2="${value === 50 ? 88 : 49}"/><text class="tick" x="${x}" y="61" text-anchor="${anchor}">${value}${value === 100 ? ' points' : ''}</text>`;
}

/** Under the middle of the span, but never over the edge of the drawing. */
function spanLabel(low: number, high: number, [from, to]: readonly [number, number]): Html {
  const middle = (low + high) / 2;
  const [x, anchor] = middle < 30 ? [low, 'start'] : middle > 70 ? [high, 'end'] : [middle, 'middle'];
  return html`<text class="tick halo" x="${across(x)}" y="102" text-anchor="${anchor}">likely between ${Math.floor(from)} and ${Math.ceil(to)}</text>`;
}
