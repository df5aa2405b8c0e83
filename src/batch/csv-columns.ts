import { GIVEN_KEYS, NEEDED_KEYS } from '../model/answers.ts';
import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';

const COLUMN_NAMES: readonly string[] = ['id', ...GIVEN_KEYS];

/** The columns of a CSV file by its first line: answer keys and perhaps `id`, each once. */
export function parseCsvHeader(cells: readonly string[], where: string): Result<readonly string[]> {
  const names = cells.map((cell) => cell.trim());
  const separator = names.length === 1 ? /[;\t]/.exec(names[0] ?? '')?.[0] : undefined;
  if (separator !== undefined) return failed([wrongSeparator(separator, where)]);
  const problems = [...unknownColumns(names, where), ...repeatedColumns(names, where), ...missingColumns(names, where)];
  return problems.length > 0 ? failed(problems) : ok(names);
}

const wrongSeparator = (separator: string, where: string): Problem => ({
  code: 'wrong-separator',
  where,
  what: `columns are separated by ${separator === '\t' ? 'tabs' : 'semicolons'}`,
  mend: 'Save it with commas between the columns; semicolons stand between several goals.',
});

const unknownColumns = (names: readonly string[], where: string): readonly Problem[] =>
  names
    .filter((name) => !COLUMN_NAMES.includes(name))
    .map((name) => {
      return {
        code: 'unknown-column',
        where,
        what: `there is no answer ${JSON.stringify(name.slice(0, 60))} for a column`,
        mend: suggest(name, COLUMN_NAMES, 'Columns'),
      };
    });

const repeatedColumns = (names: readonly string[], where: string): readonly Problem[] =>
  COLUMN_NAMES.filter((name) => names.filter((each) => each === name).length > 1).map((name) => ({
    code: 'repeated-column',
    where,
    what: `the column ${name} is there twice`,
    mend: 'Keep one of the two.',
  }));

const missingColumns = (names: readonly string[], where: string): readonly Problem[] =>
  NEEDED_KEYS.filter((name) => !names.includes(name)).map((name) => ({
    code: 'missing-column',
    where,
    what: `the column ${name} is missing`,
    mend: `Begin the file with a line of column names, such as ${['id', ...NEEDED_KEYS].join(',')}.`,
  }));

/** What the cells of a record say, as a line of JSON would: text is read with everything else, an empty cell is nothing. */
export function csvAnswers(columns: readonly string[], cells: readonly string[]): Readonly<Record<string, unknown>> {
  const value: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const text = (cells[index] ?? '').trim();
    if (column === 'id') {
      if (text !== '') value[column] = cells[index];
    } else value[column] = text === '' ? null : PLAIN_NUMBER.test(text) ? Number(text) : text;
  }
  return value;
}

/** Others may mean thousands or a fraction, or are no numbers. */
const PLAIN_NUMBER = /^\d{1,15}(\.\d{1,2})?$/;
