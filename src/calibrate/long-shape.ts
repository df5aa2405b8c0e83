import type { Table, TableRow } from '../document/table.ts';
import type { CalibrationWarning } from '../model/calibration.ts';
import { listOf } from '../model/list-of.ts';
import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import { nearMiss } from '../problem/suggest.ts';
import { type NumberColumn, readNumbers } from './cells.ts';
import { channelNamed, SHORT } from './channel-meant.ts';
import { type ChannelName, mappedRole } from './columns.ts';
import { normalise } from './normalise.ts';
import type { HistoryOptions } from './options.ts';
import type { RawHistory } from './raw-history.ts';
import { quote } from './wording.ts';

/** Rows of date, channel, spend and leads become a column a channel; a channel without a row spent nothing then. */
export function readLong(
  table: Table,
  dateColumn: number,
  channelColumn: number,
  options: HistoryOptions,
): Result<RawHistory> {
  const { header, rows } = table;
  const kinds = header.cells.map((name, column) =>
    column === dateColumn || column === channelColumn ? 'known' : kindOf(name, options),
  );
  const named = channelsNamed(rows, channelColumn, options);
  const problems = [...columnProblems(kinds, header, options), ...named.problems];
  if (problems.length > 0) return failed(problems);
  const valueColumns = (['spend', 'leads'] as const).flatMap((kind) =>
    kinds.flatMap((each, column) => (each === kind ? [{ kind, column }] : [])),
  );
  const numbers = readNumbers(
    valueColumns.map(({ kind, column }) => ({
      name: header.cells[column] ?? '',
      role: { kind, channel: { id: '' } },
      cells: rows.map(({ cells }) => cells[column] ?? ''),
    })),
    rows,
    table.separator,
    options,
  );
  if (!numbers.ok) return numbers;

  const places = rows.map(({ line, cells }) => ({
    line,
    date: cells[dateColumn] ?? '',
    id: named.ids.get(cells[channelColumn] ?? '') ?? '',
  }));
  const repeats = repeated(places);
  if (repeats.length > 0 && !kinds.includes('part')) {
    return failed(
      repeats.map(({ line, date, id, firstLine }) =>
        problem(
          'repeated-date',
          `${options.file}:${line}`,
          `${id} on ${date} stands on lines ${firstLine} and ${line}`,
          'Keep one of them. Where both are parts of it, a column "campaign" or "region" says that they are to be added up.',
        ),
      ),
    );
  }
  const records = places.filter(({ date }, at) => places.findIndex((place) => place.date === date) === at);
  const dates = new Map(records.map(({ date }, index) => [date, index]));
  const ids = [...new Set(named.ids.values())].sort();
  const columns = numbers.value.columns.flatMap(({ name, role, values }) =>
    ids.map((id): NumberColumn => {
      const byDate = records.map(() => 0);
      for (const [index, place] of places.entries()) {
        const date = dates.get(place.date) ?? 0;
        if (place.id === id) byDate[date] = (byDate[date] ?? 0) + (values[index] ?? 0);
      }
      const channel = named.channels.get(id) ?? { id };
      return { name: `${id} ${name}`, role: { kind: role.kind as 'spend' | 'leads', channel }, values: byDate };
    }),
  );
  return ok({
    records: records.map(({ date, line }) => ({ date, line })),
    columns,
    readAs: numbers.value.readAs,
    ...(numbers.value.currency === undefined ? {} : { currency: numbers.value.currency }),
    notes: [
      ...(repeats.length === 0 ? [] : [summedRows(repeats.length, 'a date and channel')]),
      ...withoutRows(ids, places, records.length),
    ],
  });
}

export const summedRows = (rows: number, of: string): CalibrationWarning => ({
  code: 'summed-rows',
  text: `Added up ${rows} rows of ${of} that stood there already.`,
  values: { rows },
});

