import type { ForecastMonth } from '../../model/budget-plan.ts';
import { SIDES } from '../../model/terms.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { type LinearScale, linearScale } from '../linear-scale.ts';
import { shortMoney } from '../words/format-number.ts';
import type { Planned } from '../words/plan.ts';
import { across, type Html, html, NO_HTML, picture } from './html.ts';

const HEIGHT = 240;
const TOP = 18;
const FOOT = 24;
/** Paths are drawn so wide and stretched to their column; letters and dots are not. */
const WIDE = 1000;
const PERCENT = WIDE / 100;
/** The channels of a side differ in strength. */
const STRENGTHS = [1, 0.75, 0.56, 0.44, 0.36, 0.29];
/** Percent of the width between two bars. */
const GAP = 0.15;
/** Percent of the width left of the bars, for the amounts beside them. */
const MARGIN = 13;

const vertical = (top: number): LinearScale => linearScale([0, Math.max(top, 1e-9)], [HEIGHT - FOOT, TOP], 4);

/** Lines across with their values above them, so that no margin is needed at the left; bars stand between the two. */
const gridOf = (y: LinearScale, format: (value: number) => string, bars = NO_HTML): readonly Html[] => [
  html`${y.ticks(4).map((value) => html`<line class="grid" x1="0" x2="100%" y1="${y(value)}" y2="${y(value)}"/>`)}`,
  bars,
  html`${y.ticks(4).map((value) => html`<text class="tick halo" x="0" y="${y(value) - 4}">${format(value)}</text>`)}`,
];

const stretched = (body: readonly Html[]): Html =>
  html`<svg width="100%" height="${HEIGHT}" viewBox="0 0 ${WIDE} ${HEIGHT}" preserveAspectRatio="none">${body}</svg>`;

const ends = (first: string, last: string, from = 0): Html =>
  html`<text class="tick" x="${across(from)}" y="${HEIGHT - 6}">${first}</text><text class="tick" x="100%" y="${HEIGHT - 6}" text-anchor="end">${last}</text>`;

const END = html` text-anchor="end"`;

/** Where results are due, with its name beside it; nothing where that is the end. */
function deadlineMark(percent: number, month: number, isEnd: boolean): readonly Html[] {
  if (isEnd) return [];
  const at = across(percent);
  const isRight = percent > 55;
  return [
    html`<line class="due" x1="${at}" x2="${at}" y1="${TOP - 8}" y2="${HEIGHT - FOOT}"/><text class="tick halo" x="${at}" y="${TOP - 8}" dx="${isRight ? -4 : 4}"${isRight ? END : NO_HTML}>results due, month ${month}</text>`,
  ];
}

/** A month's money, or hours, by channel: one bar a month, inbound below. */
export function spendChart(document: Planned, desc: string): Html {
  const { plan } = document;
  const { months, unit, channels, goalMonth, horizonMonths } = plan;
  const amountOf = (month: (typeof months)[number], id: string) => {
    const { spend = 0, hours = 0 } = month.channels.find((each) => each.id === id) ?? {};
    return unit === 'hours' ? hours : spend;
  };
  const layers = SIDES.flatMap((side) =>
    channels
      .filter((each) => each.side === side)
      .map(({ id, name }, at) => ({ id, name, side, opacity: STRENGTHS[at % STRENGTHS.length] ?? 1 })),
  );
  const totals = months.map((month) => layers.reduce((sum, { id }) => sum + amountOf(month, id), 0));
  const y = vertical(Math.max(...totals));
  const step = (100 - MARGIN) / months.length;
  const below = months.map(() => 0);
  // One shape for all bars of a channel: what moves with a slider is few things.
  const bars = layers.map(({ id, side, opacity }) => {
    const shape = months.map((month, index) => {
      const [from, amount] = [below[index] ?? 0, amountOf(month, id)];
      if (amount === 0) return '';
      below[index] = from + amount;
      const [left, upper, lower] = [MARGIN + index * step + (step * GAP) / 2, y(from + amount), y(from)];
      return `M${round(left * PERCENT)} ${round(upper)}h${round(step * (1 - GAP) * PERCENT)}V${round(lower)}H${round(left * PERCENT)}z`;
    });
    return html`<path class="layer ${side}" fill-opacity="${opacity}" d="${shape.join('')}"/>`;
  });
  const key = layers.map(
    ({ name, side, opacity }) =>
      html`<li><svg width="12" height="12" aria-hidden="true"><rect class="layer ${side}" fill-opacity="${opacity}" width="12" height="12"/></svg>${name}</li>`,
  );
  const say = (value: number) => (unit === 'hours' ? withSeparators(value) : shortMoney(value, document));
  return html`${picture({
    id: 'spend',
    title: unit === 'hours' ? 'Hours by month and channel' : 'Money by month and channel',
    desc,
    height: HEIGHT,
    body: [
      ...gridOf(y, say, stretched(bars)),
      ...deadlineMark(MARGIN + goalMonth * step, goalMonth, goalMonth >= horizonMonths),
      ends('month 1', `month ${months.length}`, MARGIN),
    ],
  })}<ul class="key">${key}</ul>`;
}

const round = (value: number): number => Number(value.toFixed(1));

type Place = readonly [x: number, y: number];

const through = (places: readonly Place[]): string => places.map((place) => place.map(round).join()).join(' ');

/** Customers added up, with the band that holds four plans in five. */
export function outcomeChart({ plan, forecast }: Planned, desc: string): Html {
  const { months, called } = forecast;
  const start = { month: 0, customersSoFar: { low: 0, mid: 0, high: 0 } };
  const points: readonly Pick<ForecastMonth, 'month' | 'customersSoFar'>[] = [start, ...months];
  const y = vertical(Math.max(...months.map(({ customersSoFar }) => customersSoFar.high)));
  const x = linearScale([0, months.length], [0, WIDE]);
  const at = (bound: 'low' | 'mid' | 'high') =>
    points.map(({ month, customersSoFar }): Place => [x(month), y(customersSoFar[bound])]);
  const due = (100 * plan.goalMonth) / months.length;
  return picture({
    id: 'outcome',
    title: `New ${called.several}, added up`,
    desc,
    height: HEIGHT,
    body: [
      stretched([
        html`<polygon class="band" points="${through([...at('low'), ...at('high').toReversed()])}"/>`,
        html`<polyline class="fitted" points="${through(at('mid'))}"/>`,
      ]),
      ...gridOf(y, (value) => withSeparators(value)),
      ...deadlineMark(due, plan.goalMonth, plan.goalMonth >= plan.horizonMonths),
      ends('start', `month ${months.length}`),
    ],
  });
}

/** In how many of 100 runs all the money on inbound has brought as much as all on outbound, by month. */
export function aheadChart(chanceByMonth: readonly number[], desc: string): Html {
  const y = vertical(1);
  const x = linearScale([1, chanceByMonth.length], [0, WIDE]);
  const curve = chanceByMonth.map((chance, index): Place => [x(index + 1), y(chance)]);
  return picture({
    id: 'ahead',
    title: 'How likely being found alone has caught up',
    desc,
    height: HEIGHT,
    body: [
      stretched([html`<polyline class="fitted" points="${through(curve)}"/>`]),
      ...gridOf(y, (value) => `${Math.round(100 * value)} of 100`),
      ends('month 1', `month ${chanceByMonth.length}`),
    ],
  });
}
