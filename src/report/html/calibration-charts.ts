import { area, line, stack } from 'd3-shape';
import type { CalibratedChannel, Calibration, CurvePoint, FittedPeriod } from '../../model/calibration.ts';
import { withCurrency } from '../../model/currencies.ts';
import { capitalise } from '../../model/name-in-sentence.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { type LinearScale, linearScale } from '../linear-scale.ts';
import { hasDots } from '../words/calibration.ts';
import { across, type Html, html, picture } from './html.ts';

type Shown = Omit<Calibration, 'draws'>;

const HEIGHT = 240;
const SMALL = 170;
const TOP = 16;
const FOOT = 24;
/** Paths are drawn so wide and stretched to their column; letters and dots are not. */
const WIDE = 1000;

const vertical = (top: number, height: number): LinearScale => linearScale([0, top], [height - FOOT, TOP], 4);
const horizontal = (last: number): LinearScale => linearScale([0, Math.max(1, last)], [0, WIDE]);

/** Lines across with their values above them, so that no margin is needed at the left. */
const gridOf = (y: LinearScale, format: (value: number) => string): readonly Html[] =>
  y
    .ticks(4)
    .map(
      (value) =>
        html`<line class="grid" x1="0" x2="100%" y1="${y(value)}" y2="${y(value)}"/><text class="tick halo" x="0" y="${y(value) - 4}">${format(value)}</text>`,
    );

const stretched = (height: number, body: readonly Html[]): Html =>
  html`<svg width="100%" height="${height}" viewBox="0 0 ${WIDE} ${height}" preserveAspectRatio="none">${body}</svg>`;

const ends = (first: string, last: string, height: number): Html =>
  html`<text class="tick" x="0" y="${height - 6}">${first}</text><text class="tick" x="100%" y="${height - 6}" text-anchor="end">${last}</text>`;

/** What came, what the fit makes of it, and the band in which four of five should lie. */
export function fitChart(fit: readonly FittedPeriod[], desc: string): Html {
  const y = vertical(Math.max(...fit.flatMap(({ actual, high }) => [actual ?? 0, high])), HEIGHT);
  const x = horizontal(fit.length - 1);
  const at = (_: FittedPeriod, index: number) => x(index);
  const floor = (value: number) => y(Math.max(0, value));
  const band = area<FittedPeriod>(
    at,
    ({ low }) => floor(low),
    ({ high }) => floor(high),
  ).digits(1);
  const fitted = line<FittedPeriod>(at, ({ mid }) => floor(mid)).digits(1);
  const came = line<FittedPeriod>(at, ({ actual }) => floor(actual ?? 0))
    .defined(({ actual }) => actual !== null)
    .digits(1);
  const isFew = hasDots(fit);
  const dots = fit.flatMap(({ actual }, index) =>
    actual === null || !isFew
      ? []
      : [html`<circle class="dot" cx="${across(x(index) / (WIDE / 100))}" cy="${floor(actual).toFixed(1)}" r="3"/>`],
  );
  return picture({
    id: 'fit',
    title: 'What came in, and the curve that fits it',
    desc,
    height: HEIGHT,
    body: [
      stretched(HEIGHT, [
        html`<path class="band" d="${band(fit) ?? ''}"/>`,
        ...(isFew ? [] : [html`<path class="came" d="${came(fit) ?? ''}"/>`]),
        html`<path class="fitted" d="${fitted(fit) ?? ''}"/>`,
      ]),
      ...gridOf(y, withSeparators),
      ...dots,
      ends(fit[0]?.date ?? '', fit.at(-1)?.date ?? '', HEIGHT),
    ],
  });
}

/** The class and the opacity of a layer: the channels of a side differ in strength, what came on its own is gray. */
interface Layer {
  readonly name: string;
  readonly kind: string;
  readonly opacity: number;
}

const STRENGTHS = [1, 0.7, 0.45, 0.3];

