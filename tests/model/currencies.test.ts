import { describe, expect, it } from 'vitest';
import {
  CURRENCY_WORDS,
  currenciesNamed,
  isCurrency,
  isShared,
  partsThousandsByComma,
  withCurrency,
} from '../../src/model/currencies.ts';

describe('currenciesNamed', () => {
  it.each([
    ['$', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN']],
    ['dollars', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD']],
    ['US dollars', ['USD']],
    ['€', ['EUR']],
    ['Euros', ['EUR']],
    ['  euro ', ['EUR']],
    [' eur ', ['EUR']],
    ['¥', ['JPY', 'CNY']],
    ['kr.', ['SEK', 'NOK', 'DKK', 'ISK']],
    ['mx$', ['MXN']],
    ['zwg', ['ZWG']],
    ['', []],
    ['XAU', []],
    ['constructor', []],
  ])('knows which %j may stand for, the likeliest first: %j', (word, codes) => {
    expect(currenciesNamed(word)).toEqual(codes);
  });

  it('knows every word that names one', () => {
    expect(CURRENCY_WORDS.filter((word) => currenciesNamed(word).length === 0 || word !== word.toLowerCase())).toEqual(
      [],
    );
    expect(['us$', 'quid', '元', 'chf', 'zwg'].filter((word) => !CURRENCY_WORDS.includes(word))).toEqual([]);
    expect(new Set(CURRENCY_WORDS).size).toBe(CURRENCY_WORDS.length);
  });
});

describe('isCurrency', () => {
  it('knows a currency by its code in capitals alone', () => {
    expect(['EUR', 'USD', 'ZWG', 'eur', 'EU', 'XXX', 'XAU', ''].map(isCurrency)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false, false],
    ]);
  });
});

describe('isShared', () => {
  it.each<[readonly string[], boolean]>([
    [['JPY', 'CNY'], true],
    [['USD', 'CAD'], false],
    [['EUR'], false],
    [[], false],
  ])('says of the sign of %j whether it says too little: %s', (codes, isSo) => {
    expect(isShared(codes)).toBe(isSo);
  });
});

describe('partsThousandsByComma', () => {
  it('is so of dollars and pounds', () => {
    const codes = ['USD', 'CAD', 'HKD', 'GBP', 'EUR', 'CHF', 'JPY', 'INR', 'KES'];
    expect(codes.filter(partsThousandsByComma)).toEqual(['USD', 'CAD', 'HKD', 'GBP']);
  });
});

describe('withCurrency', () => {
  it.each([
    [undefined, '$5,000'],
    ['USD', '$5,000'],
    ['CAD', 'C$5,000'],
    ['AUD', 'A$5,000'],
    ['NZD', 'NZ$5,000'],
    ['SGD', 'S$5,000'],
    ['HKD', 'HK$5,000'],
    ['MXN', 'MX$5,000'],
    ['BRL', 'R$5,000'],
    ['EUR', '€5,000'],
    ['GBP', '£5,000'],
    ['INR', '₹5,000'],
    ['JPY', '¥5,000'],
    ['CNY', 'CN¥5,000'],
    ['KRW', '₩5,000'],
    ['ILS', '₪5,000'],
    ['TRY', '₺5,000'],
    ['UAH', '₴5,000'],
    ['RUB', '₽5,000'],
    ['NGN', '₦5,000'],
    ['PHP', '₱5,000'],
    ['VND', '₫5,000'],
    ['THB', '฿5,000'],
    ['CHF', 'CHF 5,000'],
    ['PLN', 'PLN 5,000'],
    ['KES', 'KES 5,000'],
  ])('writes an amount of %s as %s', (code, text) => {
    expect(withCurrency('5,000', code)).toBe(text);
  });
});
