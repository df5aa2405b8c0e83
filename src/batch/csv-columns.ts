import { csvCells, SEPARATORS } from '../document/csv.ts';
import { readWords } from '../model/amount-words.ts';
import { GIVEN_KEYS, type GivenKey, isGiven, NEEDED_KEYS } from '../model/answers.ts';
import { DOLLARS, isShared } from '../model/currencies.ts';
import { lettersOf } from '../model/letters-of.ts';
import { keyMeant, keyNear } from '../model/meant.ts';
import { questionOf } from '../model/questions.ts';
import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { nearMiss } from '../problem/suggest.ts';
import type { Carry } from './entry.ts';

/** One column of a CSV file, by its place. */
export interface CsvColumn {
  readonly name: string;
  /** What its cells answer; "id" for the user's own, undefined for a column that is no answer. */
  readonly key: GivenKey | 'id' | undefined;
  /** Words in brackets behind the name that say in what its numbers are, such as "EUR" and "weeks". */
  readonly unit: string;
  /** The currency that these name. */
  readonly currency: string | undefined;
  readonly isCarried: boolean;
}

/** The first line of a CSV file: its columns, and what separates their cells. */
export interface CsvHeader {
  readonly separator: string;
  readonly columns: readonly CsvColumn[];
}

/** How likely a record is the header: how many columns that are answers it names, and with which separator. */
export function likeHeader(
  text: string,
  separators: readonly string[] = SEPARATORS,
): { separator: string; answers: number } {
  const counted = separators.map((separator) => {
    const keys = (csvCells(text, separator) ?? []).map((cell) => keyOf(cell.trim()));
    return { separator, answers: new Set(keys.filter((key) => key !== undefined && key !== 'id')).size };
  });
  return counted.reduce(
    (best, each) => (each.answers > best.answers ? each : best),
    counted[0] ?? { separator: ',', answers: 0 },
  );
}

/** A header names at least so many answers; a title may name one. */
export const FEWEST_ANSWERS = 2;

/** The columns that a header names, or one problem that says all that is wrong with it. */
export function parseCsvHeader(text: string, separator: string, carry: Carry, where: string): Result<CsvHeader> {
  const names = (csvCells(text, separator) ?? [text]).map((cell) => cell.replace(/\s+/g, ' ').trim());
  const columns = names.map((name) => columnOf(name, carry));
  const wrong = [...missing(columns), ...repeated(columns), ...notThere(columns, carry)];
  const [first] = wrong;
  if (first === undefined) return ok({ separator, columns });
  return failed([
    {
      code: first.code,
      where,
      what: `the header ${wrong.map(({ what }) => what).join(', and ')}`,
      mend: [...new Set(wrong.map(({ mend }) => mend))].join(' '),
    },
  ]);
}

type Wrong = Omit<Problem, 'where'>;

function columnOf(name: string, carry: Carry): CsvColumn {
  const key = keyOf(name);
  const isNamed = carry !== 'all' && carry.some((each) => isSameName(each, name));
  const isOther = carry === 'all' && key === undefined && name !== '';
  return { name, key, ...unitOf(name, key), isCarried: isNamed || isOther };
}

const isSameName = (one: string, other: string): boolean =>
  one === other || (lettersOf(one) !== '' && lettersOf(one) === lettersOf(other));

const keyOf = (name: string): GivenKey | 'id' | undefined =>
  lettersOf(name) === 'id' ? 'id' : (keyMeant(name) ?? keyMeant(withoutRemark(name)));

const REMARK = /\s*[([]([^)\]]*)[)\]]\s*$/;
const withoutRemark = (name: string): string => name.replace(REMARK, '');

/** "EUR" of "Budget (EUR)", where it is a word that may stand behind a number of that answer. */
function unitOf(name: string, key: CsvColumn['key']): Pick<CsvColumn, 'unit' | 'currency'> {
  const unit = REMARK.exec(name)?.[1]?.toLowerCase() ?? '';
  const question = key === undefined || key === 'id' ? undefined : questionOf(key);
  const words = question?.kind === 'number' ? readWords(unit, question.unit) : undefined;
  const [codes = []] = (words ?? []).flatMap((word) => (word.kind === 'currency' ? [word.codes] : []));
  return { unit: words === undefined ? '' : unit, currency: isShared(codes) ? undefined : codes[0] };
}