function layersOf({ curves, channels, base }: Shown): readonly Layer[] {
  const told = curves.flatMap(({ id }) => channels.find((channel) => channel.id === id) ?? []);
  const layers = told.map((channel, at) => {
    const before = told.slice(0, at).filter(({ side }) => side === channel.side).length;
    return {
      name: capitalise(channel.name),
      kind: channel.side ?? 'other',
      opacity: STRENGTHS[before % STRENGTHS.length] ?? 1,
    };
  });
  return base === null ? layers : [{ name: 'None of these', kind: 'base', opacity: 1 }, ...layers];
}

/** What each channel brought, one on top of the other. */
export function contributionChart(calibration: Shown, desc: string): Html {
  const { fit, base } = calibration;
  const layers = layersOf(calibration);
  const partsOf = ({ parts, base: own }: FittedPeriod) => (base === null ? parts : [own, ...parts]);
  const rows = stack<FittedPeriod, number>()
    .keys(layers.keys())
    .value((period, layer) => Math.max(0, partsOf(period)[layer] ?? 0))(fit);
  const y = vertical(Math.max(...rows.flatMap((row) => row.map(([, upper]) => upper))), HEIGHT);
  const x = horizontal(fit.length - 1);
  const shape = area<readonly [number, number]>(
    (_, index) => x(index),
    ([lower]) => y(lower),
    ([, upper]) => y(upper),
  ).digits(1);
  const drawn = rows.map((row, at) => {
    const { kind, opacity } = layers[at] as Layer;
    return html`<path class="layer ${kind}" fill-opacity="${opacity}" d="${shape(row.map(([lower, upper]) => [lower, upper] as const)) ?? ''}"/>`;
  });
  const key = layers.map(
    ({ name, kind, opacity }) =>
      html`<li><svg width="12" height="12" aria-hidden="true"><rect class="layer ${kind}" fill-opacity="${opacity}" width="12" height="12"/></svg>${name}</li>`,
  );
  return html`${picture({
    id: 'parts',
    title: 'What each channel brought',
    desc,
    height: HEIGHT,
    body: [
      stretched(HEIGHT, drawn),
      ...gridOf(y, withSeparators),
      ends(fit[0]?.date ?? '', fit.at(-1)?.date ?? '', HEIGHT),
    ],
  })}<ul class="key">${key}</ul>`;
}

/** What a month of steady spend brings a month, with its band; dashed beyond the largest spend seen. */
export function curveChart(
  { id, monthlySpend: { now, most } }: CalibratedChannel,
  points: readonly CurvePoint[],
  { currency, desc, title }: { readonly currency: string; readonly desc: string; readonly title: string },
): Html {
  const y = vertical(Math.max(...points.map(({ high }) => high)), SMALL);
  const end = points.at(-1)?.spend ?? 1;
  const x = linearScale([0, end], [0, WIDE]);
  const at = ({ spend }: CurvePoint) => x(spend);
  const band = area<CurvePoint>(
    at,
    ({ low }) => y(low),
    ({ high }) => y(high),
  ).digits(1);
  const curve = line<CurvePoint>(at, ({ mid }) => y(mid)).digits(1);
  const seen = points.filter(({ spend }) => spend <= most);
  const beyond = points.slice(Math.max(0, seen.length - 1));
  const place = (spend: number) => across((100 * spend) / end);
  const mark = (kind: string, spend: number) =>
    html`<line class="${kind}" x1="${place(spend)}" x2="${place(spend)}" y1="${TOP}" y2="${SMALL - FOOT}"/>`;
  return picture({
    id: `curve-${id}`,
    title,
    desc,
    height: SMALL,
    body: [
      stretched(SMALL, [
        html`<path class="band" d="${band(points) ?? ''}"/>`,
        html`<path class="fitted" d="${curve(seen) ?? ''}"/>`,
        html`<path class="fitted beyond" d="${curve(beyond) ?? ''}"/>`,
      ]),
      ...gridOf(y, (value) => withSeparators(value)),
      mark('seen', most),
      ...(now > 0 ? [mark('now', now)] : []),
      ends('0', `${withCurrency(withSeparators(Number(end.toPrecision(3))), currency)} a month`, SMALL),
    ],
  });
}
