import type { CalibratedChannel, Calibration, OutcomeKind, Range } from '../../model/calibration.ts';
import type { CalibrationDocument } from '../../model/calibration-document.ts';
import { withCurrency } from '../../model/currencies.ts';
import { listOf } from '../../model/list-of.ts';
import { capitalise, nameInSentence } from '../../model/name-in-sentence.ts';
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

type Shown = Pick<CalibrationDocument, 'calibration' | 'currency'>;

/** Nothing here is sure, so no share is shown as all. */
const percent = (share: number): string => `${Math.min(99, Math.round(100 * share))}%`;

/** What is counted, for one and for several. */
const COUNTED: Readonly<Record<OutcomeKind, readonly [one: string, several: string]>> = {
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
const returnOf = ({ low, typical, high }: Range): Range => ({ low: 1 / high, typical: 1 / typical, high: 1 / low });

/** "24 months" of the rows. */
const periodsOf = ({ rows, grain }: Pick<Calibration, 'rows' | 'grain'>): string =>
  `${rows} ${grain}${rows === 1 ? '' : 's'}`;

/** What was learned in a sentence or three: of the channel that the history says most of, weighed by its money. */
export function calibrationHeadline(document: Shown): readonly string[] {
  const { calibration, currency } = document;
  const { channels, outcome } = calibration;
  const money = (value: number) => formatCost(value, { currency });
  const best = [...channels]
    .filter(({ by, verdict }) => by !== 'nothing' && verdict !== 'benchmark')
    .filter(({ id }) => calibration.figures[id] !== undefined)
    .sort((a, b) => b.weight * b.spend - a.weight * a.spend)[0];
  const read = `${capitalise(periodsOf(calibration))} of ${whatWasRead(calibration)}`;
  if (best === undefined) return [`${read}: too little to change any benchmark yet.`];
  const own = outcome === 'revenue' ? returnOf(best.cost) : best.cost;
  const before = outcome === 'revenue' ? returnOf(best.prior) : best.prior;
  const name = nameInSentence(best.name);
  const said =
    outcome === 'revenue'
      ? `${withCurrency('1', currency)} for ${name} brought back about ${money(own.typical)}`
      : `one ${COUNTED[outcome][0]} from ${name} costs you about ${money(own.typical)}`;
  return [
    `${read}: ${said} (${money(own.low)} to ${money(own.high)}${priorClause(best, money(before.typical))}).`,
    `${percent(best.weight)} of that figure comes from your data.`,
  ];
}

function priorClause({ prior: { from } }: CalibratedChannel, amount: string): string {
  if (from === 'none') return '';
  return {
    benchmark: `; the benchmark says ${amount}`,
    test: `; your test says ${amount}`,
    belief: `; you expected ${amount}`,
  }[from];
}

function whatWasRead({ channels, outcome, base }: Pick<Calibration, 'channels' | 'outcome' | 'base'>): string {
  if (outcome !== 'leads') return outcome;
  return channels.some(({ by }) => by === 'leads') ? 'leads by channel' : base === null ? 'leads' : 'leads in total';
}

/** Whether any channel has a benchmark to be held against. */
export const hasBenchmarks = (rows: readonly CalibrationRow[]): boolean =>
  rows.some(({ benchmark }) => benchmark !== NOTHING);

/** Whose figure each is, and how sure. */
export const YOURS_EXPLAINED =
  "Each range holds 4 of 5 such figures. From your data: 60% or more counts as known, 30% to 60% as leaning, and less is mainly the benchmark. A doubtful figure isn't used.";

const MUCH_MORE = 1.25;

/** Of a channel whose work has not all come in: what one has cost so far, beside what it will have cost in the end. */
export function soFarSentences({ calibration, currency }: Shown): readonly string[] {
  const { channels, outcome } = calibration;
  if (outcome === 'revenue') return [];
  const money = (value: number) => formatCost(value, { currency });
  return channels.flatMap(({ name, spend, counted, brought, cost, by }) => {
    const soFar = spend / (counted ?? brought.typical);
    if (by === 'nothing' || !(soFar > MUCH_MORE * cost.typical) || !Number.isFinite(soFar)) return [];
    return [
      `${capitalise(nameInSentence(name))}: so far a ${COUNTED[outcome][0]} cost ${money(soFar)}. What you paid for keeps bringing more, so in the end it is about ${money(cost.typical)}.`,
    ];
  });
}

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

/** How well the fit foretold periods that it had not seen. */
export function checkSentences({ calibration: { backtest, grain } }: Shown): readonly string[] {
  if (backtest === null) return [];
  const { periods, error, lastYearError, meanError, inside } = backtest;
  const lastYear = lastYearError === null ? '' : `the same ${grain}s last year miss by ${percent(lastYearError)}, `;
  return [
    `Fitted without the last ${periods} ${grain}s, it missed them by ${percent(error)} (${lastYear}a plain average misses by ${percent(meanError)}).`,
    `${inside} of ${periods} were within its range; 4 of 5 is what it aims at.`,
  ];
}

/** What would teach more than the rows do: a pause of the channel with the most money in doubt. */
export function testSentences({ calibration, currency }: Shown): readonly string[] {
  const { cheapestTest, channels } = calibration;
  const whole = `these ${periodsOf(calibration)}`;
  const opening = `${capitalise(calibration.grain)}s that rise and fall together prove nothing.`;
  if (cheapestTest === null) return [opening];
  const paused = channels.find(({ id }) => id === cheapestTest.channel);
  if (paused === undefined) return [opening];
  const { name, monthlySpend, cost } = paused;
  const saved = withCurrency(withSeparators(Math.round(monthlySpend.now)), currency);
  const [, several] = COUNTED[calibration.outcome];
  const forgone =
    calibration.outcome === 'revenue'
      ? `${formatCost(monthlySpend.now / cost.typical, { currency })} of revenue`
      : `${withSeparators(Math.max(1, Math.round(monthlySpend.now / cost.typical)))} ${several}`;
  return [
    opening,
    `The cheapest test: pause ${nameInSentence(name)} for four weeks, and change nothing else.`,
    `That saves ${saved}, costs you perhaps ${forgone}, and tells you more than ${whole}.`,
    `Then tell us what you learned, such as --test ${JSON.stringify(`${cheapestTest.channel}=95±20%`)}.`,
  ];
}

/** Which figures a plan and advice take. */
export function authoritySentence({ calibration: { figures, channels } }: Shown): string {
  const kept = channels.filter(({ id }) => figures[id] === undefined).map(({ name }) => nameInSentence(name));
  const order = 'Your own figures count first, then these, then the benchmark.';
  if (kept.length === 0) return order;
  return `${order} The benchmark stands for ${listOf(kept)}.`;
}

const MOST_DOTS = 120;

/** Whether a chart has room for a dot each period. */
export const hasDots = (fit: Calibration['fit']): boolean => fit.length <= MOST_DOTS;

/** The chart of what came, in words. */
export function fitSentence({ calibration }: Shown): string {
  const { fit, grain } = calibration;
  const known = fit.filter(({ actual }) => actual !== null);
  const inside = known.filter(({ actual, low, high }) => low <= Number(actual) && Number(actual) <= high).length;
  const came = hasDots(fit) ? 'The dots are what came, the line' : 'The thin line is what came, the dark one';
  return `${came} is the fit, and ${inside} of ${known.length} ${grain}s lie in the band.`;
}

/** The curve of a channel, in words. */
export function curveSentence(
  { monthlySpend: { now, most } }: CalibratedChannel,
  { currency, calibration }: Shown,
): string {
  const money = (value: number) => formatCost(value, { currency });
  const what = calibration.outcome === 'revenue' ? 'Revenue' : capitalise(COUNTED[calibration.outcome][1]);
  const today = now > 0 ? `You last spent ${money(now)} a month` : "It isn't running now";
  return `${what} a month by what is spent a month. ${today}. You never spent more than ${money(most)}, so the line is dashed from there.`;
}
