import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/document/table.ts';
import { orThrow } from '../../src/problem/problem.ts';

const read = (text: string) => orThrow(parseTable(text, 'a.csv'));

describe('parseTable', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b\r\n1;2\r\n', ';'],
    ['a\tb\n1\t2', '\t'],
    ['\uFEFFa;b\n1;2', ';'],
    ['"a;x,y";b\n1;2', ';'],
  ])('finds the separator of %j', (text, separator) => {
    const table = read(text);
    expect(table.separator).toBe(separator);
    expect(table.rows).toEqual([{ line: 2, cells: ['1', '2'] }]);
  });

  it('obeys the line by which Excel names it, and counts that line', () => {
    expect(read('sep=|\na|b\n1|2')).toEqual({
      separator: '|',
      header: { line: 2, cells: ['a', 'b'] },
      rows: [{ line: 3, cells: ['1', '2'] }],
    });
  });

  it('knows the line on which each row begins, past empty lines and breaks in cells', () => {
    const { rows } = read('a,b\n"x\ny",1\n\n2,3\n,\n4,5\n');
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'x\ny', '1'],
      [5, '2', '3'],
      [7, '4', '5'],
    ]);
  });

  it.each([
    ['', 'empty-file', 'a.csv'],
    ['\n\n', 'empty-file', 'a.csv'],
    ['a,b\n1,"2\n', 'csv-quotes', 'a.csv:2'],
    ['a\0b', 'not-text', 'a.csv'],
  ])('refuses %j', (text, code, where) => {
    const result = parseTable(text, 'a.csv');
    expect(result.ok ? [] : result.problems).toMatchObject([{ code, where: expect.stringContaining(where) }]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '\t', '1', '=', '\uFEFF') }),
        (text) => {
          expect(() => parseTable(text, 'a.csv')).not.toThrow();
        },
      ),
    );
  });
});
