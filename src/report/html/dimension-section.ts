import type { Advice } from '../../model/advice.ts';
import { linearScale } from '../linear-scale.ts';
import { formatPercent, formatPrinted } from '../words/format-number.ts';
import type { ShownPoints } from '../words/shown-points.ts';
import { across, type Html, html, picture } from './html.ts';

/** The weight, the lean and the points of each dimension. */
export const dimensionTable = (advice: Advice, points: ShownPoints): Html =>
  html`<table class="numbers">
<thead><tr><th scope="col">Dimension</th><th scope="col">Weight</th><th scope="col">Lean</th><th scope="col">Points</th></tr></thead>
<tbody>${advice.dimensions.map(
    ({ id, name, weight, lean }) =>
      html`<tr><th scope="row">${name}</th><td>${formatPercent(weight)}</td><td>${formatPrinted(lean, 2)}</td><td>${formatPrinted(points.dimension.get(id) ?? 0)}</td></tr>`,
  )}</tbody>
</table>`;

const ROW = 25;
const TOP = 30;
/** Room below the rows for the ticks and their unit. */
const FOOT = 36;
const TICKS = 5;
/** Points up to which the axis reaches at least, so that its ticks are whole numbers. */
const LEAST = 2;
const MIDDLE = 50;
/** Percent of the width that the longest bar takes: what is left holds its label even on a narrow phone. */
const LONGEST = 35;
/** Letters of a name that fit into half of a narrow phone. */
const NAME_LENGTH = 22;

interface Row {
  readonly name: string;
  readonly points: number;
}

/**
 * The points of each dimension, inbound to the left and outbound to the right as everywhere on the page.
 * A name stands across the middle from its bar, so that no label can run into it.
 */
export function dimensionFigure({ dimensions }: Advice, points: ShownPoints): Html {
  const rows = dimensions
    .map(({ id, name }): Row => ({ name, points: points.dimension.get(id) ?? 0 }))
    .sort((a, b) => b.points - a.points);
  const most = Math.max(LEAST, ...rows.map((row) => Math.abs(row.points)));
  const position = linearScale([most, -most], [MIDDLE - LONGEST, MIDDLE + LONGEST], TICKS);
  const bottom = TOP + rows.length * ROW;
  return picture({
    id: 'dimensions',
    title: 'Points of each dimension',
    desc: `${rows.map((row) => `${row.name} ${formatPrinted(row.points)}`).join(', ')}. Points above 0 speak for inbound, below 0 for outbound.`,
    height: bottom + FOOT,
    body: [
      html`<text class="side inbound" x="${MIDDLE}%" dx="-10" y="15" text-anchor="end">+ for inbound</text>`,
      html`<text class="side outbound" x="${MIDDLE}%" dx="10" y="15">− for outbound</text>`,
      ...position.ticks(TICKS).map((value) => formatTick(value, across(position(value)), bottom)),
      ...rows.map((row, index) => formatRow(row, position(row.points), TOP + index * ROW)),
      html`<line class="axis" x1="${MIDDLE}%" x2="${MIDDLE}%" y1="${TOP - 4}" y2="${bottom}"/>`,
      html`<text class="tick" x="${MIDDLE}%" y="${bottom + 32}" text-anchor="middle">points</text>`,
    ],
  });
}

const formatTick = (value: number, x: string, bottom: number): Html =>
  html`<line class="grid" x1="${x}" x2="${x}" y1="${TOP - 4}" y2="${bottom}"/><text class="tick" x="${x}" y="${bottom + 16}" text-anchor="middle">${value === 0 ? '0' : formatPrinted(value, 0)}</text>`;

function formatRow({ name, points }: Row, end: number, y: number): Html {
  const away = points < 0 ? 1 : -1;
  const text = y + ROW / 2 + 4;
  const label = html`<text class="halo" x="${MIDDLE}%" dx="${-away * 10}" y="${text}" text-anchor="${away < 0 ? 'start' : 'end'}">${shorten(name)}</text>`;
  if (points === 0)
    return html`<text class="value none halo" x="${MIDDLE}%" dx="-6" y="${text}" text-anchor="end">0.0</text>${label}`;
  const side = points < 0 ? 'outbound' : 'inbound';
  return html`<rect class="${side}" x="${across(Math.min(end, MIDDLE))}" y="${y + 4}" width="${across(Math.abs(end - MIDDLE))}" height="${ROW - 9}"/><text class="value ${side} halo" x="${across(end)}" dx="${away * 6}" y="${text}" text-anchor="${away < 0 ? 'end' : 'start'}">${formatPrinted(points)}</text>${label}`;
}

const shorten = (name: string): Html =>
  name.length <= NAME_LENGTH ? html`${name}` : html`<title>${name}</title>${name.slice(0, NAME_LENGTH - 1).trimEnd()}…`;
