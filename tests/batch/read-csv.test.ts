import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/batch/entry.ts';
import { readCsv } from '../../src/batch/read-csv.ts';
import { UserError } from '../../src/problem/problem.ts';

const HEADER = 'id,goals,monthlyBudget,timelineMonths,audience';

function read(...lines: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  const reader = readCsv('in.csv', (entry) => entries.push(entry));
  for (const line of lines) reader.push(line);
  reader.end();
  return entries;
}
const told = (entries: readonly Entry[]) =>
  entries.map(({ line, id, problems }) => [line, id, ...problems.map(({ code }) => code)]);
const codesOf = (act: () => unknown): readonly string[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ code }) => code);
  }
  return [];
};

describe('readCsv', () => {
  it('reads cells as a person writes them', () => {
    const [first, second] = read(
      HEADER,
      'a, lead-generation ; product-launch ,10k,6 months,niche\r',
      '7,brand-awareness,"$1,500.50",unknown,',
    );
    expect(first?.value).toEqual({
      goals: ['lead-generation', 'product-launch'],
      monthlyBudget: 10_000,
      timelineMonths: 6,
      audience: 'niche',
    });
    expect(second?.value).toEqual({
      goals: ['brand-awareness'],
      monthlyBudget: 1500.5,
      timelineMonths: 'unknown',
    });
  });

  it.each<[string, readonly unknown[]]>([
    ['', [2, undefined, 'empty-line']],
    ['a,lead-generation,5,6', [2, 'a', 'wrong-cell-count']],
    ['a,lead-generation,5,6,niche,', [2, 'a', 'wrong-cell-count']],
    ['a,,5,6,', [2, 'a', 'missing']],
    ['a,lead-generation;lead-generation,5,6,', [2, 'a', 'not-valid']],
    ['a,led-generation,x,-1,nich', [2, 'a', 'not-a-number', 'out-of-range', 'wrong-choice', 'wrong-choice']],
    ['a,lead-generation,"5,000",6,"niche"', [2, 'a']],
    ['a,lead-generation,5.25,6.125,', [2, 'a']],
    ['a,lead-generation,12.500,6,', [2, 'a', 'unclear-number']],
    ['"a ""b""",lead-generation,5,6,', [2, 'a "b"']],
    ['a,lead-generation,5,6,"niche" ', [2, undefined, 'csv-quotes']],
    ['5" pipe,lead-generation,5,6,', [2, undefined, 'csv-quotes']],
    ['__proto__,lead-generation,5,6,', [2, '__proto__']],
  ])('makes %j of one line', (line, wanted) => {
    expect(told(read(HEADER, line))).toEqual([wanted]);
  });

  it('lets a quoted cell hold line breaks, and counts on', () => {
    expect(told(read(HEADER, '"a', '', 'b",lead-generation,5,6,', 'c,lead-generation,5,6,'))).toEqual([
      [2, 'a\n\nb'],
      [5, 'c'],
    ]);
  });

  it('loses one line where a quote never closes', () => {
    expect(told(read(HEADER, '"a,lead-generation,5,6,', 'b,lead-generation,5,6,', 'c,lead-generation,5,6,'))).toEqual([
      [2, undefined, 'csv-quotes'],
      [3, 'b'],
      [4, 'c'],
    ]);
  });

  it('loses one line where a later quote closes it wrongly', () => {
    expect(
      told(read(HEADER, '"a,lead-generation,5,6,', 'b,lead-generation,5,6,', '"c",lead-generation,5,6,"')),
    ).toEqual([
      [2, undefined, 'csv-quotes'],
      [3, 'b'],
      [4, undefined, 'csv-quotes'],
    ]);
  });

  it('does not wait longer than 1 MiB for a quote to close', () => {
    const long = 'x'.repeat(600_000);
    expect(told(read(HEADER, '"a', long, long, 'b,lead-generation,5,6,'))).toEqual(
      [
        [2, undefined, 'csv-quotes'],
        [3, undefined, 'wrong-cell-count'],
        [4, undefined, 'wrong-cell-count'],
        [5, 'b'],
      ].map(([line, id, ...codes]) => (line === 3 || line === 4 ? [line, long, ...codes] : [line, id, ...codes])),
    );
  });

  it.each([
    ['goals,monthlyBudget', ['missing-column']],
    ['goals,monthlyBudgt,timelineMonths', ['unknown-column', 'missing-column']],
    ['goals,goals,monthlyBudget,timelineMonths', ['repeated-column']],
    ['goals;monthlyBudget;timelineMonths', ['wrong-separator']],
    ['goals\tmonthlyBudget\ttimelineMonths', ['wrong-separator']],
    ['"goals', ['csv-quotes']],
  ])('refuses the header %j', (header, codes) => {
    expect(codesOf(() => read(header))).toEqual(codes);
  });

  it('refuses a file without a header', () => {
    expect(codesOf(() => read())).toEqual(['missing-column', 'missing-column', 'missing-column']);
  });
});
