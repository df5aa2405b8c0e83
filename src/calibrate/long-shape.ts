import type { Table, TableRow } from '../document/table.ts';
import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import { nearMiss } from '../problem/suggest.ts';
import { type NumberColumn, readNumbers } from './cells.ts';
import { channelNamed, normalise } from './columns.ts';
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
      return { name: `${id} ${name}`, role: { kind: role.kind as 'spend' | 'leads', channel: { id } }, values: byDate };
    }),
  );
  return ok({
    records: records.map(({ date, line }) => ({ date, line })),
    columns,
    readAs: numbers.value.readAs,
    notes:
      repeats.length === 0
        ? []
        : [
            {
              code: 'summed-rows',
              text: `Added up ${repeats.length} rows of a date and channel that stood there already.`,
              values: { rows: repeats.length },
            },
          ],
  });
}

function kindOf(name: string, { words, choices }: HistoryOptions): 'spend' | 'leads' | 'part' | 'known' | undefined {
  const plain = normalise(name);
  if (choices.ignore.includes(name)) return 'known';
  if (words.spend.includes(plain)) return 'spend';
  if (words.leads.includes(plain)) return 'leads';
  return words.parts.includes(plain) ? 'part' : undefined;
}

const columnProblems = (
  kinds: readonly (string | undefined)[],
  header: TableRow,
  { file }: HistoryOptions,
): readonly Problem[] => [
  ...kinds.flatMap((kind, column) =>
    kind !== undefined
      ? []
      : [
          problem(
            'unknown-column',
            `${file}:${header.line}`,
            `the column ${quote(header.cells[column])} is none of date, channel, spend and leads`,
            `Leave it out with --ignore ${quote(header.cells[column])}; totals need a file with one column a channel.`,
          ),
        ],
  ),
  ...(kinds.includes('spend')
    ? []
    : [problem('no-spend', `${file}:${header.line}`, 'has no column of spend', 'Name the column of money "spend".')]),
];

/** The id of each channel as it is written in the rows. */
function channelsNamed(
  rows: readonly TableRow[],
  channelColumn: number,
  { channels, choices, file }: HistoryOptions,
): { readonly ids: ReadonlyMap<string, string>; readonly problems: readonly Problem[] } {
  const ids = new Map<string, string>();
  const problems: Problem[] = [];
  const known = channels.map(({ id }) => id);
  for (const { line, cells } of rows) {
    const written = cells[channelColumn] ?? '';
    if (ids.has(written)) continue;
    const id = channelNamed(choices.map.get(written) ?? written, channels)?.id;
    ids.set(written, id ?? written);
    if (id !== undefined) continue;
    const nearest = nearMiss(written, known);
    problems.push(
      problem(
        'unknown-channel',
        `${file}:${line}`,
        `the channel ${quote(written)} is not known here`,
        `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Say which it is: --map ${quote(`${written}=${nearest ?? 'search-ads'}`)}. Channels: ${known.join(', ')}.`,
      ),
    );
  }
  return { ids, problems };
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
