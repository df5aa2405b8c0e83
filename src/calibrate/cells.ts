import type { TableRow } from '../document/table.ts';
import { currenciesNamed } from '../model/currencies.ts';
import { listOf } from '../model/list-of.ts';
import { foldAlike, type LineProblem } from '../problem/fold-alike.ts';
import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import { shorten } from '../problem/shorten.ts';
import type { ColumnRole } from './columns.ts';
import { currencyOf, type NumberStyle, numberStyle, parseNumber } from './numbers.ts';
import type { HistoryOptions } from './options.ts';
import { quote } from './wording.ts';

type NumberRole = Exclude<ColumnRole, { kind: 'date' | 'ignored' | 'part' }>;

/** A column whose cells are to be numbers. */
export interface TextColumn {
  readonly name: string;
  readonly role: NumberRole;
  readonly cells: readonly string[];
}

export interface NumberColumn {
  readonly name: string;
  readonly role: NumberRole;
  /** One number a record. */
  readonly values: readonly number[];
}

export interface Numbers {
  readonly columns: readonly NumberColumn[];
  /** How the file was understood, where that is not plain, as parts of a sentence. */
  readonly readAs: readonly string[];
  /** The currency that the amounts name, as it is written. */
  readonly currency?: string;
}

/** The numbers of all columns, in one style; whatever is no number, empty or below 0 is a problem. */
export function readNumbers(
  columns: readonly TextColumn[],
  rows: readonly TableRow[],
  separator: string,
  { file, empty, words }: Pick<HistoryOptions, 'file' | 'empty' | 'words'>,
): Result<Numbers> {
  const all = columns.flatMap(({ cells }) => cells);
  const style = numberStyle(all, separator);
  const written = new Map(
    all.flatMap((cell) => currencyOf(cell) ?? []).map((each) => [currenciesNamed(each)[0], each]),
  );
  const currencies = [...written.values()].sort();
  const isNone = (cell: string) => /^[-\u2013\u2014]*$/.test(cell) || words.none.includes(cell.toLowerCase());
  const wrong: LineProblem[] = [];
  const problems: Problem[] =
    currencies.length < 2
      ? []
      : [
          problem(
            'mixed-currency',
            file,
            `has amounts in ${listOf(currencies)}`,
            'Convert all of them to one currency.',
          ),
        ];
  const read = columns.map(({ name, role, cells }): NumberColumn => {
    const values = cells.map((cell, index) => {
      const isEmpty = isNone(cell);
      if (isEmpty && empty === 'zero') return 0;
      const value = parseNumber(cell, style);
      if (value !== undefined && (value >= 0 || role.kind === 'control')) return value;
      const line = rows[index]?.line ?? 0;
      const where = `${file}:${line}`;
      const column = `column ${quote(name)}`;
      const found = isEmpty
        ? emptyCell(cell, column, where)
        : value === undefined
          ? noNumber(cell, style, column, where)
          : negative(role, cell, column, where);
      wrong.push({ problem: found, kind: `${found.code} ${name}`, line });
      return 0;
    });
    return { name, role, values };
  });
  if (problems.length + wrong.length > 0) return failed([...problems, ...foldAlike(wrong)]);
  const inThousands = read.flatMap(({ name, role }) => ('unit' in role ? [`${quote(name)} in thousands`] : []));
  return ok({
    columns: read,
    readAs: [...readAs(style, separator), ...inThousands],
    ...(currencies[0] === undefined ? {} : { currency: currencies[0] }),
  });
}

const emptyCell = (cell: string, column: string, where: string): Problem =>
  problem(
    'empty-cell',
    where,
    `${column} is empty${cell === '' ? '' : ` (${quote(cell)})`}`,
    'Fill it in, or pass --empty zero if empty cells mean 0.',
  );

function noNumber(cell: string, { decimal }: NumberStyle, column: string, where: string): Problem {
  if (IN_BRACKETS.test(cell))
    return problem(
      'bad-number',
      where,
      `${column}: ${shorten(cell)} stands in brackets, as an amount below 0 does`,
      'Write it without brackets if it is none. A refund belongs in the period of the spend that it refunds.',
    );
  const mark = decimal === ',' ? 'comma' : 'point';
  return problem(
    'bad-number',
    where,
    `${column}: ${shorten(cell)} is not a number`,
    `Write plain numbers, with a decimal ${mark} as elsewhere in this file, without percent signs, brackets or words.`,
  );
}

const IN_BRACKETS = /^\([^()]*\d[^()]*\)$/;

const negative = ({ kind }: NumberRole, cell: string, column: string, where: string): Problem =>
  kind === 'spend' || kind === 'hours'
    ? problem(
        'negative-spend',
        where,
        `${column}: ${cell} is negative`,
        'A refund belongs in the period of the spend that it refunds; write 0 if this was a correction.',
      )
    : problem(
        'negative-outcome',
        where,
        `${column}: ${cell} is negative`,
        'Net figures can be negative, and these may not be: give gross revenue, or the number of sales.',
      );

const SEPARATOR_NAMES: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

const readAs = ({ decimal, guessedFrom }: NumberStyle, separator: string): readonly string[] => [
  ...(separator === ',' ? [] : [`${SEPARATOR_NAMES[separator] ?? quote(separator)} between the columns`]),
  ...(decimal === ',' ? ['a decimal comma'] : []),
  ...(guessedFrom === undefined ? [] : [`${guessedFrom} as thousands`]),
];
