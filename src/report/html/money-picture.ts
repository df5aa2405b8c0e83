import type { Side } from '../../model/terms.ts';
import { sumOf } from '../../stats/moments.ts';
import { linearScale } from '../linear-scale.ts';
import { across, type Html, html, NO_HTML } from './html.ts';

/** One part of each bar, from the bottom up. */
export interface Layer {
  readonly name: string;
  readonly side: Side;
  /** How dark it is: one channel of a side takes 2, two take 1 and 3. */
  readonly step: 1 | 2 | 3;
}

/** One bar: a month, or several alike. */
export interface Bar {
  readonly months: number;
  /** Under the bar: in full, and where there is little room. */
  readonly label: string;
  readonly short: string;
  /** For each layer. */
  readonly amounts: readonly number[];
}

/** What is said under several bars. */
interface Span {
  readonly bars: number;
  readonly words: string;
  readonly short: string;
}

export interface MoneyPicture {
  readonly layers: readonly Layer[];
  readonly bars: readonly Bar[];
  /** How many bars come before the deadline; those after it are outlines. */
  readonly filled: number;
  /** When the deadline is. */
  readonly deadline: string;
  readonly spans: readonly Span[];
  /** An amount beside the axis, in few letters. */
  readonly formatTick: (amount: number) => string;
  /** All that the picture says, for whoever does not see it. */
  readonly label: string;
}

const TOP = 34;
const FLOOR = 272;
const HEIGHT = 320;
const TICKS = 4;
/** Pixels between the sides, and between the channels of one. */
const BETWEEN_SIDES = 4;
const BETWEEN_CHANNELS = 2;
/** Room for a letter, and for what leads from a bar to its name. */
const LETTER = 7;
const NAMES = 34;
/** Share of a month's width that its bar leaves free, and pixels on which a name stands. */
const AIR = 0.26;
/** Percent of the width that a month's bar takes at most. */
const WIDEST = 12;
const NAME_HEIGHT = 17;
/** Bars whose labels fit beside each other: on a wide page, and on a phone. */
const LABELS_WIDE = 18;
const LABELS_NARROW = 12;
/** Percent of the width that a longer label needs. */
const WIDE_LABEL = 18;

/** Bars of money month by month, filled up to the deadline; letters keep their size at every width. */
export function moneyPicture(picture: MoneyPicture): Html {
  const { bars, layers, formatTick, label } = picture;
  const y = linearScale([0, Math.max(1, ...bars.map(({ amounts }) => sumOf(amounts)))], [FLOOR, TOP], TICKS);
  const ticks = y.ticks(TICKS);
  const months = sumOf(bars.map((bar) => bar.months));
  const columns = bars.map((bar, at) => {
    const before = sumOf(bars.slice(0, at).map((each) => each.months));
    const width = (100 * bar.months) / months;
    return {
      bar,
      left: (100 * before) / months,
      width,
      air: Math.max((100 * AIR) / months, width - WIDEST * bar.months),
    };
  });
  const scale = Math.max(...ticks.map((tick) => formatTick(tick).length)) * LETTER + 12;
  const last = blocksOf(bars.at(-1)?.amounts ?? [], layers, y);
  return html`<ul class="key beside">${layers.map(({ name, side, step }) => html`<li>${swatch(side, step)}${name}</li>`)}</ul>
<div class="bars" role="img" aria-label="${label}">
<svg width="${scale}" height="${HEIGHT}" aria-hidden="true">${ticks.map((tick) => html`<text class="tick" x="${scale - 8}" y="${y(tick) + 4}" text-anchor="end">${formatTick(tick)}</text>`)}</svg>
<svg width="100%" height="${HEIGHT}" aria-hidden="true">${ticks.map((tick) => html`<line class="grid" x1="0" x2="100%" y1="${y(tick)}" y2="${y(tick)}"/>`)}${columns.map(
    (column, at) => html`${drawBar(column, picture, y, at >= picture.filled)}${drawLabel(column, at, bars)}`,
  )}<line class="axis" x1="0" x2="100%" y1="${FLOOR}" y2="${FLOOR}"/>${drawDeadline(columns[picture.filled]?.left ?? 100, picture)}${drawSpans(columns, picture)}</svg>
<svg class="names" width="${NAMES + LETTER * Math.max(...layers.map(({ name }) => name.length))}" height="${HEIGHT}" aria-hidden="true">${drawNames(last, layers)}</svg>
</div>`;
}

/** A small square in a color of a side, hatched on paper as the bars are. */
export const swatch = (side: Side, step: 1 | 2 | 3): Html =>
  html`<svg class="swatch" width="11" height="11" aria-hidden="true"><rect class="${side}-${step}" width="11" height="11"/>${hatched(side, html`width="11" height="11"`)}</svg>`;

/** On paper outbound is hatched too, so that it is told apart without color. */
export const hatched = (side: Side, place: Html): Html =>
  side === 'outbound' ? html`<rect class="hatch" fill="url(#hatch)" ${place}/>` : NO_HTML;

/** What the hatching refers to, once a page. */
export const HATCH = html`<svg class="defs" width="0" height="0" aria-hidden="true"><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.4" height="5"/></pattern></svg>`;

interface Column {
  readonly bar: Bar;
  /** Percent of the width. */
  readonly left: number;
  readonly width: number;
  readonly air: number;
}

