import { describe, expect, it } from 'vitest';
import { MOST_RUNNING } from '../../src/model/running.ts';
import { figureIssues, limitIssues, MORE_CUSTOMERS, runningIssues } from '../../src/model/structured-issues.ts';

const issuesOf = (part: object) => runningIssues([{ channel: 'seo', ...part }], ['current']);
const NO_LIST =
  'expected a list of channels, such as [{"channel": "search ads", "monthlySpend": 800, "months": 6, "leads": 40}]';
const NO_NAME = 'expected the name of a channel, of at most 80 letters';
/** As many channels as that, of which nothing is said. */
const channels = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`channel ${at}`, {}]));
/** Sets the name as JSON.parse does. */
const withProto: unknown = JSON.parse('{"__proto__": {"fix": "much", "costPerLead": "much"}}');

describe('runningIssues', () => {
  it('takes as many channels as may be told, and no more', () => {
    const running = Array.from({ length: MOST_RUNNING }, () => ({ channel: 'seo' }));
    expect(runningIssues(running, ['current'])).toEqual([]);
    expect(runningIssues([...running, { channel: 'seo' }], ['current'])).toEqual([
      { code: 'too_big', path: ['current'], message: `expected at most ${MOST_RUNNING} channels` },
    ]);
  });

  it('tells of more customers than leads, where both are numbers that may be', () => {
    expect(issuesOf({ leads: 3, customers: 4 })).toEqual([
      { code: 'custom', path: ['current', 0], message: MORE_CUSTOMERS },
    ]);
    for (const right of [{ leads: 4, customers: 4 }, { customers: 4 }, { leads: 3 }, {}])
      expect(issuesOf(right)).toEqual([]);
    expect(issuesOf({ leads: -3, customers: 4 }).map(({ path }) => path)).toEqual([['current', 0, 'leads']]);
    expect(issuesOf({ leads: null, customers: 4 }).map(({ path }) => path)).toEqual([['current', 0, 'leads']]);
  });

  it.each<[string, unknown, string, readonly (string | number)[], string]>([
    ['no list', 'seo', 'invalid_type', [], NO_LIST],
    ['no channel', ['seo'], 'invalid_type', [0], NO_LIST],
    ['no name', [{}], 'invalid_type', [0, 'channel'], NO_NAME],
    ['an empty name', [{ channel: '' }], 'custom', [0, 'channel'], NO_NAME],
    ['a number for a name', [{ channel: 5 }], 'custom', [0, 'channel'], NO_NAME],
    ['a name that is too long', [{ channel: 'x'.repeat(81) }], 'custom', [0, 'channel'], NO_NAME],
    [
      'text for a number',
      [{ channel: 'seo', leads: '5' }],
      'invalid_type',
      [0, 'leads'],
      'expected leads from 0 to 1,000,000,000',
    ],
    [
      'what is no number',
      [{ channel: 'seo', leads: Number.NaN }],
      'invalid_type',
      [0, 'leads'],
      'expected leads from 0 to 1,000,000,000',
    ],
    [
      'less than nothing',
      [{ channel: 'seo', hoursPerWeek: -1 }],
      'too_small',
      [0, 'hoursPerWeek'],
      'expected hours from 0 to 10,000',
    ],
    [
      'no time at all',
      [{ channel: 'seo', months: 0 }],
      'too_small',
      [0, 'months'],
      'expected months above 0 and up to 600',
    ],
    [
      'too much time',
      [{ channel: 'ads' }, { channel: 'seo', months: 601 }],
      'too_big',
      [1, 'months'],
      'expected months above 0 and up to 600',
    ],
    [
      'too much money',
      [{ channel: 'seo', revenue: 1e12 + 1 }],
      'too_big',
      [0, 'revenue'],
      'expected US dollars from 0 to 1,000,000,000,000',
    ],
  ])('finds %s', (_, value, code, within, message) => {
    expect(runningIssues(value, ['current'])).toEqual([{ code, path: ['current', ...within], message }]);
  });

  it('takes a name of eighty letters, and each amount up to its bounds', () => {
    const most = {
      monthlySpend: 1e12,
      hoursPerWeek: 1e4,
      months: 600,
      leads: 1e9,
      customers: 1e9,
      revenue: 1e12,
    };
    const nothing = { monthlySpend: 0, hoursPerWeek: 0, months: 0.001, leads: 0, customers: 0, revenue: 0 };
    expect(
      runningIssues(
        [
          { channel: 'x'.repeat(80), ...most },
          { channel: 'y', ...nothing },
        ],
        [],
      ),
    ).toEqual([]);
  });

  it('finds names that it does not know, of each channel', () => {
    expect(runningIssues([{ channel: 'seo', lead: 5, spend: 6 }], ['current'])).toMatchObject([
      { code: 'unrecognized_keys', path: ['current', 0], keys: ['lead', 'spend'] },
    ]);
  });
});

