import { describe, expect, it } from 'vitest';
import { lineAndColumn } from '../../src/document/position.ts';
import { nearMiss } from '../../src/problem/suggest.ts';

const NAMES = ['goals', 'monthlyBudget', 'b2b'];

describe('nearMiss', () => {
  it.each<[string, string, string | undefined]>([
    ['two letters swapped', 'gaols', 'goals'],
    ['another case', 'MONTHLYBUDGET', 'monthlyBudget'],
    ['two faults in a short word', 'gols', 'goals'],
    ['a third of a long word', 'mnthlyBudg', 'monthlyBudget'],
    ['four faults in a long word', 'mnthlBudg', 'monthlyBudget'],
    ['five faults in a long word', 'mnthlBud', undefined],
    ['two faults in three letters', 'c2c', 'b2b'],
    ['three faults in a short word', 'gxxxs', undefined],
    ['nothing alike', 'colour', undefined],
    ['more than eighty letters', `goals${'s'.repeat(76)}`, undefined],
  ])('forgives %s', (_, word, intended) => {
    expect(nearMiss(word, NAMES)).toBe(intended);
  });

  it('suggests even for a long word, up to eighty letters', () => {
    expect(nearMiss('x'.repeat(80), ['y', 'x'.repeat(79)])).toBe('x'.repeat(79));
    expect(nearMiss('x'.repeat(81), ['y', 'x'.repeat(80)])).toBeUndefined();
  });

  it('suggests nothing where there is nothing', () => {
    expect(nearMiss('goals', [])).toBeUndefined();
  });
});

describe('lineAndColumn', () => {
  it.each([
    [0, '1:1'],
    [2, '1:3'],
    [3, '2:1'],
    [5, '2:3'],
    [6, '3:1'],
  ])('counts both from 1: offset %i stands at %s', (offset, place) => {
    expect(lineAndColumn('ab\ncd\n', offset)).toBe(place);
  });

  it('counts empty lines, the first too', () => {
    expect([0, 1, 2, 3].map((offset) => lineAndColumn('\n\na', offset))).toEqual(['1:1', '2:1', '3:1', '3:2']);
  });
});
