import { type CalibrationWarning, OUTCOMES } from '../model/calibration.ts';
import { listOf } from '../model/list-of.ts';
import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import type { ChannelName } from './columns.ts';
import { isoDate } from './dates.ts';
import type { History, HistoryChannel, ReadHistory } from './history.ts';
import { type LaidHistory, weekdaysOf } from './lay-history.ts';
import type { HistoryOptions } from './options.ts';
import { spreadOverMonths } from './repeated-flow.ts';
import { quote } from './wording.ts';

/** Columns become channels, total and controls. */
export function buildHistory(laid: LaidHistory, options: HistoryOptions): Result<ReadHistory> {
  const { periods, known, columns } = laid;
  const found = channelsOf(laid, options);
  const { channels, outcome, notes } = whatCounts(found.list, outcomesOf(laid), options);
  const problems: Problem[] = [];
  if (!channels.some(({ spend }) => spend.length > 0)) {
    problems.push(
      problem(
        'no-spend',
        options.file,
        'has no column of what a channel cost',
        'Name such a column by its channel, as in "search-ads spend".',
      ),
    );
  }
  if (outcome === undefined && channels.every(({ leads }) => leads === undefined)) {
    problems.push(
      problem(
        'no-outcome',
        options.file,
        'has no column of what came',
        'Add a column "leads", "customers" or "revenue", or better the leads of each channel, as in "seo leads".',
      ),
    );
  }
  if (outcome?.kind === 'leads') problems.push(...moreThanTotal(laid, channels, outcome.values, options));
  if (problems.length > 0) return failed(problems);
  const dates = Array.from({ length: periods.count }, (_, period) => isoDate(periods.start(period)));
  const missing = dates.filter((_, period) => !known.includes(period));
  const missingNote: CalibrationWarning = {
    code: 'missing-periods',
    text: `${missing.length} of ${periods.count} ${periods.grain}s are missing (${listOf(missing)}): what came in them is taken as unknown, not as zero.`,
    periods: missing,
  };
  return ok({
    history: {
      grain: periods.grain,
      dates,
      years: Float64Array.from(dates, (_, period) => periods.year(period)),
      ...(periods.grain === 'day' ? { weekdays: weekdaysOf(periods) } : {}),
      known,
      ...(outcome === undefined ? {} : { outcome }),
      channels: channels.map((channel) =>
        options.spread.includes(channel.id) ? spreadOverMonths(channel, dates) : channel,
      ),
      controls: columns.flatMap(({ column, values }) =>
        column.role.kind === 'control' ? [{ name: column.name, values }] : [],
      ),
    },
    notes: [...(missing.length > 0 ? [missingNote] : []), ...found.notes, ...secondTotals(laid), ...notes],
  });
}