function missing(columns: readonly CsvColumn[]): readonly Wrong[] {
  const given = Object.fromEntries(columns.map(({ key }) => [key ?? '', '']));
  const lacking = NEEDED_KEYS.filter((key) => !isGiven(given, key));
  if (lacking.length === 0) return [];
  const others = columns.filter(({ key, name }) => key === undefined && name !== '');
  const meant = others.flatMap(({ name }) => {
    const key = keyNear(name);
    return key !== undefined && lacking.some((each) => each === key)
      ? [`Did you mean ${key} by ${JSON.stringify(name.slice(0, 60))}?`]
      : [];
  });
  return [
    {
      code: 'missing-column',
      what: `has no column for ${listed(lacking)}`,
      mend: [...meant, `Begin with a line of column names such as ${['id', ...NEEDED_KEYS].join(',')}.`].join(' '),
    },
  ];
}

function repeated(columns: readonly CsvColumn[]): readonly Wrong[] {
  const twice = ['id' as const, ...GIVEN_KEYS].flatMap((key) => {
    const same = columns.filter((column) => column.key === key);
    return same.length > 1 ? [`${same.length} columns for ${key}`] : [];
  });
  const carried = columns.filter(({ isCarried }) => isCarried).map(({ name }) => name);
  for (const name of new Set(carried)) {
    const same = carried.filter((each) => each === name).length;
    if (same > 1) twice.push(`${same} columns called ${JSON.stringify(name.slice(0, 60))} to carry`);
  }
  return twice.length === 0
    ? []
    : [{ code: 'repeated-column', what: `has ${listed(twice)}`, mend: 'Keep one of each.' }];
}

function notThere(columns: readonly CsvColumn[], carry: Carry): readonly Wrong[] {
  if (carry === 'all') return [];
  const names = columns.map(({ name }) => name);
  const absent = carry.filter((each) => !names.some((name) => isSameName(each, name)));
  const meant = absent.flatMap((each) => nearMiss(each, names) ?? []);
  const asked = meant.length > 0 ? `Did you mean --carry ${meant.join(',')}? ` : '';
  return absent.length === 0
    ? []
    : [
        {
          code: 'unknown-column',
          what: `has no column ${listed(absent.map((name) => JSON.stringify(name.slice(0, 60))))} to carry`,
          mend: `${asked}Columns: ${names
            .filter((name) => name !== '')
            .join(', ')
            .slice(0, 300)}.`,
        },
      ];
}

const listed = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');

/** What the cells of a record say, as a line of JSON would: text is read with everything else, an empty cell is nothing. */
export function csvAnswers(columns: readonly CsvColumn[], cells: readonly string[]): Readonly<Record<string, unknown>> {
  const value: Record<string, unknown> = {};
  for (const [index, { key, unit, currency }] of columns.entries()) {
    if (key === undefined) continue;
    if (currency !== undefined && currency !== DOLLARS) value['currency'] ??= currency;
    const text = (cells[index] ?? '').trim();
    if (key === 'id') {
      if (text !== '') value[key] = cells[index];
    } else if (text === '') value[key] ??= null;
    else if (unit !== '' && BARE_NUMBER.test(text)) value[key] = `${text} ${unit}`;
    else value[key] = PLAIN_NUMBER.test(text) ? Number(text) : text;
  }
  return value;
}

/** Others may mean thousands or a fraction, or are no numbers. */
const PLAIN_NUMBER = /^\d{1,15}(\.\d{1,2})?$/;
/** A number, or a range, that says nothing of what it counts. */
const BARE_NUMBER = /^[\d.,'\u2019\s-]*\d[\d.,'\u2019\s-]*$/;

/** The cells of the columns that are carried, by their names. */
export const carriedCells = (
  columns: readonly CsvColumn[],
  cells: readonly string[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(columns.flatMap(({ name, isCarried }, at) => (isCarried ? [[name, cells[at] ?? '']] : [])));
