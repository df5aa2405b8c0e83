import { describe, expect, it } from 'vitest';
import { readWords } from '../../src/model/amount-words.ts';

describe('readWords', () => {
  it('says what words mean, one after the other, the longest first', () => {
    expect(readWords('', 'US dollars')).toEqual([]);
    expect(readWords('  about us$ ', 'US dollars')).toEqual([
      { kind: 'nothing' },
      { kind: 'currency', codes: ['USD'] },
    ]);
    expect(readWords('k a month in total', 'US dollars')).toEqual([
      { kind: 'times', times: 1000 },
      { kind: 'per', per: 'month' },
      { kind: 'total' },
    ]);
    expect(readWords('- to and between', 'months')).toEqual([
      { kind: 'dash' },
      { kind: 'to' },
      { kind: 'and' },
      { kind: 'between' },
    ]);
  });

  it('reads "m" as a million of money, and as a month after "a" and of time', () => {
    expect(readWords('m', 'US dollars')).toEqual([{ kind: 'times', times: 1e6 }]);
    expect(readWords('a m', 'US dollars')).toEqual([{ kind: 'per', per: 'month' }]);
    expect(readWords('m', 'months')).toEqual([{ kind: 'times', times: 1 }]);
  });

  it.each([
    ['€', 'months'],
    ['in total', 'hours'],
    ['a month', 'months'],
    ['a month', 'percent'],
    ['monthy', 'US dollars'],
    ['kk', 'US dollars'],
    ['leads', 'customers'],
  ] as const)('does not know %j of %s', (words, unit) => {
    expect(readWords(words, unit)).toBeUndefined();
  });
});
