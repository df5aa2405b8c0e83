import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../src/model/answers.ts';
import { parseAmount } from '../../src/model/parse-amount.ts';

/** With a sign of their own, with one that they share, and with none; with commas for thousands, and for decimals. */
const CURRENCIES = ['USD', 'EUR', 'GBP', 'CAD', 'CHF', 'JPY', 'INR', 'SEK', 'BRL', 'PKR', 'XOF'];
const parse = (text: string, range: Parameters<typeof parseAmount>[1] = ANSWERS.monthlyBudget, currency?: string) =>
  parseAmount(text, range, '--budget', currency);
/** The value, with the code of a currency and "total" where they are said; or the code of what is wrong. */
const read = (...given: Parameters<typeof parse>) => {
  const result = parse(...given);
  if (!result.ok) return result.problems.map(({ code }) => code).join();
  const { value, currency, isTotal } = result.value;
  return [value, currency, isTotal && 'total'].filter((part) => part !== undefined).join(' ');
};
const told = (...given: Parameters<typeof parse>) => {
  const result = parse(...given);
  return result.ok ? [result.value.note] : result.problems.map(({ what, mend }) => `${what}. ${mend}`);
};

describe('what a message advises', () => {
  it.each(CURRENCIES)('is read in %s', (currency) => {
    const [problem = ''] = told('much', ANSWERS.monthlyBudget, currency);
    const [, advised = ''] = /such as (.*), or "unknown"/.exec(problem) ?? [];
    const examples = advised.split(/, (?!\d{3})| or /);
    expect(examples.slice(0, 2)).toEqual(['5000', '10k']);
    expect(examples.map((each) => parse(each, ANSWERS.monthlyBudget, currency))).toMatchObject([
      { ok: true, value: { value: 5000 } },
      { ok: true, value: { value: 10_000 } },
      { ok: true, value: { value: 10_000, currency } },
    ]);
  });
});

