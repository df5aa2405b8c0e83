import type { CalibratedChannel, Calibration, OutcomeKind, Range } from '../../model/calibration.ts';
import type { CalibrationDocument } from '../../model/calibration-document.ts';
import { withCurrency } from '../../model/currencies.ts';
import { capitalise } from '../../model/name-in-sentence.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { formatCost } from './format-number.ts';

/** A figure with its range, as short as a cell of a table. */
export interface Figure {
  readonly typical: string;
  /** Empty where there is nothing to doubt. */
  readonly range: string;
}

/** One channel as a row: what it took, what it brought, what one costs, what the benchmark said, whose figure it is. */
export interface CalibrationRow {
  readonly id: string;
  readonly name: string;
  readonly spent: string;
  readonly brought: Figure;
  readonly cost: Figure;
  readonly benchmark: Figure;
  readonly yours: string;
  readonly kept: string;
  readonly doubles: string;
  readonly next: string;
}

/** What of the document is put into words. */
export type Shown = Pick<CalibrationDocument, 'calibration' | 'currency'>;

/** Nothing here is sure, so no share is shown as all. */
export const percent = (share: number): string => `${Math.min(99, Math.round(100 * share))}%`;

/** What is counted, for one and for several. */
export const COUNTED: Readonly<Record<OutcomeKind, readonly [one: string, several: string]>> = {
  leads: ['lead', 'leads'],
  customers: ['customer', 'customers'],
  revenue: ['sale', 'revenue'],
};

/** Heads of the columns, by what is counted. */
export function headsOf({ calibration: { outcome }, currency }: Shown) {
  const [one, several] = COUNTED[outcome];
  const isRevenue = outcome === 'revenue';
  const unit = withCurrency('1', currency);
  return {
    name: 'Channel',
    spent: 'Spent',
    brought: isRevenue ? 'Revenue' : capitalise(several),
    cost: isRevenue ? `Back for ${unit}` : `In the end, a ${one} costs`,
    benchmark: 'Benchmark',
    yours: 'From your data',
    kept: 'Still there a month after you stop',
    doubles: isRevenue ? 'Half as much comes back at' : `A ${one} costs twice as much at`,
    next: isRevenue ? `Back for the next ${unit}` : `The next ${one} costs`,
  } as const;
}

/** The channels, those with the most money first. */
export function calibrationRows(document: Shown): readonly CalibrationRow[] {
  const { calibration, currency } = document;
  const money = (value: number) => formatCost(value, { currency });
  const isRevenue = calibration.outcome === 'revenue';
  const count = (value: number) => (isRevenue ? money(value) : withSeparators(Math.round(value)));
  const exact = (value: number) =>
    isRevenue ? withCurrency(withSeparators(Math.round(value)), currency) : count(value);
  const cost = (range: Range) => (isRevenue ? figureOf(returnOf(range), money) : figureOf(range, money));
  return [...calibration.channels]
    .sort((a, b) => b.spend - a.spend)
    .map((channel) => {
      const { id, name, spend, by, counted, brought, prior, weight } = channel;
      const isTold = by !== 'nothing';
      const whole = calibration.split.find((part) => part.id === id)?.amount ?? brought.typical;
      return {
        id,
        name: capitalise(name),
        spent: withCurrency(withSeparators(Math.round(spend)), currency),
        brought: {
          typical: isTold ? exact(whole) : '–',
          range: isTold && counted === null ? rangeText(brought, count) : '',
        },
        cost: isTold ? cost(channel.cost) : NOTHING,
        benchmark: prior.from === 'benchmark' || !isTold ? cost(prior) : NOTHING,
        yours: `${percent(weight)}, ${verdictWord(channel, calibration)}`,
        kept: isTold ? percent(channel.keptPerMonth.typical) : '–',
        doubles: isTold ? `${money(channel.costDoublesAt.typical)} a month` : '–',
        next: isTold ? money(isRevenue ? 1 / channel.marginalCost : channel.marginalCost) : '–',
      };
    });
}

function verdictWord({ id, by, verdict, prior }: CalibratedChannel, { figures }: Pick<Calibration, 'figures'>): string {
  if (by !== 'nothing' && figures[id] === undefined && prior.from !== 'none') return 'doubted';
  return verdict === 'benchmark' ? WITHOUT_DATA[prior.from] : verdict;
}

/** What a figure is where hardly any of it comes from the data. */
const WITHOUT_DATA: Readonly<Record<CalibratedChannel['prior']['from'], string>> = {
  benchmark: 'benchmark',
  test: 'your test',
  belief: 'your belief',
  none: 'a guess',
};

const NOTHING: Figure = { typical: '–', range: '' };

const figureOf = (range: Range, format: (value: number) => string): Figure => ({
  typical: format(range.typical),
  range: rangeText(range, format),
});

const rangeText = ({ low, high }: Range, format: (value: number) => string): string =>
  format(low) === format(high) ? '' : `${format(low)}–${format(high)}`;

/** What comes back for one unit of money, of what one unit of revenue costs. */
export const returnOf = ({ low, typical, high }: Range): Range => ({
  low: 1 / high,
  typical: 1 / typical,
  high: 1 / low,
});

/** Whether any channel has a benchmark to be held against. */
export const hasBenchmarks = (rows: readonly CalibrationRow[]): boolean =>
  rows.some(({ benchmark }) => benchmark !== NOTHING);

/** Whose figure each is, and how sure. */
export const YOURS_EXPLAINED =
  "Each range holds 4 of 5 such figures. From your data: 60% or more counts as known, 30% to 60% as leaning, and less is mainly the benchmark. A doubtful figure isn't used.";

/** What came from each channel and what came without any, which add up to all. */
export function splitRows({
  calibration,
  currency,
}: Shown): readonly { readonly name: string; readonly amount: number; readonly shown: string }[] {
  const named = (id: string | null) =>
    id === null ? 'None of these' : capitalise(calibration.channels.find((each) => each.id === id)?.name ?? id);
  const shown = (amount: number) =>
    calibration.outcome === 'revenue' ? withCurrency(withSeparators(amount), currency) : withSeparators(amount);
  return calibration.split.map(({ id, amount }) => ({ name: named(id), amount, shown: shown(amount) }));
}

/** Where all that was counted came from, as a title. */
export function splitTitle({ calibration: { split, outcome }, currency }: Shown): string {
  const sum = withSeparators(split.reduce((all, { amount }) => all + amount, 0));
  return `Where ${outcome === 'revenue' ? `${withCurrency(sum, currency)} of revenue` : `${sum} ${COUNTED[outcome][1]}`} came from`;
}
