import type { CalibrationWarning } from '../model/calibration.ts';
import { listOf } from '../model/list-of.ts';
import { meanOf, varianceOf } from '../stats/moments.ts';
import { money, threeDigits } from './amounts.ts';
import type { FitOptions } from './fit-history.ts';
import { SEASON_YEARS } from './grain-settings.ts';
import { PER_MONTH } from './grids.ts';
import type { History, HistoryChannel } from './history.ts';
import { knownChannel, lifetimeCost } from './priors.ts';
import { isRepeatedFlow } from './repeated-flow.ts';

export interface DataContext {
  readonly history: History;
  readonly options: FitOptions & { readonly currency: string };
  /** Channels whose months were divided among their weeks already. */
  readonly spread: readonly string[];
}

/** How far off a benchmark a cost must be before the unit of the spend is doubted. */
const UNIT_FACTOR = 20;
/** A spend whose deviation is below this share of its mean tells nothing of what it brings (judgement). */
const HARDLY_VARIED = 0.05;
const FEW_MONTHS = 12;

/** What the numbers of a file alone give to think about, before anything is fitted. */
export const warnOfData = (context: DataContext): readonly CalibrationWarning[] => [
  ...context.history.channels.flatMap((channel) => [
    ...spentNothing(channel, context),
    ...neverVaried(channel, context),
    ...repeatedFlow(channel, context),
  ]),
  ...unitSuspect(context),
  ...tooShort(context.history),
];

const sum = (values: ArrayLike<number>, rows: Int32Array): number =>
  rows.reduce((total, row) => total + (values[row] ?? 0), 0);

function spentNothing({ id, spend, leads }: HistoryChannel, { history }: DataContext): readonly CalibrationWarning[] {
  if (spend.some((each) => each > 0)) return [];
  const count = leads === undefined ? 0 : sum(leads, history.known);
  return count > 0
    ? [
        {
          code: 'leads-without-spend',
          channel: id,
          text: `${id} brought ${threeDigits(count)} leads without any spend, so a lead of it has no cost here. Add a column "${id} hours" and say what an hour costs you; until then it keeps its benchmark.`,
          values: { leads: count },
        },
      ]
    : [
        {
          code: 'never-spent',
          channel: id,
          text: `Nothing was ever spent on ${id}, so these ${history.grain}s say nothing of it: it keeps its benchmark.`,
        },
      ];
}

function neverVaried({ id, spend }: HistoryChannel, { history, options }: DataContext): readonly CalibrationWarning[] {
  const values = Array.from(history.known, (row) => spend[row] as number);
  const mean = meanOf(values);
  const variance = varianceOf(values, mean);
  if (mean === 0 || Math.sqrt(variance) >= HARDLY_VARIED * mean) return [];
  const { grain } = history;
  return [
    {
      code: 'never-varied',
      channel: id,
      text: `${id} was ${variance === 0 ? '' : 'about '}${money(mean, options.currency)} every ${grain}: these ${grain}s cannot tell what it brings, so its benchmark is used. Vary it on purpose: three ${grain}s at half, three at double.`,
      values: { spend: mean },
    },
  ];
}

function repeatedFlow({ id, spend }: HistoryChannel, { history, spread }: DataContext): readonly CalibrationWarning[] {
  if (history.grain === 'month' || spread.includes(id) || !isRepeatedFlow(spend, history.dates)) return [];
  return [
    {
      code: 'repeated-flow',
      channel: id,
      text: `${id} has the same spend in all ${history.grain}s of each month. If that is the month's sum, it is counted several times here: --spread ${id} divides it among the ${history.grain}s.`,
    },
  ];
}

/** A cost per lead that is 20 times off the benchmark says that the spend is in another unit, not that it is so. */
function unitSuspect({ history, options }: DataContext): readonly CalibrationWarning[] {
  const { outcome, channels, known } = history;
  const suspects = channels.flatMap((channel) => {
    const benchmark = knownChannel(channel, options.channels);
    const spend = sum(channel.spend, known);
    if (benchmark === undefined || spend === 0) return [];
    const total = outcome?.kind === 'leads' ? sum(outcome.values, known) : 0;
    const leads = channel.leads === undefined ? total : sum(channel.leads, known);
    return leads > 0
      ? [{ channel, spend, leads, isOwn: channel.leads !== undefined, typical: lifetimeCost(benchmark) }]
      : [];
  });
  const all = suspects.reduce((total, { spend }) => total + spend, 0);
  const cheapest = Math.min(...suspects.map(({ typical }) => typical));
  return suspects.flatMap(({ channel, spend, leads, isOwn, typical }): readonly CalibrationWarning[] => {
    const cost = spend / leads;
    const isCheap = cost < typical / UNIT_FACTOR && (isOwn || all / leads < cheapest / UNIT_FACTOR);
    const isDear = cost > typical * UNIT_FACTOR;
    if (!isCheap && !isDear) return [];
    const { currency } = options;
    return [
      {
        code: 'unit-suspect',
        channel: channel.id,
        text: `${channel.id} spent ${money(spend, currency)} for ${threeDigits(leads)} leads, ${money(cost, currency)} each, where ${money(typical, currency)} is usual. ${isCheap ? 'Is its spend written in thousands? Then pass --spend-unit 1000.' : 'Is its spend in another unit, such as cents? Then pass --spend-unit 0.01.'}`,
        values: { cost, benchmark: typical },
      },
    ];
  });
}

function tooShort({ known, grain }: History): readonly CalibrationWarning[] {
  const months = known.length / PER_MONTH[grain];
  const few: readonly CalibrationWarning[] =
    months >= FEW_MONTHS || (grain === 'week' && known.length >= 24)
      ? []
      : [
          {
            code: 'few-periods',
            text: `${known.length} ${grain}s are few: most of what follows is the benchmarks. It is worth coming back with more.`,
            values: { periods: known.length },
          },
        ];
  const season: readonly CalibrationWarning[] =
    months / 12 >= SEASON_YEARS
      ? []
      : [
          {
            code: 'no-season',
            text: `With less than 18 months a season cannot be told from a trend${grain === 'month' ? ', so none is estimated' : ''}.`,
          },
        ];
  return [...few, ...season];
}

/** Rows that lie far outside what their neighbours show. */
export function warnOfOutliers(
  rows: readonly number[],
  { dates, outcome, grain }: History,
): readonly CalibrationWarning[] {
  if (rows.length === 0) return [];
  const named = rows.map((row) => dates[row] ?? '');
  const counted = outcome?.kind === 'revenue' ? 'Check it.' : 'It hardly counts in the fit; check it.';
  return [
    {
      code: 'outlier',
      text: `${listOf(rows.slice(0, 5).map((row) => `${dates[row]} (${threeDigits(outcome?.values[row] ?? 0)})`))}${rows.length > 5 ? ` and ${rows.length - 5} more` : ''} ${rows.length === 1 ? 'is' : 'are'} far outside what the ${grain}s around show. ${counted}`,
      periods: named,
    },
  ];
}