describe('parseAmount', () => {
  it.each([
    ['5000', '5000'],
    ['5,000', '5000'],
    ['100,000', '100000'],
    ['1,234,567.89', '1234567.89'],
    ['1.500,50', '1500.5'],
    ['1.500.000', '1500000'],
    ['10,00,000', '1000000'],
    ['10 000', '10000'],
    ['5\u00a0000', '5000'],
    ["10'000.50", '10000.5'],
    ['1234.500', '1234.5'],
    ['1.5000', '1.5'],
    ['0.125', '0.125'],
    ['12,5', '12.5'],
    ['1,5k', '1500'],
    ['.25', '0.25'],
    [',5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['5E3', '5000'],
    ['1.5e3', '1500'],
    ['６', '6'],
    ['2½', '2.5'],
    ['500,-', '500'],
    ['10 K', '10000'],
    ['1.1k', '1100'],
    ['1.005k', '1005'],
    ['1.500k', '1500'],
    ['1.0001234m', '1000123.4'],
    ['0.0000003k', '0.0003'],
    ['2 million', '2000000'],
    ['five thousand', '5000'],
    ['  about 5000  ', '5000'],
    ['~5k', '5000'],
    ['up to 5k', '5000'],
    ['1000000000000', '1000000000000'],
  ])('reads the number %j', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ['$5,000', '5000 USD'],
    ['$ 5,000', '5000 USD'],
    ['5000$', '5000 USD'],
    ['USD 5000', '5000 USD'],
    ['5000 US dollars', '5000 USD'],
    ['£360 a month', '360 GBP'],
    ['£5,000', '5000 GBP'],
    ['5000 pounds', '5000 GBP'],
    ['€5000', '5000 EUR'],
    ['5 000 €', '5000 EUR'],
    ['€1.500,50', '1500.5 EUR'],
    ['10-20k eur', '15000 EUR'],
    ['2 mio Euro', '2000000 EUR'],
    ["CHF 5'000.-", '5000 CHF'],
    ['A$5,000', '5000 AUD'],
    ['5,000 NZD', '5000 NZD'],
    ['₹5,00,000', '500000 INR'],
    ['5000 zł', '5000 PLN'],
    ['ca.EUR 5000', '5000 EUR'],
    ['p.m.EUR 5000', '5000 EUR'],
    ['US$ 5000 dollars', '5000 USD'],
    ['$5000 CAD', '5000 CAD'],
    ['kr 5000 Swedish kronor', '5000 SEK'],
  ])('reads the currency of %j', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it('takes a dollar sign for the dollar that is agreed, and every amount in one currency', () => {
    expect(read('$5,000', ANSWERS.monthlyBudget, 'CAD')).toBe('5000 CAD');
    expect(read('5000', ANSWERS.monthlyBudget, 'EUR')).toBe('5000');
    expect(read('£5000', ANSWERS.monthlyBudget, 'EUR')).toBe('two-currencies');
    expect(read('$5000', ANSWERS.monthlyBudget, 'EUR')).toBe('two-currencies');
    expect(read('$5000 EUR')).toBe('two-currencies');
    expect(read('kr 5000', ANSWERS.monthlyBudget, 'NOK')).toBe('5000 NOK');
  });

  it.each<[string, string | undefined, string]>([
    [
      '$5000 EUR',
      undefined,
      '"$5000 EUR" names two currencies. Write a number such as 5000, 10k or $10,000, or "unknown".',
    ],
    [
      '€5000',
      'GBP',
      '"€5000" is in EUR, and the currency is GBP. Give every amount in one currency, and name it once.',
    ],
    [
      '$5000',
      'EUR',
      '"$5000" is in USD, and the currency is EUR. Give every amount in one currency, and name it once.',
    ],
    ['¥5000', 'EUR', '"¥5000" can be in JPY or CNY. Write the code of the currency, such as JPY 5000.'],
    ['much', 'EUR', '"much" is not a number of EUR. Write a number such as 5000, 10k or €10000, or "unknown".'],
    ['much', 'USD', '"much" is not a number of US dollars. Write a number such as 5000, 10k or $10,000, or "unknown".'],
    ['5 and 6', 'EUR', '"5 and 6" is not a number of EUR. Write a number such as 5000, 10k or €10000, or "unknown".'],
    ['1..2', 'EUR', '"1..2" is not a number of EUR. Write a number such as 5000, 10k or €10000, or "unknown".'],
  ])('refuses %j where the currency is %s, in words', (text, currency, problem) => {
    expect(told(text, ANSWERS.monthlyBudget, currency)).toEqual([problem]);
  });

  it.each([
    ['5000/mo', '5000', undefined],
    ['5k p.m.', '5000', undefined],
    ['5000 monthly', '5000', undefined],
    ['60k/year', '5000', '"60k/year" is read as $5,000 a month'],
    ['60k p.a.', '5000', '"60k p.a." is read as $5,000 a month'],
    ['120k annually', '10000', '"120k annually" is read as $10,000 a month'],
    ['£90 a week', '390 GBP', '"£90 a week" is read as £390 a month'],
    ['12 per day', '365', '"12 per day" is read as $365 a month'],
    ['1500 a quarter', '500', '"1500 a quarter" is read as $500 a month'],
    ['2-3k', '2500', '"2-3k" is read as $2,500 a month, the middle'],
    ['$2,000 to $3,000', '2500 USD', '"$2,000 to $3,000" is read as $2,500 a month, the middle'],
    ['between 2k and 3k', '2500', '"between 2k and 3k" is read as $2,500 a month, the middle'],
    ['500-1k', '750', '"500-1k" is read as $750 a month, the middle'],
    ['6000 in total', '6000 total', undefined],
    ['$6k altogether', '6000 USD total', undefined],
    ['2000 to 2000', '2000', undefined],
    ['0-5000', '2500', '"0-5000" is read as $2,500 a month, the middle'],
    ['6-5999', '3002.5', '"6-5999" is read as $3,002.5 a month, the middle'],
    ['2k to 3000k', '1501000', '"2k to 3000k" is read as $1,501,000 a month, the middle'],
    ['24k-24k a year', '2000', '"24k-24k a year" is read as $2,000 a month, the middle'],
    ['200 a quarter', String(200 / 3), '"200 a quarter" is read as $66.67 a month'],
    ['€100 a week', `${5200 / 12} EUR`, '"€100 a week" is read as €433.33 a month'],
  ])('reads how often %j comes, and says what was made of it', (text, value, note) => {
    expect([read(text), told(text)]).toEqual([value, [note]]);
  });

  it.each([
    ['hoursPerWeek', '52 hours a year', '1', '"52 hours a year" is read as 1 hour a week'],
    ['hoursPerWeek', '13-39 hours a month', '6', '"13-39 hours a month" is read as 6 hours a week, the middle'],
    ['timelineMonths', '3 to 6 months', '4.5', '"3 to 6 months" is read as 4.5 months, the middle'],
    ['timelineMonths', '0.1 to 100', '50.05', '"0.1 to 100" is read as 50.05 months, the middle'],
    ['timelineMonths', '0.5 to 1.5 months', '1', '"0.5 to 1.5 months" is read as 1 month, the middle'],
    ['timelineMonths', '1 year and 6 months', '18', undefined],
    ['marginPercent', '30-50%', '40', '"30-50%" is read as 40 percent, the middle'],
    ['customerValue', '$50 a month', '600 USD', '"$50 a month" is read as $600 a year'],
    ['budgetTotal', '5-7k', '6000', '"5-7k" is read as $6,000, the middle'],
    ['rate', '1 to 1.5', '1.25', '"1 to 1.5" is read as 1.25, the middle'],
  ] as const)('says of %s what was made of %j', (key, text, value, note) => {
    expect([read(text, ANSWERS[key]), told(text, ANSWERS[key])]).toEqual([value, [note]]);
  });

  it('takes what a customer brings each month for twelve times as much in the first year', () => {
    expect(read('$50 a month', ANSWERS.customerValue)).toBe('600 USD');
  });

  it.each([
    ['6', '6'],
    ['1.500', '1.5'],
    ['0.001', '0.001'],
    ['1 month', '1'],
    ['6m', '6'],
    ['6 mo', '6'],
    ['18-month', '18'],
    ['in 6 months', '6'],
    ['six months', '6'],
    ['1y', '12'],
    ['1.5 years', '18'],
    ['2 quarters', '6'],
    ['half a year', '6'],
    ['half-year', '6'],
    ['a year', '12'],
    ['a year and a half', '18'],
    ['one and a half years', '18'],
    ['1 year 6 months', '18'],
    ['1y6m', '18'],
    ['3 to 6 months', '4.5'],
    ['10 years', '120'],
  ])('reads the time %j', (text, value) => {
    expect(read(text, ANSWERS.timelineMonths)).toBe(value);
  });

  it('counts weeks and days by the year', () => {
    const months = (text: string) => Number(read(text, ANSWERS.timelineMonths));
    expect(months('12 weeks')).toBeCloseTo((12 * 12) / 52, 12);
    expect(months('90 days')).toBeCloseTo((90 * 12) / 365, 12);
    expect(months('a fortnight')).toBeCloseTo(12 / 26, 12);
  });

  it.each([
    'unknown',
    ' Unknown ',
    '?',
    '',
    ' ',
    '-',
    '—',
    'n/a',
    'N.A.',
    '#N/A',
    'TBD',
    'null',
    'not sure',
    "don't know",
  ])('takes %j for not known', (text) => {
    expect([read(text), read(text, ANSWERS.timelineMonths)]).toEqual(['unknown', 'unknown']);
  });

  it.each([
    ['5.000', '"5.000" can be read as 5 or as 5,000. Write 5 or 5000.'],
    ['12.500', '"12.500" can be read as 12.5 or as 12,500. Write 12.5 or 12500.'],
    ['€5,000', '"€5,000" can be read as 5 or as 5,000. Write 5 or 5000.'],
    ['5,000 CHF', '"5,000 CHF" can be read as 5 or as 5,000. Write 5 or 5000.'],
    ['2-3000', '"2-3000" can be read as 2 to 3,000 or as 2,000 to 3,000. Write 2 to 3000 or 2000 to 3000.'],
    ['2-2000', '"2-2000" can be read as 2 to 2,000 or as 2,000 to 2,000. Write 2 to 2000 or 2000 to 2000.'],
    ['¥5000', '"¥5000" can be in JPY or CNY. Write the code of the currency, such as JPY 5000.'],
    ['500 kr', '"500 kr" can be in SEK, NOK, DKK or ISK. Write the code of the currency, such as SEK 5000.'],
  ])('refuses %j, which can be read in two ways, with both', (text, problem) => {
    expect(told(text)).toEqual([problem]);
  });

  it('knows no more of a comma without a sign than the currency that is agreed', () => {
    expect([read('5,000', ANSWERS.monthlyBudget, 'EUR'), read('5,000', ANSWERS.monthlyBudget, 'GBP')]).toEqual([
      'unclear-number',
      '5000',
    ]);
  });

  it.each([
    'much',
    'a1,5',
    '1,5!',
    '1,50,00',
    '0x10',
    'Infinity',
    ',5.5',
    '1..2',
    '5k+',
    '5%',
    '1/2',
    '5000 constructor',
    '٣',
    '5000 6000 7000',
    '--5',
    '5 - 6 - 7',
    '5 to - 6',
    '5-k6',
    'k5',
    'to 5',
    '5 to',
    '- 5 6',
    '5 6 -',
    '5k k',
    '5k k to 6',
    '5 to 6k k',
    `5${' '.repeat(500)}`,
  ])('refuses %j as money', (text) => {
    expect(read(text)).toBe('not-a-number');
  });

  it.each(['$6', '6k', 'soon', 'by March', '2026-03-01', 'Q3', 'next quarter', 'end of year'])(
    'refuses %j as time',
    (text) => {
      expect(read(text, ANSWERS.timelineMonths)).toBe('not-a-number');
    },
  );

  it.each(['-5', '-$5', '$-5', '1000000000001', '9999999m', '1e999', '9'.repeat(400)])(
    'refuses %j as out of range',
    (text) => {
      expect(read(text)).toBe('out-of-range');
    },
  );

  it.each(['0', '-1', '121', '11 years'])('refuses %j as out of range for time', (text) => {
    expect(read(text, ANSWERS.timelineMonths)).toBe('out-of-range');
  });

  it('refuses an amount for each month as the sum for the whole time', () => {
    expect([told('500/month', ANSWERS.budgetTotal), read('6000', ANSWERS.budgetTotal)]).toEqual([
      ['"500/month" is an amount per month. Write a number such as 5000, 10k or $10,000, or "unknown".'],
      '6000',
    ]);
  });

  it('speaks of the currency only where money is meant', () => {
    expect([told('soon', ANSWERS.timelineMonths, 'EUR'), told('dd', ANSWERS.rate, 'EUR')]).toEqual([
      ['"soon" is not a number of months. Write a number such as 6, 12 weeks or 2 years, or "unknown".'],
      ['"dd" is not a number of US dollars for one unit. Write a number such as 1.25, 0.0067 or 1, or "unknown".'],
    ]);
  });

  it('says what is wrong, where, and what to write instead', () => {
    const mend = 'Write a number such as 5000, 10k or $10,000, or "unknown".';
    expect(parse('much')).toEqual({
      ok: false,
      problems: [{ code: 'not-a-number', where: '--budget', what: '"much" is not a number of US dollars', mend }],
    });
    expect(told('-5')).toEqual([`"-5" is not from $0 to $1,000,000,000,000. ${mend}`]);
    expect(told('-5', ANSWERS.monthlyBudget, 'GBP')).toEqual([
      `"-5" is not from £0 to £1,000,000,000,000. ${mend.replace('$', '£')}`,
    ]);
    expect(told('121', ANSWERS.timelineMonths)).toEqual([
      '"121" is not above 0 and up to 120 months. Write a number such as 6, 12 weeks or 2 years, or "unknown".',
    ]);
  });

  it('shows forty characters as they are, and cuts what is too long to show', () => {
    expect(told('x'.repeat(40))[0]).toContain(`"${'x'.repeat(40)}" is not a number`);
    expect(told('x'.repeat(100_000))[0]).toContain(`"${'x'.repeat(37)}..." is not a number`);
  });

  it('reads any text as a number in range, as unknown, or as one problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[$€£0-9.,' kmade/-]{0,40}$/)), (text) => {
        const result = parse(text);
        if (!result.ok) return result.problems.length === 1;
        const { value } = result.value;
        return value === 'unknown' || (value >= 0 && value <= 1e12);
      }),
      { numRuns: 2000 },
    );
  });
});
