import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswers, understandAnswers } from '../../src/model/parse-answers.ts';
import { readRunning, readRunningObject } from '../../src/model/read-running.ts';
import { RUNNING_PART_NAMES, RUNNING_PARTS, type Running, stateRunning } from '../../src/model/running.ts';
import { orThrow } from '../../src/problem/problem.ts';

const read = (text: string) => orThrow(readRunning(text, '--current')).value;

describe('readRunning', () => {
  it.each<[string, Running]>([
    [
      'search-ads: 800 a month, 6 months, 40 leads, 3 customers',
      { channel: 'search-ads', monthlySpend: 800, months: 6, leads: 40, customers: 3 },
    ],
    [
      'Google Ads: $1,200/mo, 2 years, 40 calls, 3 jobs',
      { channel: 'Google Ads', monthlySpend: 1200, months: 24, leads: 40, customers: 3 },
    ],
    ['facebook: 4800 in total, 6 months, no leads', { channel: 'facebook', monthlySpend: 800, months: 6, leads: 0 }],
    [
      'flyers: 5,000 in total; 1 month; 30 calls; 20 jobs; $9,000 in sales',
      { channel: 'flyers', monthlySpend: 5000, months: 1, leads: 30, customers: 20, revenue: 9000 },
    ],
    ['blog: 5 hours a week, a year, 12 inquiries', { channel: 'blog', hoursPerWeek: 5, months: 12, leads: 12 }],
    ['referrals', { channel: 'referrals' }],
    ['7-Eleven posters', { channel: '7-Eleven posters' }],
    ['tv: 360 a year, 10 years, nothing came', { channel: 'tv', monthlySpend: 30, months: 120, leads: 0 }],
    [
      'cold calls: 3h per week and 400 calls and 1 client',
      { channel: 'cold calls', hoursPerWeek: 3, leads: 400, customers: 1 },
    ],
    ['radio: 2k/month,6 months,about 30-50 leads', { channel: 'radio', monthlySpend: 2000, months: 6, leads: 40 }],
    ['search ads 800 a month, 6 months', { channel: 'search ads', monthlySpend: 800, months: 6 }],
    [
      'SEO = 1.5k a month; half a year; zero customers',
      { channel: 'SEO', monthlySpend: 1500, months: 6, customers: 0 },
    ],
    ['ads: $800/mo for 8 months, 14 inquiries', { channel: 'ads', monthlySpend: 800, months: 8, leads: 14 }],
    [
      'facebook ads 300 a month 2 months no customers',
      { channel: 'facebook ads', monthlySpend: 300, months: 2, customers: 0 },
    ],
    [
      'ads: 1500 for 3 months, 1 deal at 12000',
      { channel: 'ads', monthlySpend: 500, months: 3, customers: 1, revenue: 12000 },
    ],
    ['flyers: 200 once, nothing', { channel: 'flyers', monthlySpend: 200, months: 1, leads: 0 }],
    [
      'flyers 800/mo for 3months, 40leads and 2customers',
      { channel: 'flyers', monthlySpend: 800, months: 3, leads: 40, customers: 2 },
    ],
    ['blog: 5hrs a week, 1500 for 3months', { channel: 'blog', hoursPerWeek: 5, monthlySpend: 500, months: 3 }],
    ['newsletter: free, 2 years 3 months, 40 leads', { channel: 'newsletter', monthlySpend: 0, months: 27, leads: 40 }],
  ])('understands %j', (text, running) => {
    expect(read(text)).toEqual(running);
  });

  it.each([
    [': 800 a month', 'no-channel'],
    ['800 a month', 'no-channel'],
    ['3months of flyers, 800 a month', 'no-channel'],
    ['ads: much', 'not-a-number'],
    ['ads: 800 a month, 6', 'said-twice'],
    ['ads: 4800 in total', 'no-months'],
    ['ads: 900 a month since May', 'no-months'],
    ['ads: -5 leads', 'out-of-range'],
  ])('refuses %j', (text, code) => {
    const result = readRunning(text, '--current');
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it.each<[string, string, string, string]>([
    [
      ': 800 a month',
      'no-channel',
      '": 800 a month" does not begin with the name of a channel',
      'Write it such as "search ads: 800 a month, 6 months, 40 leads, 3 customers".',
    ],
    [
      `${'x'.repeat(81)}: 5`,
      'no-channel',
      `"${'x'.repeat(60)}" does not begin with the name of a channel`,
      'Write it such as "search ads: 800 a month, 6 months, 40 leads, 3 customers".',
    ],
    [
      'ads: much',
      'not-a-number',
      '"much" is not a number of US dollars',
      'Write it such as "search ads: 800 a month, 6 months, 40 leads, 3 customers".',
    ],
    [
      'ads: 5 leads, 6 calls ',
      'said-twice',
      '"6 calls" says again what was said before',
      'Say each thing once. Write it such as "search ads: 800 a month, 6 months, 40 leads, 3 customers".',
    ],
    [
      'ads: 900 a month since May',
      'no-months',
      '"ads: 900 a month since May" gives a time since when, but not for how many months',
      'Add the months, such as "4800 in total, 6 months".',
    ],
    [
      'ads: 900 in total',
      'no-months',
      '"ads: 900 in total" gives one sum, but not for how many months',
      'Add the months, such as "4800 in total, 6 months".',
    ],
  ])('says of %j what is wrong, and what to write', (text, code, what, mend) => {
    const result = readRunning(text, '--current');
    expect(result).toEqual({ ok: false, problems: [{ code, where: '--current', what, mend }] });
  });

  it('tells all that is wrong at once', () => {
    const result = readRunning(': much, 5 leads, 6 leads, 800 in total', '--current');
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      'no-channel',
      'not-a-number',
      'said-twice',
      'no-months',
    ]);
  });

  it('passes over what is not known, and what nobody could have meant to write', () => {
    expect(read('ads: n/a, 5 leads, ?')).toEqual({ channel: 'ads', leads: 5 });
    expect(read(`${'x'.repeat(80)}: 5 leads`)).toEqual({ channel: 'x'.repeat(80), leads: 5 });
    expect(read(`ads: 5 leads${' '.repeat(400)}, 6 leads`)).toEqual({ channel: 'ads', leads: 5 });
  });

  it('gives the currencies that are named, and what was made of amounts', () => {
    expect(orThrow(readRunning('ads: €1200 a year, 3 months, €900 revenue', '--current'))).toEqual({
      value: { channel: 'ads', monthlySpend: 100, months: 3, revenue: 900 },
      currencies: ['EUR', 'EUR'],
      notes: ['"€1200 a year" is read as €100 a month'],
    });
    expect(orThrow(readRunning('ads: 1,200 a month', '--current', 'GBP')).value).toEqual({
      channel: 'ads',
      monthlySpend: 1200,
    });
    expect(readRunning('ads: 1,200 a month', '--current', 'EUR').ok).toBe(false);
  });

  it('reads again what it states', () => {
    const part = (name: (typeof RUNNING_PART_NAMES)[number]) =>
      fc.option(
        fc.integer({ min: name === 'months' ? 1 : 0, max: RUNNING_PARTS[name].unit === 'months' ? 600 : 9999 }),
        { nil: undefined },
      );
    const running = fc.record({
      channel: fc.constantFrom('search-ads', 'Google Ads', 'local listing and reviews'),
      ...Object.fromEntries(RUNNING_PART_NAMES.map((name) => [name, part(name)])),
    });
    fc.assert(
      fc.property(running, (given) => {
        const known = Object.fromEntries(
          Object.entries(given).filter(([, value]) => value !== undefined),
        ) as unknown as Running;
        expect(read(stateRunning(known))).toEqual(known);
      }),
    );
  });
});

