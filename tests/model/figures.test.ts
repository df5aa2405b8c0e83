import { describe, expect, it } from 'vitest';
import { figuresFileSchema, parseFiguresFile, withDraws } from '../../src/model/figures.ts';

const parse = (value: unknown) => parseFiguresFile(JSON.stringify(value, null, 1), 'own.json');
const problemsOf = (value: unknown) => {
  const parsed = parse(value);
  return parsed.ok ? [] : parsed.problems;
};
const DRAW = { firstDollarCost: 50, costDoublesAt: 4000, keptPerMonth: 0.5, unfinishedPerMonth: 0.2, delayMonths: 1 };

describe('parseFiguresFile', () => {
  it('reads a number as a range of no width, and a range as it is', () => {
    const ranges = { low: 0.05, typical: 0.1, high: 0.2 };
    expect(parse({ $schema: 'figures.json', figures: { seo: { costPerLead: 80, leadToCustomer: ranges } } })).toEqual({
      ok: true,
      value: {
        figures: { seo: { costPerLead: { low: 80, typical: 80, high: 80 }, leadToCustomer: ranges } },
        currency: undefined,
      },
    });
  });

  it.each([
    ['EUR', 'EUR'],
    ['US dollars', undefined],
    [5, undefined],
    [undefined, undefined],
  ])('takes the currency of a calibration where it is one: %j', (currency, known) => {
    expect(parse({ figures: {}, calibration: { currency, from: 'history.csv' } })).toEqual({
      ok: true,
      value: { figures: {}, currency: known },
    });
  });

  it('gives draws to the channels that have figures', () => {
    const figures = { seo: { least: 5 }, blog: { least: 6 } };
    expect(parse({ figures, calibration: { draws: { seo: [DRAW], 'search-ads': [DRAW] } } })).toEqual({
      ok: true,
      value: {
        figures: {
          seo: { least: { low: 5, typical: 5, high: 5 }, draws: [DRAW] },
          blog: { least: { low: 6, typical: 6, high: 6 } },
        },
        currency: undefined,
      },
    });
  });

  it('tells what is wrong, where, and what is meant', () => {
    expect(problemsOf({ figurs: {} })).toEqual([
      { code: 'missing', where: 'own.json:1:1', what: 'figures is missing', mend: expect.any(String) },
      { code: 'unknown-key', where: 'own.json:2:12', what: 'unknown key "figurs"', mend: 'Did you mean "figures"?' },
    ]);
    expect(problemsOf({ figures: {}, calibrations: {} })).toMatchObject([
      { what: 'unknown key "calibrations"', mend: 'Did you mean "calibration"?' },
    ]);
    expect(problemsOf({ figures: { seo: { costPerLed: 80 } } })).toEqual([
      {
        code: 'unknown-key',
        where: 'own.json:4:18',
        what: 'unknown key "costPerLed" in figures.seo',
        mend: 'Did you mean "costPerLead"?',
      },
    ]);
  });

  it('tells what is no JSON', () => {
    const parsed = parseFiguresFile('{', 'own.json');
    expect(parsed.ok ? [] : parsed.problems.map(({ code, where }) => [code, where])).toEqual([
      ['json-syntax', 'own.json:1:2'],
    ]);
  });
});

describe('figuresFileSchema', () => {
  const takes = (file: unknown) => figuresFileSchema.safeParse(file).success;

  it.each<[string, number, boolean, boolean]>([
    ['costPerLead', 1e9, true, false],
    ['leadToCustomer', 1, true, true],
    ['keptPerMonth', 0.97, true, true],
    ['delayMonths', 120, true, true],
    ['costDoublesAt', 1e12, true, false],
    ['least', 1e9, true, true],
  ])('takes as %s what is at most %d', (name, most, isMost, isNothing) => {
    const of = (value: unknown) => takes({ figures: { seo: { [name]: value } } });
    expect([of(most), of(most * 1.001), of(-0.001)]).toEqual([isMost, false, false]);
    expect([of(0), of({ low: 0, typical: 0, high: most }), of({ low: 0, typical: most, high: most })]).toEqual([
      isNothing,
      isNothing,
      true,
    ]);
    expect([of({ low: 0.5, typical: 0.4, high: 0.6 }), of({ low: 0.4, typical: 0.5, high: 0.4 })]).toEqual([
      false,
      false,
    ]);
  });

  it.each<[keyof typeof DRAW, readonly number[], readonly number[]]>([
    ['firstDollarCost', [0.01, 1e9], [0, -1, 1.1e9]],
    ['costDoublesAt', [0.01, 1e12], [0, -1, 1.1e12]],
    ['keptPerMonth', [0, 0.97], [-0.1, 0.98]],
    ['unfinishedPerMonth', [0, 1], [-0.1, 1.1]],
    ['delayMonths', [0, 120], [-1, 121]],
  ])('takes as %s of a draw %j, and none of %j', (name, right, wrong) => {
    const of = (value: number) => takes({ figures: {}, calibration: { draws: { seo: [{ ...DRAW, [name]: value }] } } });
    expect([right.map(of), wrong.map(of)]).toEqual([right.map(() => true), wrong.map(() => false)]);
  });

  it('takes one draw to a thousand, by names of channels up to eighty letters', () => {
    const times = (count: number) => takes({ figures: {}, calibration: { draws: { seo: Array(count).fill(DRAW) } } });
    expect([0, 1, 1000, 1001].map(times)).toEqual([false, true, true, false]);
    const named = (letters: number) => {
      const name = 'x'.repeat(letters);
      return [takes({ figures: { [name]: {} } }), takes({ figures: {}, calibration: { draws: { [name]: [DRAW] } } })];
    };
    expect([0, 1, 80, 81].map(named)).toEqual([
      [false, false],
      [true, true],
      [true, true],
      [false, false],
    ]);
  });

  it('takes nothing that it does not know, but in what is only for people', () => {
    expect(takes({ figures: {}, more: 1 })).toBe(false);
    expect(takes({ figures: { seo: { costPerLead: { low: 1, typical: 2, high: 3, most: 4 } } } })).toBe(false);
    expect(takes({ figures: {}, calibration: { draws: { seo: [{ ...DRAW, more: 1 }] } } })).toBe(false);
    expect(takes({ $schema: 'x'.repeat(2000), figures: {}, calibration: { more: 1 } })).toBe(true);
    expect(takes({ $schema: 'x'.repeat(2001), figures: {} })).toBe(false);
  });
});

describe('withDraws', () => {
  it('takes no name that every object has for a channel with draws', () => {
    expect(withDraws({ constructor: {} }, {})).toEqual({ constructor: {} });
  });
});