/** The channels by id; two columns of one kind and channel are added up, which is said. */
function channelsOf({ columns, periods }: LaidHistory, { spendUnit, hourCost }: HistoryOptions) {
  const byId = new Map<string, { name: ChannelName; spend: Float64Array; leads?: Float64Array; from: string[] }>();
  const notes: CalibrationWarning[] = [];
  for (const { column, values } of columns) {
    const { role } = column;
    if (role.kind !== 'spend' && role.kind !== 'leads' && role.kind !== 'hours') continue;
    const { id } = role.channel;
    if (role.kind === 'hours' && hourCost === undefined) {
      notes.push({
        code: 'left-out',
        channel: id,
        text: `Not used: the hours of ${id}, as it is not known what an hour costs you; --hour-cost says it.`,
      });
      continue;
    }
    const entry = byId.get(id) ?? { name: role.channel, spend: new Float64Array(periods.count), from: [] };
    byId.set(id, entry);
    if (role.kind === 'leads') {
      const before = entry.leads;
      entry.leads = before === undefined ? values : values.map((value, at) => value + (before[at] ?? 0));
    } else {
      const unit = role.kind === 'hours' ? (hourCost ?? 0) : spendUnit === 1 ? (role.unit ?? 1) : spendUnit;
      entry.spend = entry.spend.map((value, at) => value + unit * (values[at] ?? 0));
      if (role.kind === 'spend') entry.from.push(column.name);
    }
  }
  const list = [...byId.values()]
    .map(({ name, spend, leads }): HistoryChannel => ({ ...name, spend, ...(leads === undefined ? {} : { leads }) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { name, from } of byId.values()) {
    if (from.length < 2) continue;
    notes.push({
      code: 'summed-columns',
      channel: name.id,
      text: `${listOf(from.map((each) => JSON.stringify(each)))} were added up as ${name.id}. To keep one apart, give it a name of its own: --map ${JSON.stringify(`${from[0]}=${name.id}:NAME`)}.`,
    });
  }
  return { list, notes };
}

type Total = NonNullable<History['outcome']>;

/** The columns of totals, in the order in which they are preferred. */
const outcomesOf = ({ columns }: LaidHistory): readonly Total[] =>
  OUTCOMES.flatMap((kind) =>
    columns
      .filter(({ column: { role } }) => role.kind === 'outcome' && role.outcome === kind)
      .slice(0, 1)
      .map(({ values }) => ({ kind, values })),
  );

/** Of two columns of one total only the first counts, which is said. */
function secondTotals({ columns }: LaidHistory): readonly CalibrationWarning[] {
  return OUTCOMES.flatMap((kind) => {
    const [first, ...others] = columns.filter(
      ({ column: { role } }) => role.kind === 'outcome' && role.outcome === kind,
    );
    if (first === undefined || others.length === 0) return [];
    const names = others.map(({ column: { name } }) => quote(name));
    return [
      {
        code: 'left-out' as const,
        text: `Not used: ${listOf(names)}, as ${quote(first.column.name)} counts ${kind} already. If all of them belong together, add them up in one column.`,
      },
    ];
  });
}

/**
 * What is explained: the total asked for, else leads before customers before revenue. Leads of single channels are
 * only used beside a total of leads, or where every channel has them; what is left out is said.
 */
function whatCounts(list: readonly HistoryChannel[], totals: readonly Total[], { outcome: wanted }: HistoryOptions) {
  const outcome = wanted === undefined ? totals[0] : totals.find(({ kind }) => kind === wanted);
  const spent = list.filter(({ spend }) => spend.some((each) => each > 0));
  const counted = list.filter(({ leads }) => leads !== undefined);
  const allCounted = spent.length > 0 && spent.every(({ leads }) => leads !== undefined);
  const byLeads =
    counted.length > 0 && (outcome === undefined || outcome.kind === 'leads' || (allCounted && wanted === undefined));
  const used = byLeads && outcome?.kind !== 'leads' ? undefined : outcome;
  const leftOut = [
    ...totals.filter((total) => total !== used).map(({ kind }) => `the column of ${kind}`),
    ...(byLeads ? [] : counted.map(({ id }) => `the leads of ${id}`)),
  ];
  const notes: readonly CalibrationWarning[] =
    leftOut.length === 0
      ? []
      : [
          {
            code: 'left-out',
            text: `Not used: ${listOf(leftOut)}. What is explained is ${used === undefined ? 'the leads of each channel' : `the ${used.kind}`}; --outcome chooses another total.`,
          },
        ];
  const channels = byLeads ? list : list.map(({ leads: _, ...channel }): HistoryChannel => channel);
  return { channels, outcome: used, notes };
}

/** The leads of the channels are part of all leads, so together they may not be more in any period. */
function moreThanTotal(
  { lines, known }: LaidHistory,
  channels: readonly HistoryChannel[],
  total: Float64Array,
  { file }: HistoryOptions,
): readonly Problem[] {
  return Array.from(known).flatMap((row) => {
    const sum = channels.reduce((all, { leads }) => all + (leads?.[row] ?? 0), 0);
    const most = total[row] as number;
    return sum <= most + 1e-9
      ? []
      : [
          problem(
            'more-than-total',
            `${file}:${lines[row]}`,
            `the channels have ${sum} leads together, but there were only ${most} in all`,
            'Count each lead once; or rename the total, or leave it out with --ignore.',
          ),
        ];
  });
}