interface Block {
  readonly top: number;
  readonly height: number;
}

type Scale = (amount: number) => number;

/** Where the layers of a bar lie; the gaps between them are taken from the upper ones. */
const blocksOf = (amounts: readonly number[], layers: readonly Layer[], y: Scale): readonly Block[] =>
  amounts.map((amount, at) => {
    const below = sumOf(amounts.slice(0, at));
    const under = amounts.slice(0, at).findLastIndex((each) => each > 0);
    const gap = under < 0 ? 0 : layers[under]?.side === layers[at]?.side ? BETWEEN_CHANNELS : BETWEEN_SIDES;
    const [top, bottom] = [y(below + amount), y(below) - gap];
    return { top, height: amount > 0 ? Math.max(1, bottom - top) : 0 };
  });

function drawBar({ bar, left, width, air }: Column, { layers }: MoneyPicture, y: Scale, isLate: boolean): Html {
  const blocks = blocksOf(bar.amounts, layers, y);
  return html`${layers.map(({ side, step }, at) => {
    const { top = 0, height = 0 } = blocks[at] ?? {};
    if (height === 0) return NO_HTML;
    const place = html`x="${across(left + air / 2)}" width="${across(width - air)}" y="${round(top)}" height="${round(height)}"`;
    return isLate
      ? html`<rect class="${side}-${step} late" ${place}/>`
      : html`<rect class="${side}-${step}" ${place}/>${hatched(side, place)}`;
  })}`;
}

/** Every label where there is room for it, else every second, third, ... */
function drawLabel({ bar, left, width }: Column, at: number, bars: readonly Bar[]): Html {
  const shown = (most: number) => at % Math.ceil(bars.length / most) === 0;
  const label = (words: string, kind: string) =>
    html`<text class="tick ${kind}" x="${across(left + width / 2)}" y="${FLOOR + 17}" text-anchor="middle">${words}</text>`;
  return html`${shown(LABELS_WIDE) ? label(bar.label, 'on-wide') : NO_HTML}${shown(LABELS_NARROW) ? label(bar.short, 'on-narrow') : NO_HTML}`;
}

/** The deadline as a line with its name, on the side where there is room for it; a phone has none to say when. */
function drawDeadline(at: number, { deadline, filled, bars }: MoneyPicture): Html {
  const [dx, anchor] = at < 50 ? [6, 'start'] : [-6, 'end'];
  const after =
    at >= 50 && filled < bars.length
      ? html`<text class="tick" x="${across(at)}" dx="6" y="18">after that</text>`
      : NO_HTML;
  return html`<line class="deadline" x1="${across(at)}" x2="${across(at)}" y1="${TOP - 28}" y2="${FLOOR + 24}"/><text class="named" x="${across(at)}" dx="${dx}" y="18" text-anchor="${anchor}">Your deadline<tspan class="on-wide">: ${deadline}</tspan></text>${after}`;
}

/** A brace under the bars of each span, and what it says. */
function drawSpans(columns: readonly Column[], { spans }: MoneyPicture): Html {
  const places = spans.flatMap(({ bars, words, short }, index) => {
    const from = sumOf(spans.slice(0, index).map((span) => span.bars));
    const [first, last] = [columns[from], columns[from + bars - 1]];
    if (first === undefined || last === undefined) return [];
    return [{ left: first.left + first.air / 2, right: last.left + last.width - last.air / 2, words, short }];
  });
  const hasRoom = places.every(({ left, right }) => right - left >= WIDE_LABEL);
  return html`${places.map(({ left, right, words, short }) => {
    const middle = across((left + right) / 2);
    const says = (text: string, kind: string) =>
      html`<text class="phase ${kind}" x="${middle}" y="${FLOOR + 42}" text-anchor="middle">${text}</text>`;
    return html`<line class="brace" x1="${across(left)}" x2="${across(right)}" y1="${FLOOR + 27}" y2="${FLOOR + 27}"/>${says(hasRoom ? words : short, 'on-wide')}${says(short, 'on-narrow')}`;
  })}`;
}

/** The names beside the last bar, each at its part, pushed apart where they would run into each other. */
function drawNames(blocks: readonly Block[], layers: readonly Layer[]): Html {
  const wanted = blocks.flatMap(({ top, height }, at) => {
    const layer = layers[at];
    return layer === undefined || height === 0 ? [] : [{ layer, middle: top + height / 2 }];
  });
  const places = pushedApart(wanted.map(({ middle }) => middle));
  return html`${wanted.map(({ layer: { name, side }, middle }, at) => {
    const place = places[at] ?? middle;
    return html`<path class="leader" d="M2 ${round(middle)}h8L18 ${round(place)}h4"/><text class="name ${side}" x="28" y="${round(place + 4)}">${name}</text>`;
  })}`;
}

/** Heights that stand at least a name apart, from the bottom up, as near as they can to where they want to be. */
function pushedApart(middles: readonly number[]): readonly number[] {
  const places = [...middles];
  for (let at = 1; at < places.length; at += 1)
    places[at] = Math.min(places[at] as number, (places[at - 1] as number) - NAME_HEIGHT);
  const over = TOP / 2 - (places.at(-1) ?? TOP);
  return over > 0 ? places.map((place) => place + over) : places;
}

const round = (value: number): number => Math.round(value * 10) / 10;
