import type { CalibratedChannel, Calibration } from '../../model/calibration.ts';
import { withCurrency } from '../../model/currencies.ts';
import { listOf } from '../../model/list-of.ts';
import { capitalise, nameInSentence } from '../../model/name-in-sentence.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { COUNTED, percent, returnOf, type Shown } from './calibration-rows.ts';
import { formatCost } from './format-number.ts';

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

/** By what factor a lead must have cost more so far for that to be said (judgement). */
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

/** Periods beyond which dots would run into one another. */
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
