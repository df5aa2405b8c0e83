import type { TableRow } from '../document/table.ts';
import { listOf } from '../model/list-of.ts';
import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import { shorten } from '../problem/shorten.ts';
import type { ColumnRole } from './columns.ts';
import { currencyOf, type NumberStyle, numberStyle, parseNumber } from './numbers.ts';
import { quote } from './wording.ts';

type NumberRole = Exclude<ColumnRole, { kind: 'date' | 'ignored' }>;

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
}

/** The numbers of all columns, in one style; whatever is no number, empty or below 0 is a problem. */
export function readNumbers(
  columns: readonly TextColumn[],
  rows: readonly TableRow[],
  separator: string,
  { file, empty }: { readonly file: string; readonly empty?: 'zero' },
): Result<Numbers> {
  const all = columns.flatMap(({ cells }) => cells);
  const style = numberStyle(all, separator);
  const currencies = [...new Set(all.flatMap((cell) => currencyOf(cell) ?? []))].sort();
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
      if (cell === '' && empty === 'zero') return 0;
      const value = parseNumber(cell, style);
      if (value !== undefined && (value >= 0 || role.kind === 'control')) return value;
      const where = `${file}:${rows[index]?.line}`;
      const column = `column ${quote(name)}`;
      problems.push(value === undefined ? noNumber(cell, style, column, where) : negative(role, cell, column, where));
      return 0;
    });
    return { name, role, values };
  });
  return problems.length > 0 ? failed(problems) : ok({ columns: read, readAs: readAs(style, separator) });
}

function noNumber(cell: string, { decimal }: NumberStyle, column: string, where: string): Problem {
  if (cell === '')
    return problem(
      'empty-cell',
      where,
      `${column} is empty`,
      'Fill it in, or pass --empty zero if empty cells mean 0.',
    );
  const mark = decimal === ',' ? 'comma' : 'point';
  return problem(
    'bad-number',
    where,
    `${column}: ${shorten(cell)} is not a number`,
    `Write plain numbers, with a decimal ${mark} as elsewhere in this file, without percent signs, brackets or words.`,
  );
}

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

const SEPARATOR_NAMES: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs' };

const readAs = ({ decimal, guessedFrom }: NumberStyle, separator: string): readonly string[] => [
  ...(separator === ',' ? [] : [`${SEPARATOR_NAMES[separator] ?? quote(separator)} between the columns`]),
  ...(decimal === ',' ? ['a decimal comma'] : []),
  ...(guessedFrom === undefined ? [] : [`${guessedFrom} as thousands`]),
];
