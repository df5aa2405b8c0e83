import { describe, expect, it } from 'vitest';
import { readGiven } from '../../src/model/read-given.ts';

const locate = (path: readonly (string | number)[]) => path.join('.') || 'answers';
const read = (value: Readonly<Record<string, unknown>>) => readGiven(value, { locate });

describe('readGiven', () => {
  it.each<[string, unknown, unknown]>([
    ['goals', 'leads', ['lead-generation']],
    ['goals', 'leads, n/a', ['lead-generation']],
    ['goals', 'fame; leads', ['fame', 'lead-generation']],
    ['goals', ' leads |sales', ['lead-generation', 'immediate-sales']],
    ['goals', ['leads', 'fame ', 5], ['lead-generation', 'fame ', 5]],
    ['goals', 5, 5],
    ['goals', `leads,${' '.repeat(994)}`, ['lead-generation']],
    ['goals', `leads,${' '.repeat(995)}`, `leads,${' '.repeat(995)}`],
    ['contactPlaces', 'Germany & the US', ['eu', 'us']],
    ['contactPlaces', 'The EU (or Norway, Iceland)', ['eu']],
    ['audience', 'A niche', 'niche'],
    ['audience', 'crowd', 'crowd'],
    ['audience', ['niche'], ['niche']],
    ['searchDemand', 'none', 'none'],
    ['industry', 'none', 'other'],
    ['currency', ' euros ', 'EUR'],
    ['currency', 'EUR', 'EUR'],
    ['currency', '¥', '¥'],
    ['currency', 'doubloons', 'doubloons'],
    ['monthlyBudget', 5000, 5000],
    ['monthlyBudget', 'unknown', 'unknown'],
    ['monthlyBudget', null, 'unknown'],
    ['timelineMonths', 'n/a', 'unknown'],
    ['weather', 'fine', 'fine'],
    ['weather', null, null],
    [
      'current',
      'seo: 5 leads|ads: 6 leads',
      [
        { channel: 'seo', leads: 5 },
        { channel: 'ads', leads: 6 },
      ],
    ],
    [
      'current',
      'seo: 5 leads; 6 months; ads: 6 leads\n',
      [
        { channel: 'seo', leads: 5, months: 6 },
        { channel: 'ads', leads: 6 },
      ],
    ],
    ['current', { channel: 'seo', leads: '5' }, [{ channel: 'seo', leads: 5 }]],
    ['current', ['seo', 5, null], [{ channel: 'seo' }, 5, null]],
    ['figures', 'seo.least=5;ads.least=6|\n', { seo: { least: 5 }, ads: { least: 6 } }],
    ['figures', ['seo.least=5'], { seo: { least: 5 } }],
    ['figures', ['seo.least=5', 6], ['seo.least=5', 6]],
    ['figures', { seo: { least: 5 } }, { seo: { least: 5 } }],
    ['limits', 'seo.fix=5; ads.max=6', { seo: { fix: 5 }, ads: { max: 6 } }],
    ['limits', { seo: { fix: '5' } }, { seo: { fix: '5' } }],
  ])('reads as %s %j as %j', (name, given, value) => {
    expect(read({ [name]: given })).toEqual({ value: { [name]: value }, notes: [], problems: [] });
  });

  it.each([
    ['goals', 'n/a'],
    ['goals', null],
    ['contactPlaces', 'not sure'],
    ['audience', '?'],
    ['audience', null],
    ['customerValue', 'n/a'],
    ['currency', 'n/a'],
    ['current', 'unknown'],
    ['figures', 'unknown'],
    ['limits', '-'],
  ])('takes for %s %j for nothing', (name, given) => {
    expect(read({ [name]: given })).toEqual({ value: {}, notes: [], problems: [] });
  });

  it('puts one sum for the whole time in the place of a monthly budget, and of no other amount', () => {
    expect(read({ monthlyBudget: '6000 in total', customerValue: '900 in total' }).value).toEqual({
      budgetTotal: 6000,
      customerValue: 900,
    });
  });

  it('says where a note stands, and by its key what it is of unless its place names that', () => {
    const given = { monthlyBudget: '12k a year', current: ['seo', 'ads: 1200 a year'] };
    expect(read(given).notes).toEqual([
      'monthlyBudget: monthlyBudget: "12k a year" is read as $1,000 a month',
      'current.1: "1200 a year" is read as $100 a month',
    ]);
    const { notes } = readGiven(given, {
      locate: () => '--budget',
      isNamed: (path) => path.join() === 'monthlyBudget',
    });
    expect(notes[0]).toBe('--budget: "12k a year" is read as $1,000 a month');
  });

  it('tells what cannot be read, where, and takes it for unknown', () => {
    const mend = 'Write a number such as 6, 12 weeks or 2 years, or "unknown".';
    const given = { timelineMonths: 'soon', figures: 'seo', limits: ['seo'], current: ['seo', 'ads: much'] };
    const { value, problems } = read(given);
    expect(value).toEqual({ timelineMonths: 'unknown', current: [{ channel: 'seo' }] });
    expect(problems.map(({ code, where }) => [code, where])).toEqual([
      ['not-a-number', 'timelineMonths'],
      ['bad-flag', 'figures'],
      ['bad-limit', 'limits'],
      ['not-a-number', 'current.1'],
    ]);
    expect(problems[0]).toEqual({
      code: 'not-a-number',
      where: 'timelineMonths',
      what: 'timelineMonths: "soon" is not a number of months',
      mend,
    });
    const named = readGiven({ timelineMonths: 'soon' }, { locate: () => '--timeline', isNamed: () => true });
    expect(named.problems).toEqual([
      { code: 'not-a-number', where: '--timeline', what: '"soon" is not a number of months', mend },
    ]);
  });

  it.each<[object, object]>([
    [
      { monthlyBudget: '€300', customerValue: '1.500,50' },
      { monthlyBudget: 300, customerValue: 1500.5, currency: 'EUR' },
    ],
    [
      { monthlyBudget: '1,500', current: 'ads: £5 a month' },
      { monthlyBudget: 1500, current: [{ channel: 'ads', monthlySpend: 5 }], currency: 'GBP' },
    ],
    [{ monthlyBudget: 'C$5,000' }, { monthlyBudget: 5000, currency: 'CAD' }],
    [
      { monthlyBudget: '$5,000', customerValue: '900' },
      { monthlyBudget: 5000, customerValue: 900 },
    ],
    [
      { monthlyBudget: '$5,000', currency: 'Canadian dollars' },
      { monthlyBudget: 5000, currency: 'CAD' },
    ],
    [
      { monthlyBudget: '5000', currency: 'USD' },
      { monthlyBudget: 5000, currency: 'USD' },
    ],
    [
      { monthlyBudget: '€5000', currency: null },
      { monthlyBudget: 5000, currency: 'EUR' },
    ],
  ])('takes the currency that one amount of %j names for that of all', (given, value) => {
    expect(read(given as Record<string, unknown>)).toEqual({ value, notes: [], problems: [] });
  });

  it('refuses two currencies, and one sum given twice', () => {
    expect(read({ monthlyBudget: '$300', customerValue: '£200' }).problems).toEqual([
      {
        code: 'two-currencies',
        where: 'answers',
        what: 'amounts are in USD and in GBP',
        mend: 'Give every amount in one currency.',
      },
    ]);
    expect(read({ monthlyBudget: '600 in total', budgetTotal: 700 }).problems).toEqual([
      {
        code: 'two-budgets',
        where: 'budgetTotal',
        what: 'the budget in total is given twice',
        mend: 'Give one of the two.',
      },
    ]);
  });

  it('tells an amount in another currency than the one given, once', () => {
    expect(read({ monthlyBudget: '€300', customerValue: '£200', currency: 'GBP' }).problems).toEqual([
      {
        code: 'two-currencies',
        where: 'monthlyBudget',
        what: 'monthlyBudget: "€300" is in EUR, and the currency is GBP',
        mend: 'Give every amount in one currency, and name it once.',
      },
    ]);
  });
});
