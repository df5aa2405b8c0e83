import { describe, expect, it } from 'vitest';
import type { Entry, Reading } from '../../src/batch/entry.ts';
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
/** The same with what was asked for, what is said at the end, and the names of what is carried. */
function readWith(reading: Reading, ...lines: readonly string[]) {
  const entries: Entry[] = [];
  let names: readonly string[] = [];
  const onCarried = (carried: readonly string[]) => {
    names = carried;
  };
  const reader = readCsv('in.csv', (entry) => entries.push(entry), { ...reading, onCarried });
  for (const line of lines) reader.push(line);
  reader.end();
  return { entries, names, notes: reader.notes?.() };
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
    ['a,lead-generation,5,6,niche,x', [2, 'a', 'wrong-cell-count']],
    ['a,lead-generation,5,6,niche,', [2, 'a']],
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
    ['goals,monthlyBudgt,timelineMonths', ['missing-column']],
    ['goals,goals,monthlyBudget,timelineMonths', ['repeated-column']],
    ['Goals,Objective,Budget,Deadline', ['repeated-column']],
    ['client,notes', ['missing-column']],
    ['a,lead-generation,5000,6', ['missing-column']],
    ['"goals', ['csv-quotes']],
  ])('refuses the header %j with one message', (header, codes) => {
    expect(codesOf(() => read(header))).toEqual(codes);
  });

  it('refuses a file without a header', () => {
    expect(codesOf(() => read())).toEqual(['missing-column']);
    expect(codesOf(() => read(...Array.from({ length: 30 }, () => 'a,lead-generation,5000,6')))).toEqual([
      'missing-column',
    ]);
  });

  it('says all that is wrong with a header in one message', () => {
    expect(() => read('gaols,Monthly budget,budget')).toThrow(
      'in.csv:1: the header has no column for goals and timelineMonths, and has 2 columns for monthlyBudget',
    );
  });

  it.each([
    ['Goals;Monthly Budget;Timeline;BUSINESS_MODEL', 'leads|sales;5.000,50;6;B2B'],
    ['goals\tmonthly_budget\ttimeline-months\tbusiness model', 'Leads, Sales\t5000.5\t6\tb2b'],
    ['GOALS,Budget,Deadline,Who buys from you?', '"leads;sales","$5,000.50",6 months,Businesses (B2B)'],
  ])('reads the header %j in any spelling, whatever separates its cells', (header, row) => {
    const [entry] = read(header, row);
    expect(entry?.value).toEqual({
      goals: ['lead-generation', 'immediate-sales'],
      monthlyBudget: 5000.5,
      timelineMonths: 6,
      businessModel: 'b2b',
    });
  });

  it('takes a unit in brackets behind the name of a column for that of its bare numbers', () => {
    const header = 'goals,Budget (EUR/year),Timeline (weeks),rate,Customer value (see notes)';
    const [entry, other] = read(header, 'leads,12000,26,1.1,500', 'leads,500 a month,half a year,1.1,');
    expect(entry?.value).toEqual({
      goals: ['lead-generation'],
      monthlyBudget: 1000,
      timelineMonths: 6,
      customerValue: 500,
      currency: 'EUR',
      rate: 1.1,
    });
    expect(other?.value).toMatchObject({ monthlyBudget: 500, currency: 'EUR' });
  });

  it('obeys a line that tells the separator, and counts it', () => {
    expect(told(read('sep=;', 'goals;budget;timeline', 'leads;5000;6'))).toEqual([[3, undefined]]);
    expect(told(read('"sep=\t"\r', 'goals\tbudget\ttimeline', 'leads\t5000\t6'))).toEqual([[3, undefined]]);
  });

  it('passes over titles, rows of empty cells, empty columns and empty cells too many, and says so', () => {
    const lines = [
      'Clients of 2026, all of them;;;;',
      '',
      ';;;;',
      'goals;budget;timeline;;client',
      'leads;5000;6;;Acme;',
      ';;;;',
      'sales;5000;6;;',
    ];
    const { entries, notes } = readWith({}, ...lines);
    expect(told(entries)).toEqual([
      [5, undefined],
      [7, undefined],
    ]);
    expect(notes).toEqual([
      'passed over: 1 line above the header, 1 row of empty cells',
      'left out: client, which --carry client or --carry all would take along',
      'passed over: 1 empty column',
    ]);
  });

  it('carries columns that are named, or all that are no answers', () => {
    const lines = ['client,goals,budget,timeline,Notes', '"Acme, Inc.",leads,5000,6,=1+1', 'B,x,1,1,'];
    const named = readWith({ carry: ['client'] }, ...lines);
    expect([named.names, named.entries.map(({ carried }) => carried)]).toEqual([
      ['client'],
      [{ client: 'Acme, Inc.' }, { client: 'B' }],
    ]);
    expect(named.notes).toEqual(['left out: Notes, which --carry Notes or --carry all would take along']);
    const all = readWith({ carry: 'all' }, ...lines);
    expect([all.names, all.notes, all.entries[0]?.carried]).toEqual([
      ['client', 'Notes'],
      [],
      { client: 'Acme, Inc.', Notes: '=1+1' },
    ]);
    expect(readWith({ carry: ['NOTES', 'budget'] }, ...lines).entries[0]?.carried).toEqual({
      budget: '5000',
      Notes: '=1+1',
    });
    expect(codesOf(() => readWith({ carry: ['clent'] }, ...lines))).toEqual(['unknown-column']);
    expect(codesOf(() => readWith({ carry: 'all' }, 'a,goals,budget,timeline,a'))).toEqual(['repeated-column']);
  });

  it('counts from the number that the first line of answers has in the whole', () => {
    const { entries } = readWith({ firstLine: 100 }, 'goals,budget,timeline', 'leads,5,6', 'x,1,1', '"a', 'leads,5,6');
    expect(entries.map(({ line, problems: [problem] }) => [line, problem?.where])).toEqual([
      [100, undefined],
      [101, 'in.csv:101'],
      [102, 'in.csv:102'],
      [103, undefined],
    ]);
  });
});
