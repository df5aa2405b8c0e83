import { listOf } from '../model/list-of.ts';
import { foldAlike } from '../problem/fold-alike.ts';
import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import type { NumberColumn } from './cells.ts';
import { DATE_ORDERS, type DateOrder, isDayFirstAlways, isOrderOpen, isoDate, parseDate, weekdayOf } from './dates.ts';
import { type GrainProblem, isPeriods, layOnPeriods, type Periods } from './grain.ts';
import type { HistoryOptions } from './options.ts';
import { mendDate } from './plain-date.ts';
import type { RawHistory } from './raw-history.ts';

/** Columns of numbers on equal periods; what is missing inside is filled in from its neighbours. */
export interface LaidHistory {
  readonly periods: Periods;
  readonly known: Int32Array;
  /** Line of each period in the file; 0 where it is missing. */
  readonly lines: Int32Array;
  readonly columns: readonly { readonly column: NumberColumn; readonly values: Float64Array }[];
  /** How the dates were understood, where that is not plain, as a part of a sentence. */
  readonly readAs: readonly string[];
}

const MOST_MISSING = 0.1;

/** Puts the records of a file in the order of their dates, on periods of one length. */
export function layHistory({ records, columns }: RawHistory, options: HistoryOptions): Result<LaidHistory> {
  const dated = readDates(records, options);
  if (!dated.ok) return dated;
  const { periods, readAs } = dated.value;
  const problems = [...repeatedDates(periods, records, options), ...tooManyMissing(periods, options)];
  if (problems.length > 0) return failed(problems);
  const lines = new Int32Array(periods.count);
  const recordOf = new Int32Array(periods.count).fill(-1);
  for (const [record, period] of periods.index.entries()) {
    lines[period] = records[record]?.line ?? 0;
    recordOf[period] = record;
  }
  return ok({
    periods,
    lines,
    readAs,
    known: Int32Array.from(recordOf.keys()).filter((period) => (recordOf[period] as number) >= 0),
    columns: columns.map((column) => ({
      column,
      values: filledIn(Array.from(recordOf, (record) => (record < 0 ? undefined : column.values[record]))),
    })),
  });
}

/** The order of day and month under which all dates are dates, and at equal distances. */
function readDates(records: RawHistory['records'], options: HistoryOptions): Result<DatedPeriods> {
  const texts = records.map(({ date }) => date);
  const isOpen = texts.some(isOrderOpen);
  const orders: readonly DateOrder[] = options.dates ? [options.dates] : isOpen ? ['dmy', 'mdy'] : ['ymd'];
  const readings = orders.map((order) => texts.map((text) => parseDate(text, order)));
  const whole = readings.flatMap((days, at) =>
    days.every((day) => day !== undefined) ? [{ order: orders[at] as DateOrder, days: days as readonly number[] }] : [],
  );
  if (whole.length === 0) return failed(badDates(records, readings, options));
  const laid = whole.map(({ days, order }) => ({ order, periods: layOnPeriods(days) }));
  const regular = laid.flatMap(({ order, periods }) => (isPeriods(periods) ? [{ order, periods }] : []));
  const even = regular.filter(({ periods }) => isEven(periods));
  const [only, other] = even.length > 0 ? even : regular;
  if (only === undefined) return failed([noGrain(laid[0]?.periods as GrainProblem, records, options)]);
  if (other !== undefined) return failed([ambiguous(texts, [only.periods, other.periods], options)]);
  const isDayFirst = only.order === 'dmy' || texts.some(isDayFirstAlways);
  const readAs = isOpen || isDayFirst ? [`the ${isDayFirst ? 'day' : 'month'} first in dates`] : [];
  return ok({ periods: only.periods, readAs: options.dates === undefined ? readAs : [] });
}

interface DatedPeriods {
  readonly periods: Periods;
  readonly readAs: readonly string[];
}

const isEven = ({ index, count }: Periods): boolean => 1 - new Set(index).size / count <= MOST_MISSING;

