import { withSeparators } from './with-separators.ts';

/** How amounts in a currency are written, by its code. */
interface Currency {
  /** Stands before an amount; the code does where there is no sign of its own. */
  readonly sign?: string;
  /** Other signs and words for it, in small letters. */
  readonly words?: readonly string[];
}

/** Signs and words of the currencies that people name most; of those with the same sign the first is meant. */
const WRITTEN: Readonly<Record<string, Currency>> = {
  USD: { sign: '$', words: ['us$', 'usd$', 'dollar', 'dollars', 'us dollar', 'us dollars', 'buck', 'bucks'] },
  EUR: { sign: '€', words: ['euro', 'euros'] },
  GBP: { sign: '£', words: ['pound', 'pounds', 'quid', 'sterling', 'pound sterling', 'pounds sterling'] },
  CAD: { sign: 'C$', words: ['$', 'ca$', 'can$', 'cad$', 'dollars', 'canadian dollars'] },
  AUD: { sign: 'A$', words: ['$', 'au$', 'aud$', 'dollars', 'australian dollars'] },
  NZD: { sign: 'NZ$', words: ['$', 'nzd$', 'dollars', 'new zealand dollars'] },
  SGD: { sign: 'S$', words: ['$', 'sgd$', 'dollars', 'singapore dollars'] },
  HKD: { sign: 'HK$', words: ['$', 'dollars', 'hong kong dollars'] },
  MXN: { sign: 'MX$', words: ['$', 'mex$', 'pesos', 'mexican pesos'] },
  INR: { sign: '₹', words: ['rs', 'rs.', 'rupee', 'rupees', 'indian rupees'] },
  PKR: { words: ['rs', 'rs.', 'rupees'] },
  LKR: { words: ['rs', 'rs.', 'rupees'] },
  JPY: { sign: '¥', words: ['yen', '円', 'jp¥'] },
  CNY: { sign: 'CN¥', words: ['¥', 'yuan', 'rmb', '元'] },
  CHF: { words: ['sfr', 'sfr.', 'fr.', 'franc', 'francs', 'franken', 'swiss francs'] },
  SEK: { words: ['kr', 'kr.', 'kronor', 'swedish kronor'] },
  NOK: { words: ['kr', 'kr.', 'kroner', 'norwegian kroner'] },
  DKK: { words: ['kr', 'kr.', 'kroner', 'danish kroner'] },
  ISK: { words: ['kr', 'kr.', 'króna', 'krónur'] },
  PLN: { words: ['zł', 'zl', 'zloty', 'złoty'] },
  CZK: { words: ['kč', 'kc', 'koruna', 'korun'] },
  HUF: { words: ['ft', 'forint'] },
  RON: { words: ['lei', 'leu'] },
  ZAR: { words: ['r', 'rand', 'rands'] },
  BRL: { sign: 'R$', words: ['reais', 'real'] },
  KRW: { sign: '₩', words: ['won'] },
  ILS: { sign: '₪', words: ['shekel', 'shekels', 'nis'] },
  TRY: { sign: '₺', words: ['tl', 'lira'] },
  UAH: { sign: '₴', words: ['hryvnia'] },
  RUB: { sign: '₽', words: ['rouble', 'roubles', 'ruble', 'rubles'] },
  NGN: { sign: '₦', words: ['naira'] },
  PHP: { sign: '₱', words: ['pesos', 'philippine pesos'] },
  VND: { sign: '₫', words: ['dong'] },
  THB: { sign: '฿', words: ['baht'] },
  AED: { words: ['dirham', 'dirhams'] },
  MYR: { words: ['rm', 'ringgit'] },
};

/** Codes of the currencies in use (ISO 4217), those without funds, metals and testing codes. */
const CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
    'CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF ' +
    'IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD ' +
    'MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB ' +
    'RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD ' +
    'UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

/** The currency of the rules, the benchmarks and all figures in a dataset. */
export const DOLLARS = 'USD';

export const isCurrency = (code: string): boolean => CODES.has(code);

const CODES_BY_WORD: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(WRITTEN)
    .flatMap(([code, { sign = '', words = [] }]) => [sign.toLowerCase(), ...words].map((word) => ({ word, code })))
    .filter(({ word }) => word !== '')
    .reduce(
      (codes, { word, code }) => codes.set(word, [...(codes.get(word) ?? []), code]),
      new Map<string, string[]>(),
    ),
);

/** Every sign and word that names a currency, in small letters. */
export const CURRENCY_WORDS: readonly string[] = [
  ...CODES_BY_WORD.keys(),
  ...[...CODES].map((code) => code.toLowerCase()),
];

/** The codes that a sign, a word or a code may stand for, the likeliest first; none where it names no currency. */
export function currenciesNamed(word: string): readonly string[] {
  const code = word.trim().toUpperCase();
  return CODES.has(code) ? [code] : (CODES_BY_WORD.get(word.trim().toLowerCase()) ?? []);
}

/** A sign that more than one currency has by itself, so that it says too little; "$" without more means US dollars. */
export const isShared = (codes: readonly string[]): boolean => codes.length > 1 && !codes.includes(DOLLARS);

/** Whether a comma in an amount can only part thousands: so people write who put a dollar or a pound before it. */
export const partsThousandsByComma = (code: string): boolean => /[$£]$/.test(WRITTEN[code]?.sign ?? '');

/** An amount of a currency to its last digit, such as "$5,000", "£5,000" and "CHF 5,000". */
export const withCurrency = (amount: string, code: string = DOLLARS): string =>
  `${WRITTEN[code]?.sign ?? `${code} `}${amount}`;

/** The same of a number that nobody can read in two ways: with commas only where these must part thousands. */
export const plainAmount = (amount: number, code: string): string =>
  withCurrency(partsThousandsByComma(code) ? withSeparators(amount) : String(amount), code);