describe('readRunningObject', () => {
  const readObject = (given: Readonly<Record<string, unknown>>, agreed?: string) =>
    readRunningObject(given, (key) => `current.0.${key}`, agreed);

  it('reads amounts that are text, and leaves all else as it is', () => {
    const given = {
      channel: 'ads',
      monthlySpend: '€1200 a year',
      months: '1 year',
      leads: 40,
      customers: 'n/a',
      revenue: null,
      hoursPerWeek: 'unknown',
      remark: 'since May',
    };
    expect(readObject(given)).toEqual({
      ok: true,
      value: {
        value: { channel: 'ads', monthlySpend: 100, months: 12, leads: 40, remark: 'since May' },
        currencies: ['EUR'],
        notes: ['"€1200 a year" is read as €100 a month'],
      },
    });
  });

  it('tells all that cannot be read, where it stands', () => {
    const result = readObject({ channel: 'ads', leads: 'many', months: '0', monthlySpend: '1,200' }, 'EUR');
    expect(result.ok ? [] : result.problems.map(({ code, where }) => [code, where])).toEqual([
      ['not-a-number', 'current.0.leads'],
      ['out-of-range', 'current.0.months'],
      ['unclear-number', 'current.0.monthlySpend'],
    ]);
  });
});

describe('answers that say what runs now', () => {
  const GOOD = { goals: ['lead-generation'], monthlyBudget: 1000, timelineMonths: 6 };
  const current = (given: unknown) => orThrow(parseAnswers({ ...GOOD, current: given })).current;
  const listed = [
    { channel: 'search-ads', monthlySpend: 800, months: 6 },
    { channel: 'seo', leads: 4 },
  ];

  it('take a list, one, texts, or one text, and mean the same', () => {
    expect(current(listed)).toEqual(listed);
    expect(current(['search-ads: 800 a month, 6 months', { channel: 'seo', leads: '4 leads' }])).toEqual(listed);
    expect(current('search-ads: 800 a month, 6 months; seo: 4 leads')).toEqual(listed);
    expect(current('search-ads: 800 a month; 6 months | seo: 4 leads')).toEqual(listed);
    expect(current(listed[0])).toEqual(listed.slice(0, 1));
    expect([current('unknown'), current(null)]).toEqual([undefined, undefined]);
  });

  it('have one currency with all other amounts', () => {
    const result = understandAnswers(
      { ...GOOD, monthlyBudget: '€500', rate: 1.1, current: 'ads: €1.500,50 a month, 6 months' },
      { locate: () => 'here' },
    );
    expect(orThrow(result).answers).toMatchObject({ currency: 'EUR', current: [{ monthlySpend: 1500.5 }] });
  });

  it('are told what is wrong with them, where, all at once', () => {
    const result = parseAnswers(
      {
        ...GOOD,
        current: [
          { channel: 'seo', leads: 3, customers: 5 },
          { chanel: 'ads', months: 0 },
        ],
      },
      (path) => path.join('.'),
    );
    expect(result.ok ? [] : result.problems.map(({ where, code }) => [where, code])).toEqual([
      ['current.0', 'not-valid'],
      ['current.1.channel', 'missing'],
      ['current.1.months', 'out-of-range'],
      ['current.1.chanel', 'unknown-key'],
    ]);
  });

  it('may set figures, as flags, in one text, or by channel', () => {
    const figures = (given: unknown) => orThrow(parseAnswers({ ...GOOD, figures: given })).figures;
    const set = { 'search-ads': { costPerLead: 60, leadToCustomer: { low: 0.05, typical: 0.1, high: 0.2 } } };
    expect(figures(set)).toEqual(set);
    expect(figures(['search-ads.costPerLead=$60', 'search-ads.leadToCustomer=5%/10%/20%'])).toEqual(set);
    expect(figures('search-ads.costPerLead=60; search-ads.leadToCustomer=0.05/0.1/0.2')).toEqual(set);
    const wrong = parseAnswers({ ...GOOD, figures: ['seo.costPerLaed=5', 'seo', 'seo.costPerLead=a'] });
    expect(wrong.ok ? [] : wrong.problems.map(({ code }) => code)).toEqual([
      'unknown-figure',
      'bad-flag',
      'not-a-number',
    ]);
  });

  it('may not be nothing where money is divided by it, nor a percent where it is no share', () => {
    const problems = (figures: unknown) => {
      const read = parseAnswers({ ...GOOD, figures });
      return read.ok ? [] : read.problems.map(({ where, what }) => [where, what]);
    };
    const nothing = { low: 0, typical: 0, high: 5 };
    expect(problems({ seo: { costPerLead: 0, costDoublesAt: nothing, leadToCustomer: 0, least: 0 } })).toEqual([
      ['figures.seo.costPerLead', 'figures.seo.costPerLead (got 0) is not valid'],
      ['figures.seo.costDoublesAt', `figures.seo.costDoublesAt (got ${JSON.stringify(nothing)}) is not valid`],
    ]);
    expect(problems({ seo: { costPerLead: { low: 0, typical: 5, high: 9 } } })).toEqual([]);
    expect(problems(['seo.costPerLead=5%'])).toEqual([
      ['figures', '"seo.costPerLead=5%" is a percent, and this figure is none'],
    ]);
  });
});