describe('figureIssues', () => {
  it.each<[string, unknown]>([
    ['nothing', {}],
    ['numbers', { seo: { costPerLead: 0.5, leadToCustomer: 1, keptPerMonth: 0, delayMonths: 120, least: 1e9 } }],
    ['ranges', { seo: { costPerLead: { low: 0, typical: 1, high: 1e9 }, least: { low: 0, typical: 0, high: 0 } } }],
    ['what is undefined', { seo: { costPerLead: undefined } }],
    ['a hundred channels', channels(100)],
    ['a name of eighty letters', { ['x'.repeat(80)]: { least: 5 } }],
    ['a name that no object can be asked for', withProto],
  ])('takes %s', (_, value) => {
    expect(figureIssues(value, ['figures'])).toEqual([]);
  });

  it.each<[string, unknown, string, readonly string[], string]>([
    ['no object', 5, 'invalid_type', [], 'expected figures by channel'],
    ['more than a hundred channels', channels(101), 'custom', [], 'expected at most 100 channels'],
    ['no name', { '': {} }, 'custom', [''], NO_NAME],
    ['a name that is too long', { ['x'.repeat(81)]: {} }, 'custom', ['x'.repeat(81)], NO_NAME],
    ['a channel without names', { seo: 60 }, 'invalid_type', ['seo'], 'expected figures such as {"costPerLead": 60}'],
  ])('finds %s', (_, value, code, within, message) => {
    expect(figureIssues(value, ['figures'])).toEqual([{ code, path: ['figures', ...within], message }]);
  });

  it.each<[string, unknown]>([
    ['least', -1],
    ['least', 1e9 + 1],
    ['least', '5'],
    ['least', null],
    ['least', [1, 2, 3]],
    ['least', { low: -1, typical: 2, high: 3 }],
    ['least', { low: 1, typical: 2, high: 1e9 + 1 }],
    ['least', { low: 1, typical: 1e9 + 1, high: 1e9 }],
    ['least', { low: 1, typical: '2', high: 3 }],
    ['least', { low: 3, typical: 2, high: 3 }],
    ['least', { low: 1, typical: 2, high: 1 }],
    ['least', { low: 1, typical: 2 }],
    ['least', { typical: 2, high: 3 }],
    ['least', { low: 1, high: 3 }],
    ['least', { low: 1, typical: 2, high: 3, most: 4 }],
  ])('finds as %s what is no number in its bounds, nor three that do not fall: %j', (name, value) => {
    expect(figureIssues({ seo: { [name]: value } }, ['figures'])).toEqual([
      {
        code: 'invalid_union',
        path: ['figures', 'seo', name],
        message: 'expected a number from 0 to 1,000,000,000, or {"low", "typical", "high"} that do not fall',
      },
    ]);
  });

  it.each([0, { low: 0, typical: 0, high: 5 }])('finds what typically costs nothing: %j', (value) => {
    expect(
      figureIssues({ seo: { costPerLead: value, costDoublesAt: value, delayMonths: value } }, ['figures']),
    ).toEqual([
      {
        code: 'invalid_union',
        path: ['figures', 'seo', 'costPerLead'],
        message: 'expected a number above 0 and up to 1,000,000,000, or {"low", "typical", "high"} that do not fall',
      },
      {
        code: 'invalid_union',
        path: ['figures', 'seo', 'costDoublesAt'],
        message:
          'expected a number above 0 and up to 1,000,000,000,000, or {"low", "typical", "high"} that do not fall',
      },
    ]);
  });

  it('finds names that it does not know, beside what is wrong', () => {
    expect(figureIssues({ seo: { least: 'much', cost: 5 } }, ['figures'])).toMatchObject([
      { code: 'invalid_union', path: ['figures', 'seo', 'least'] },
      { code: 'unrecognized_keys', path: ['figures', 'seo'], keys: ['cost'] },
    ]);
  });
});

describe('limitIssues', () => {
  it.each<[string, unknown]>([
    ['nothing', {}],
    ['amounts', { seo: { fix: 0, min: 12.5, max: 1e9 }, blog: {} }],
    ['what is undefined', { seo: { fix: undefined } }],
    ['a hundred channels', channels(100)],
    ['a name that no object can be asked for', withProto],
  ])('takes %s', (_, value) => {
    expect(limitIssues(value, ['limits'])).toEqual([]);
  });

  it.each<[string, unknown, string, readonly string[], string]>([
    ['no object', ['seo'], 'invalid_type', [], 'expected limits by channel'],
    ['more than a hundred channels', channels(101), 'custom', [], 'expected at most 100 channels'],
    ['no name', { '': {} }, 'custom', [''], NO_NAME],
    ['a channel without names', { seo: 60 }, 'invalid_type', ['seo'], 'expected limits such as {"seo": {"fix": 1000}}'],
    ...[-1, 1e9 + 1, '5', null].map((amount): [string, unknown, string, readonly string[], string] => [
      `${amount} as an amount`,
      { seo: { min: 5, max: amount } },
      'invalid_type',
      ['seo', 'max'],
      'expected an amount a month from 0 to 1,000,000,000',
    ]),
  ])('finds %s', (_, value, code, within, message) => {
    expect(limitIssues(value, ['limits'])).toEqual([{ code, path: ['limits', ...within], message }]);
  });

  it('finds names that it does not know', () => {
    expect(limitIssues({ seo: { fix: 5, most: 6 } }, ['limits'])).toMatchObject([
      { code: 'unrecognized_keys', path: ['limits', 'seo'], keys: ['most'] },
    ]);
  });

  it('shows how limits of the channel that is meant are written, where they are written as a flag has them', () => {
    expect(limitIssues({ 'seo.fix': 1000 }, ['limits'])).toEqual([
      {
        code: 'invalid_type',
        path: ['limits', 'seo.fix'],
        message: 'expected limits such as {"seo": {"fix": 1000}}',
      },
    ]);
  });
});
