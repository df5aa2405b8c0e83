import { parseTable } from '../document/table.ts';
import type { CalibrationWarning } from '../model/calibration.ts';
import { currenciesNamed, DOLLARS } from '../model/currencies.ts';
import { listOf } from '../model/list-of.ts';
import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import { buildHistory } from './build-history.ts';
import type { ReadHistory } from './history.ts';
import { layHistory } from './lay-history.ts';
import type { HistoryOptions } from './options.ts';
import { withoutPartialPeriod } from './partial-period.ts';
import { readRawHistory } from './raw-history.ts';
import { recentPeriods } from './recent-periods.ts';
import { sumToWeeks } from './sum-to-weeks.ts';

const MOST_CHARACTERS = 10 * 1024 * 1024;
const MOST_ROWS = 5000;
const MOST_COLUMNS = 60;
const FEWEST_WITH_TOTALS = 5;
const FEWEST_WITH_LEADS = 3;

/** Reads the CSV of any spreadsheet as a history; all problems at once, each with what to type next. */
export function readHistory(text: string, options: HistoryOptions): Result<ReadHistory> {
  const { file } = options;
  if (text.length > MOST_CHARACTERS) return failed([tooLarge(file, 'more than 10 MB')]);
  const table = parseTable(text, file);
  if (!table.ok) return table;
  const { rows, header } = table.value;
  if (rows.length > MOST_ROWS) return failed([tooLarge(file, `${rows.length} rows`)]);
  if (header.cells.length > MOST_COLUMNS) return failed([tooLarge(file, `${header.cells.length} columns`)]);
  const raw = readRawHistory(table.value, options);
  if (!raw.ok) return raw;
  const laid = layHistory(raw.value, options);
  if (!laid.ok) return laid;
  const built = buildHistory(laid.value, options);
  if (!built.ok) return built;
  const whole = options.keepLast ? built.value : withoutPartialPeriod(built.value);
  const { history, notes } = recentPeriods(sumToWeeks(whole));
  const fewest = history.channels.some(({ leads }) => leads !== undefined) ? FEWEST_WITH_LEADS : FEWEST_WITH_TOTALS;
  if (history.known.length < fewest) {
    return failed([
      problem(
        'too-few',
        file,
        `has ${history.known.length} whole ${history.grain}s, too few to learn from`,
        `Give at least ${fewest}; with leads for each channel three are enough.`,
      ),
    ]);
  }
  const readAs = [...raw.value.readAs, ...laid.value.readAs];
  const said: CalibrationWarning = { code: 'read-as', text: `Read with ${listOf(readAs)}.` };
  const { currency } = raw.value;
  return ok({
    history,
    notes: [
      ...(readAs.length > 0 ? [said] : []),
      ...(currency === undefined ? [] : otherCurrency(currency, options.currency)),
      ...raw.value.notes,
      ...notes,
    ],
  });
}

/** Amounts that name another currency than the one told, or than dollars where none was: they are not converted. */
function otherCurrency(written: string, told: string): readonly CalibrationWarning[] {
  const codes = currenciesNamed(written);
  const others = currenciesNamed(told);
  const [code] = codes;
  if (code === undefined || codes.some((each) => others.includes(each))) return [];
  return [
    {
      code: 'other-currency',
      text: `The amounts are in ${written}, but are held against benchmarks in ${others[0] === DOLLARS ? 'US dollars' : told}, one for one. Pass --currency ${code} --rate N, where N is what one is worth in US dollars.`,
    },
  ];
}

const tooLarge = (file: string, what: string): Problem =>
  problem(
    'too-large',
    file,
    `has ${what}`,
    `At most ${MOST_ROWS} rows, ${MOST_COLUMNS} columns and 10 MB are read; add up days to weeks, or campaigns to channels.`,
  );
