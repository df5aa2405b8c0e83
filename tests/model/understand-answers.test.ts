import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_ALIASES, CHOICE_ALIASES } from '../../src/model/aliases.ts';
import { ANSWERS, GIVEN_KEYS, type GivenKey } from '../../src/model/answers.ts';
import { answersSchema } from '../../src/model/answers-schema.ts';
import { lettersOf } from '../../src/model/letters-of.ts';
import { parseAnswers, understandAnswers } from '../../src/model/parse-answers.ts';
import { questionOf } from '../../src/model/questions.ts';
import { isUnknownWord } from '../../src/model/unknown-words.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

const needed = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const read = (value: unknown) => {
  const parsed = understandAnswers(value, { locate: (path) => path.join('.') || 'answers' });
  return parsed.ok ? parsed.value : parsed.problems.map(({ code, where, what, mend }) => [code, where, what, mend]);
};
const answersOf = (given: object) => {
  const parsed = parseAnswers({ ...needed, ...given });
  return parsed.ok ? parsed.value : parsed.problems.map(({ code }) => code);
};
const problemsOf = (given: object) => {
  const result = read({ ...needed, ...given });
  return Array.isArray(result) ? result.map(([, , what, mend]) => `${what}. ${mend}`) : [];
};

describe('answers as people and programs state them', () => {
  it('are read from text: amounts, time, and choices by any name', () => {
    expect(
      answersOf({
        goals: 'leads; Brand awareness',
        monthlyBudget: '20k/year',
        timelineMonths: 'half a year',
        businessModel: 'Businesses (B2B)',
        audience: 'NAMED_ACCOUNTS',
        contactRules: 'Strict (EU)',
        trustSensitivity: 'High',
      }),
    ).toEqual({
      goals: ['lead-generation', 'brand-awareness'],
      monthlyBudget: 20_000 / 12,
      timelineMonths: 6,
      businessModel: 'b2b',
      audience: 'named-accounts',
      contactRules: 'strict',
      trustSensitivity: 'high',
    });
  });

  it.each([
    'Lead Generation',
    'lead generation',
    'LEAD-GENERATION',
    'lead_generation',
    'Lead generation: more people to talk to',
    'leads',
    'lead-generation;',
    '["lead-generation"]'.slice(2, -2),
  ])('take %j for one goal without brackets', (goals) => {
    expect(answersOf({ goals })).toEqual(needed);
  });

  it.each([
    ['leads', 'lead-generation'],
    ['sales', 'immediate-sales'],
    ['awareness', 'brand-awareness'],
    ['launch', 'product-launch'],
    ['event', 'event-turnout'],
    ['retention', 'customer-retention'],
    ['new market', 'enter-new-market'],
    ['authority', 'trust-and-authority'],
  ])('take the short name %s for a goal', (goal, meant) => {
    expect(answersOf({ goals: [goal] })).toMatchObject({ goals: [meant] });
  });

  it.each(['lead-generation, sales', 'leads|sales', 'leads + sales', 'leads\nsales', ['leads', 'Sales']])(
    'take %j for two goals',
    (goals) => {
      expect(answersOf({ goals })).toMatchObject({ goals: ['lead-generation', 'immediate-sales'] });
    },
  );

  it('take null for nothing, everywhere, and for "unknown" where that has to be said', () => {
    const nothing = Object.fromEntries(GIVEN_KEYS.filter((key) => key !== 'goals').map((key) => [key, null]));
    expect(answersOf({ ...nothing, $schema: null })).toEqual({
      goals: ['lead-generation'],
      monthlyBudget: 'unknown',
      timelineMonths: 'unknown',
    });
    expect(answersOf({ goals: null })).toEqual(['missing']);
  });

  it.each(['n/a', 'N/A', '-', 'TBD', '', 'unknown', '?'])('take %j for nothing', (word) => {
    expect(answersOf({ monthlyBudget: word, audience: word, customerValue: word })).toEqual({
      ...needed,
      monthlyBudget: 'unknown',
    });
  });

  it('stand as they are where they are right already', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect(parseAnswers(answers)).toEqual({ ok: true, value: answers });
      }),
      { numRuns: 100 },
    );
  });

  it('become answers that the schema takes, whatever text they are made of', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '5k',
        '£5',
        '6 months',
        '2-3k',
        'leads',
        'B2B',
        'n/a',
        'EUR',
        '1.25',
        '6k in total',
        '5,000',
        'high',
      ),
    );
    const text = fc.record(Object.fromEntries(GIVEN_KEYS.map((key) => [key, word])), { requiredKeys: [] });
    fc.assert(
      fc.property(text, (given) => {
        const parsed = parseAnswers({ ...needed, ...given });
        if (parsed.ok) expect(answersSchema.safeParse(parsed.value).error).toBeUndefined();
        else expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('are refused with the key that was meant, and not called missing as well', () => {
    const { goals, timelineMonths } = needed;
    expect(read({ goals, timelineMonths, budget: 5000 })).toEqual([
      ['unknown-key', 'budget', 'unknown key "budget"', 'Did you mean "monthlyBudget"?'],
    ]);
    expect(read({ goal: goals, deadline: 6, budget: 5 })).toHaveLength(3);
  });

  it('are refused with the choice that was meant', () => {
    expect(problemsOf({ goals: ['brandng'] })[0]).toContain('Did you mean "brand-awareness"?');
    expect(problemsOf({ searchDemand: 'hihg' })[0]).toContain('Did you mean "high"?');
    expect(problemsOf({ businessModel: 'yes' })).toEqual([
      'businessModel: "yes" is not a choice. One of: b2b, b2c, both, unknown.',
    ]);
  });

  it.each([
    [{ goals: 5 }, ['wrong-type goals']],
    [{ goals: ['leads', 5] }, ['wrong-choice goals.1']],
    [{ contactPlaces: 5 }, ['wrong-type contactPlaces']],
    [{ currency: 5, rate: 2 }, ['not-valid currency']],
    [{ current: [{ channel: 'seo' }, 'ads: much'] }, ['not-a-number current.1']],
    [{ current: [5] }, ['wrong-type current.0']],
    [{ current: 'seo: 5 a month | ads: much' }, ['not-a-number current.1']],
    [{ figures: { seo: { costPerLead: { low: 1, typical: 2, high: 3 } } } }, []],
    [
      { figures: { seo: { costPerLead: { low: 1, typical: 2, high: 3, most: 4 } } } },
      ['not-valid figures.seo.costPerLead'],
    ],
    [{ figures: { seo: { costPerLead: { low: 2, typical: 1, high: 3 } } } }, ['not-valid figures.seo.costPerLead']],
    [{ figures: { seo: { costPerLead: { low: 1, typical: 4, high: 3 } } } }, ['not-valid figures.seo.costPerLead']],
    [{ figures: { seo: { costPerLead: { low: 2, typical: 2, high: 2 } } } }, []],
  ])('are refused where they are wrong, and nowhere else: %o', (given, problems) => {
    const result = read({ ...needed, ...given });
    expect(Array.isArray(result) ? result.map(([code, where]) => `${code} ${where}`) : []).toEqual(problems);
  });

  it('say of which channel a note is', () => {
    expect(read({ ...needed, current: ['seo: 50 a month', 'ads: 1200 a year'] })).toMatchObject({
      notes: ['current.1: "1200 a year" is read as $100 a month'],
    });
  });

  it('are refused in words for people', () => {
    expect(problemsOf({ goals: ['sales', 'leads', 'launch', 'event'] })[0]).toContain(
      'Expected one to three goals, the most important first.',
    );
    expect(problemsOf({ monthlyBudget: true })).toEqual([
      'monthlyBudget (got true) is not valid. Expected an amount from 0 to 1,000,000,000,000, or "unknown".',
    ]);
  });
});

describe('money in another currency', () => {
  it('is known by its sign, and stands as it was given', () => {
    expect(answersOf({ monthlyBudget: '£360 a month', rate: '1.25' })).toEqual({
      ...needed,
      monthlyBudget: 360,
      currency: 'GBP',
      rate: 1.25,
    });
    expect(answersOf({ currency: 'pounds', rate: 1.25 })).toMatchObject({ currency: 'GBP', monthlyBudget: 5000 });
  });

  it('is all in one currency, which says how every comma is meant', () => {
    expect(answersOf({ monthlyBudget: '€300', customerValue: '1,500', rate: 1 })).toEqual(['unclear-number']);
    expect(answersOf({ monthlyBudget: '£300', customerValue: '1,500', rate: 1 })).toMatchObject({
      customerValue: 1500,
    });
    expect(answersOf({ monthlyBudget: '€300', customerValue: '£200', rate: 1 })).toContain('two-currencies');
    expect(answersOf({ monthlyBudget: '$300', customerValue: '£200', rate: 1 })).toContain('two-currencies');
    expect(answersOf({ monthlyBudget: '€300', currency: 'GBP', rate: 1 })).toEqual(['two-currencies']);
    expect(answersOf({ monthlyBudget: '$5,000', currency: 'CAD', rate: 0.7 })).toMatchObject({ monthlyBudget: 5000 });
  });

  it('needs a rate, with the line to type', () => {
    expect(problemsOf({ monthlyBudget: '£360' })).toEqual([
      'amounts are in GBP, and the benchmarks in US dollars. Add --rate (or "rate") with the dollars for one GBP: ' +
        '--rate 1.25 if it is $1.25; --rate 1 takes the benchmarks one for one.',
    ]);
    expect(answersOf({ currency: 'EUR' })).toEqual(['no-rate']);
    expect([answersOf({ rate: 2 }), answersOf({ currency: 'USD', rate: 2 })]).toEqual([
      ['rate-without-currency'],
      ['rate-without-currency'],
    ]);
    expect(answersOf({ currency: 'USD', rate: 1 })).toMatchObject(needed);
    expect(answersOf({ currency: 'EURO DOLLAR' })).toEqual(['not-valid']);
  });

  it('says that a rate of 1 takes the benchmarks one for one', () => {
    expect(read({ ...needed, currency: 'CHF', rate: 1 })).toMatchObject({
      notes: ['with a rate of 1, benchmarks in US dollars are taken one for one as CHF'],
    });
  });
});

describe('one sum for the whole time', () => {
  const { goals } = needed;

  it('stands in the place of a monthly budget, and it is said what that makes a month', () => {
    for (const budget of [{ budgetTotal: 6000 }, { monthlyBudget: '6000 in total' }, { budgetTotal: '$6k' }]) {
      expect(read({ goals, timelineMonths: 6, ...budget })).toEqual({
        answers: { goals, budgetTotal: 6000, timelineMonths: 6 },
        notes: ['$6,000 in total over 6 months is $1,000 a month'],
      });
    }
  });

  it('is spread over a month at least, and over a year where no deadline is known', () => {
    const notes = (timelineMonths: unknown) => read({ goals, budgetTotal: 6000, timelineMonths });
    expect(notes(0.5)).toMatchObject({ notes: ['$6,000 in total over 1 month is $6,000 a month'] });
    // A plan has whole months: each gets its part, and together they get the sum and no more.
    expect(notes('6 weeks')).toMatchObject({ notes: ['$6,000 in total over 2 whole months is $3,000 a month'] });
    expect(notes('unknown')).toMatchObject({
      notes: ['$6,000 in total over 12 months is $500 a month, as no deadline is known'],
    });
  });

  it('may stand beside a monthly budget only where both say the same', () => {
    expect(answersOf({ budgetTotal: 30_000 })).toMatchObject({ monthlyBudget: 5000, budgetTotal: 30_000 });
    expect(problemsOf({ budgetTotal: 6000 })).toEqual([
      'the budget is $5,000 a month, and $6,000 in total, which would be $1,000 a month. Give one of the two.',
    ]);
    expect(answersOf({ monthlyBudget: 'unknown', budgetTotal: 6000 })).toEqual({
      goals,
      budgetTotal: 6000,
      timelineMonths: 6,
    });
    expect(answersOf({ monthlyBudget: '6000 in total', budgetTotal: 7000 })).toContain('two-budgets');
  });
});

describe('the words for choices and answers', () => {
  it.each(GIVEN_KEYS)('mean one choice of %s each, and are never "unknown"', (key: GivenKey) => {
    const question = questionOf(key);
    const choices = 'choices' in question ? question.choices : [];
    const words = choices.flatMap(({ value }) => [value, ...(CHOICE_ALIASES[key]?.[value] ?? [])].map(lettersOf));
    expect(words.filter((word, at) => words.indexOf(word) < at)).toEqual([]);
    expect([...words, ...choices.map(({ name }) => name)].filter(isUnknownWord)).toEqual([]);
  });

  it('mean one answer each, as names of columns', () => {
    const words = GIVEN_KEYS.flatMap((key) => {
      const { label, flag } = questionOf(key);
      return [...new Set([key, label, flag, ...(ANSWER_ALIASES[key] ?? [])].map(lettersOf))];
    });
    expect(words.filter((word, at) => words.indexOf(word) < at)).toEqual([]);
    expect(Object.keys(ANSWERS)).toEqual(GIVEN_KEYS);
  });
});