function badDates(
  records: RawHistory['records'],
  readings: readonly (readonly (number | undefined)[])[],
  { file, words }: HistoryOptions,
): readonly Problem[] {
  // The reading that understands most of them shows best which are wrong.
  const misses = (days: readonly (number | undefined)[]) => days.filter((day) => day === undefined).length;
  const best = readings.reduce((a, b) => (misses(b) < misses(a) ? b : a));
  return foldAlike(
    records.flatMap(({ line, date }, at) =>
      best[at] !== undefined
        ? []
        : [
            {
              line,
              kind: 'date',
              problem: problem(
                'bad-date',
                `${file}:${line}`,
                `${JSON.stringify(date.slice(0, 40))} is not a date that can be read`,
                mendDate(date, words.dates),
              ),
            },
          ],
    ),
  );
}

const PERIOD_NAMES = { day: 'days', week: 'weeks', month: 'months' } as const;

const ambiguous = (texts: readonly string[], [first, second]: readonly Periods[], { file }: HistoryOptions): Problem =>
  problem(
    'ambiguous-dates',
    file,
    `${texts[0]} to ${texts.at(-1)} can be ${first?.count} ${PERIOD_NAMES[first?.grain ?? 'day']} with the day first, or ${second?.count} ${PERIOD_NAMES[second?.grain ?? 'day']} with the month first`,
    `Say which with --dates ${DATE_ORDERS[1]} (day first) or --dates ${DATE_ORDERS[2]} (month first).`,
  );

function noGrain(why: GrainProblem, records: RawHistory['records'], { file }: HistoryOptions): Problem {
  const mend = 'Give one row a month, a week or a day.';
  if (why.kind === 'single')
    return problem(
      'too-few',
      file,
      `has ${records.length === 0 ? 'no rows' : 'only one date'}`,
      'Give at least three periods.',
    );
  if (why.kind === 'off-beat') {
    const { line, date } = records[why.row] as RawHistory['records'][number];
    return problem(
      'grain',
      `${file}:${line}`,
      `${date} is not on the same weekday as the other weeks`,
      'Date each week by the same weekday, such as its Monday.',
    );
  }
  return why.kind === 'too-coarse'
    ? problem('grain', file, `has a row every ${why.gap} days, which is too coarse to see what spend does`, mend)
    : problem('grain', file, `has a row every ${why.gap} days, which is neither days, weeks nor months`, mend);
}

function repeatedDates(
  { index }: Periods,
  records: RawHistory['records'],
  { file }: HistoryOptions,
): readonly Problem[] {
  const first = new Map<number, number>();
  return index.flatMap((period, record) => {
    const { line, date } = records[record] as RawHistory['records'][number];
    const before = first.get(period);
    if (before === undefined) {
      first.set(period, line);
      return [];
    }
    return [
      problem(
        'repeated-date',
        `${file}:${line}`,
        `${date} stands on lines ${before} and ${line}`,
        'Keep one of them. If these are channels or regions, use one row a date and channel: date, channel, spend, leads.',
      ),
    ];
  });
}

function tooManyMissing(periods: Periods, { file }: HistoryOptions): readonly Problem[] {
  if (isEven(periods)) return [];
  const there = new Set(periods.index);
  const missing = Array.from({ length: Math.min(periods.count, 20_000) }, (_, period) => period).filter(
    (period) => !there.has(period),
  );
  const named = missing.slice(0, 5).map((period) => isoDate(periods.start(period)));
  return [
    problem(
      'missing-periods',
      file,
      `${periods.count - there.size} of ${periods.count} ${PERIOD_NAMES[periods.grain]} are missing, more than one in ten: ${listOf(named)}${missing.length > 5 ? ' ...' : ''}`,
      `Add a row for each of them, with 0 where nothing was spent${periods.grain === 'day' ? '; or add up the days to weeks' : ''}.`,
    ),
  ];
}

/** Values with the gaps filled by the mean of the neighbours on both sides. */
function filledIn(values: readonly (number | undefined)[]): Float64Array {
  return Float64Array.from(values, (value, at) => {
    if (value !== undefined) return value;
    const before = values.slice(0, at).findLast((each) => each !== undefined) ?? 0;
    const after = values.slice(at).find((each) => each !== undefined) ?? before;
    return (before + after) / 2;
  });
}

/** 0 for Monday to 6, of each period of days. */
export const weekdaysOf = ({ count, start }: Periods): Int32Array =>
  Int32Array.from({ length: count }, (_, period) => weekdayOf(start(period)));
