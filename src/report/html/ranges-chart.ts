import type { Interval } from '../../model/budget-plan.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { linearScale } from '../linear-scale.ts';
import { countInCell } from '../words/plan-numbers.ts';
import { across, type Html, html, picture } from './html.ts';

const ROW = 46;
const HEAD = 8;
const FOOT = 24;

/** What the chart needs beside the style of all charts. */
export const RANGES_STYLE =
  'svg .range{stroke:var(--ink);stroke-width:1.5}svg .dot{fill:var(--ink);stroke:var(--paper)}';

/** A line from low to high for each of several, with what is typical on it, all on one scale from 0. */
export function rangesChart(ranges: readonly (Interval & { readonly name: string })[], desc: string): Html {
  const height = HEAD + ranges.length * ROW + FOOT;
  const x = linearScale([0, Math.max(1, ...ranges.map(({ high }) => high))], [0, 100], 4);
  const at = (value: number) => across(x(value));
  const grid = x
    .ticks(4)
    .map(
      (value) =>
        html`<line class="grid" x1="${at(value)}" x2="${at(value)}" y1="${HEAD}" y2="${height - FOOT}"/><text class="tick" x="${at(value)}" y="${height - 6}" text-anchor="${value === 0 ? 'start' : x(value) > 95 ? 'end' : 'middle'}">${withSeparators(value)}</text>`,
    );
  const rows = ranges.map(({ name, low, mid, high }, index) => {
    const y = HEAD + index * ROW + 34;
    return html`<text class="tick halo" x="0" y="${y - 14}">${name}: ${countInCell(mid)} (${countInCell(low)} to ${countInCell(high)})</text><line class="range" x1="${at(low)}" x2="${at(high)}" y1="${y}" y2="${y}"/><circle class="dot" cx="${at(mid)}" cy="${y}" r="5"/>`;
  });
  return picture({ id: 'ranges', title: 'What each should bring', desc, height, body: [...grid, ...rows] });
}