/** Channels that have no row for some dates: told, as nothing is not the same as not written down. */
const withoutRows = (ids: readonly string[], places: readonly Place[], dates: number): readonly CalibrationWarning[] =>
  ids.flatMap((id) => {
    const missing = dates - new Set(places.flatMap((place) => (place.id === id ? [place.date] : []))).size;
    return missing === 0
      ? []
      : [
          {
            code: 'read-as',
            channel: id,
            text: `${id} has no row for ${missing} of ${dates} dates. There it is taken to have cost nothing and brought nothing; add rows if that is wrong.`,
          },
        ];
  });

function kindOf(name: string, { words, choices }: HistoryOptions): 'spend' | 'leads' | 'part' | 'known' | undefined {
  const plain = normalise(name);
  if (choices.ignore.includes(name)) return 'known';
  if (words.spend.includes(plain)) return 'spend';
  if (words.leads.includes(plain)) return 'leads';
  return words.parts.includes(plain) ? 'part' : undefined;
}

function columnProblems(
  kinds: readonly (string | undefined)[],
  header: TableRow,
  { file }: HistoryOptions,
): readonly Problem[] {
  const where = `${file}:${header.line}`;
  const others = header.cells.filter((_, column) => kinds[column] === undefined);
  const isOne = others.length === 1;
  return [
    ...(others.length === 0
      ? []
      : [
          problem(
            'unknown-column',
            where,
            `the column${isOne ? '' : 's'} ${listOf(others.map(quote))} ${isOne ? 'is' : 'are'} none of date, channel, spend and leads`,
            `Leave ${isOne ? 'it' : 'them'} out: ${others.map((name) => `--ignore ${quote(name)}`).join(' ')}. Totals need a file with one column a channel.`,
          ),
        ]),
    ...(kinds.includes('spend')
      ? []
      : [problem('no-spend', where, 'has no column of spend', 'Name the column of money "spend".')]),
  ];
}

/** The id of each channel as it is written in the rows. */
function channelsNamed(
  rows: readonly TableRow[],
  channelColumn: number,
  { channels, choices, words, file }: HistoryOptions,
): {
  readonly ids: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, ChannelName>;
  readonly problems: readonly Problem[];
} {
  const ids = new Map<string, string>();
  const own = new Map<string, ChannelName>();
  const problems: Problem[] = [];
  const known = channels.map(({ id }) => id);
  for (const { line, cells } of rows) {
    const written = cells[channelColumn] ?? '';
    if (ids.has(written)) continue;
    const mapped = choices.map.get(written);
    const role = mapped === undefined ? undefined : mappedRole(mapped, channels, words);
    const id =
      role !== undefined && 'channel' in role ? role.channel.id : channelNamed(mapped ?? written, channels)?.id;
    ids.set(written, id ?? written);
    if (role !== undefined && 'channel' in role) own.set(role.channel.id, role.channel);
    if (id !== undefined) continue;
    const nearest = written.length < SHORT ? undefined : nearMiss(written, known);
    problems.push(
      problem(
        'unknown-channel',
        `${file}:${line}`,
        `the channel ${quote(written)} is not known here`,
        `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Say which it is: --map ${quote(`${written}=${nearest ?? 'search-ads'}`)}. One of your own: --map ${quote(`${written}=:${normalise(written).replaceAll(' ', '-') || 'own'}`)}. Channels: ${known.join(', ')}.`,
      ),
    );
  }
  return { ids, channels: own, problems };
}

interface Place {
  readonly line: number;
  readonly date: string;
  readonly id: string;
}

/** The rows of a date and channel that stand there already, with the line of the first. */
function repeated(places: readonly Place[]): readonly (Place & { readonly firstLine: number })[] {
  const first = new Map<string, number>();
  return places.flatMap((place) => {
    const key = JSON.stringify([place.date, place.id]);
    const firstLine = first.get(key);
    if (firstLine !== undefined) return [{ ...place, firstLine }];
    first.set(key, place.line);
    return [];
  });
}
