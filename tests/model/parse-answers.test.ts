import { describe, expect, it } from 'vitest';
import { parseAnswers, understandAnswers, understandPartly } from '../../src/model/parse-answers.ts';

const needed = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const problemsOf = (value: unknown) => {
  const parsed = parseAnswers(value);
  return parsed.ok ? [] : parsed.problems.map(({ code, where, what, mend }) => [code, where, what, mend]);
};

describe('parseAnswers', () => {
  it('takes the three needed answers', () => {
    expect(parseAnswers(needed)).toEqual({ ok: true, value: needed });
  });

  it('brings answers into one form: schema order, no $schema, an unknown optional answer left out', () => {
    const parsed = parseAnswers({
      $schema: './answers.schema.json',
      contactRules: 'open',
      audience: 'unknown',
      timelineMonths: 'unknown',
      monthlyBudget: 0,
      goals: ['event-turnout'],
    });
    expect(JSON.stringify(parsed.ok && parsed.value)).toBe(
      '{"goals":["event-turnout"],"monthlyBudget":0,"timelineMonths":"unknown","contactRules":"open"}',
    );
  });

  it('takes an optional answer that is undefined for none', () => {
    const parsed = parseAnswers({ ...needed, audience: undefined });
    expect(parsed.ok && Object.keys(parsed.value)).toEqual(['goals', 'monthlyBudget', 'timelineMonths']);
  });

  it.each<[string, unknown, readonly (readonly string[])[]]>([
    [
      'an unknown key with the nearest name',
      { ...needed, serachDemand: 'high' },
      [['unknown-key', 'serachDemand', 'unknown key "serachDemand"', 'Did you mean "searchDemand"?']],
    ],
    [
      'a choice that does not exist with the nearest one',
      { ...needed, searchDemand: 'hihg' },
      [
        [
          'wrong-choice',
          'searchDemand',
          'searchDemand: "hihg" is not a choice',
          'Did you mean "high"? One of: none, some, high, unknown.',
        ],
      ],
    ],
    [
      'a number out of range',
      { ...needed, timelineMonths: 0 },
      [
        [
          'out-of-range',
          'timelineMonths',
          'timelineMonths (got 0) is not valid',
          'Expected months above 0 and up to 120, or "unknown".',
        ],
      ],
    ],
    [
      'text where a number belongs',
      { ...needed, monthlyBudget: 'lots' },
      [
        [
          'not-a-number',
          'monthlyBudget',
          'monthlyBudget: "lots" is not a number of US dollars',
          'Write a number such as 5000, 10k or $10,000, or "unknown".',
        ],
      ],
    ],
    [
      'a missing answer with the flag that gives it',
      { goals: ['lead-generation'], timelineMonths: 6 },
      [['missing', 'monthlyBudget', 'monthlyBudget is missing', 'Add "monthlyBudget", or pass --budget with 5000.']],
    ],
    [
      'nothing at all',
      {},
      [
        [
          'missing',
          'goals',
          'goals is missing',
          'Add "goals", or pass --goal with one of brand-awareness, lead-generation, immediate-sales, trust-and-authority, product-launch, enter-new-market, event-turnout, customer-retention.',
        ],
        ['missing', 'monthlyBudget', 'monthlyBudget is missing', 'Add "monthlyBudget", or pass --budget with 5000.'],
        ['missing', 'timelineMonths', 'timelineMonths is missing', 'Add "timelineMonths", or pass --timeline with 6.'],
      ],
    ],
    [
      'no object',
      [],
      [['wrong-type', 'answers', 'the document (got []) is not valid', 'Expected an object with names and values.']],
    ],
    [
      'the name of the schema misspelt',
      { ...needed, $shema: 'x' },
      [['unknown-key', '$shema', 'unknown key "$shema"', 'Did you mean "$schema"?']],
    ],
    [
      'a goal that does not exist',
      { ...needed, goals: ['fame'] },
      [
        [
          'wrong-choice',
          'goals.0',
          'goals[0]: "fame" is not a choice',
          'One of: brand-awareness, lead-generation, immediate-sales, trust-and-authority, product-launch, enter-new-market, event-turnout, customer-retention.',
        ],
      ],
    ],
    [
      'a gap in a list, with what may stand there',
      { ...needed, goals: ['event-turnout', undefined] },
      [
        [
          'missing',
          'goals.1',
          'goals[1] is missing',
          'One of: brand-awareness, lead-generation, immediate-sales, trust-and-authority, product-launch, enter-new-market, event-turnout, customer-retention.',
        ],
      ],
    ],
    [
      'a misspelt part of what runs',
      { ...needed, current: [{ channel: 'seo', lead: 5 }] },
      [['unknown-key', 'current.0.lead', 'unknown key "lead" in current[0]', 'Did you mean "leads"?']],
    ],
    [
      'a misspelt figure, not an answer that is called so',
      { ...needed, figures: { seo: { costPerLed: 5 } } },
      [
        [
          'unknown-key',
          'figures.seo.costPerLed',
          'unknown key "costPerLed" in figures.seo',
          'Did you mean "costPerLead"?',
        ],
      ],
    ],
    [
      'a misspelt limit',
      { ...needed, limits: { seo: { fixed: 5 } } },
      [['unknown-key', 'limits.seo.fixed', 'unknown key "fixed" in limits.seo', 'Did you mean "fix"?']],
    ],
    [
      'a name that is like nothing',
      { ...needed, weather: 'fine' },
      [['unknown-key', 'weather', 'unknown key "weather"', 'Take it out.']],
    ],
    [
      'an answer by what it is called, which is then not missing as well',
      { goals: needed.goals, 'Marketing Budget': 5, deadline: 6 },
      [
        ['unknown-key', 'Marketing Budget', 'unknown key "Marketing Budget"', 'Did you mean "monthlyBudget"?'],
        ['unknown-key', 'deadline', 'unknown key "deadline"', 'Did you mean "timelineMonths"?'],
      ],
    ],
    [
      'a name nearly as an answer is called',
      { ...needed, writrs: 5 },
      [['unknown-key', 'writrs', 'unknown key "writrs"', 'Did you mean "contentCapacity"?']],
    ],
    [
      'an answer that is wrong, and given by another name too',
      { ...needed, timelineMonths: 0, deadline: 6 },
      [
        [
          'out-of-range',
          'timelineMonths',
          'timelineMonths (got 0) is not valid',
          'Expected months above 0 and up to 120, or "unknown".',
        ],
        ['unknown-key', 'deadline', 'unknown key "deadline"', 'Did you mean "timelineMonths"?'],
      ],
    ],
    [
      'a choice by the nearest word for it',
      { ...needed, place: 'neer' },
      [
        [
          'wrong-choice',
          'place',
          'place: "neer" is not a choice',
          'Did you mean "local"? One of: local, national, international, unknown.',
        ],
      ],
    ],
    [
      'two budgets, where nothing else is wrong',
      { ...needed, budgetTotal: 6000 },
      [
        [
          'two-budgets',
          'budgetTotal',
          'the budget is $5,000 a month, and $6,000 in total, which would be $1,000 a month',
          'Give one of the two.',
        ],
      ],
    ],
    [
      'two budgets beside a missing answer',
      { monthlyBudget: 5000, budgetTotal: 6000, timelineMonths: 6 },
      [
        [
          'missing',
          'goals',
          'goals is missing',
          'Add "goals", or pass --goal with one of brand-awareness, lead-generation, immediate-sales, trust-and-authority, product-launch, enter-new-market, event-turnout, customer-retention.',
        ],
        [
          'two-budgets',
          'budgetTotal',
          'the budget is $5,000 a month, and $6,000 in total, which would be $1,000 a month',
          'Give one of the two.',
        ],
      ],
    ],
    [
      'what is wrong before two budgets',
      { ...needed, budgetTotal: 6000, audience: 'teenagers' },
      [
        [
          'wrong-choice',
          'audience',
          'audience: "teenagers" is not a choice',
          'One of: named-accounts, niche, broad, unknown.',
        ],
      ],
    ],
  ])('explains %s', (_, value, problems) => {
    expect(problemsOf(value)).toEqual(problems);
  });

  it('reports all problems at once', () => {
    const codes = problemsOf({ goals: ['fame'], monthlyBudget: -1, colour: 'red' }).map(([code]) => code);
    expect(codes.sort()).toEqual(['missing', 'out-of-range', 'unknown-key', 'wrong-choice']);
  });

  it.each([
    ['no goals', []],
    ['four goals', ['lead-generation', 'brand-awareness', 'event-turnout', 'product-launch']],
    ['a goal named twice', ['lead-generation', 'lead-generation']],
  ])('refuses %s', (_, goals) => {
    expect(problemsOf({ ...needed, goals })).toHaveLength(1);
  });

  it('refuses names that would reach into objects', () => {
    const value: unknown = JSON.parse(
      '{"__proto__":{"polluted":true},"goals":["event-turnout"],"monthlyBudget":1,"timelineMonths":1}',
    );
    expect(problemsOf(value).map(([code]) => code)).toEqual(['unknown-key']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('says where a problem stands in the words of whoever read the answers', () => {
    const parsed = parseAnswers({ ...needed, monthlyBudget: -1 }, (path) => `line 3, ${path.join('/')}`);
    expect(parsed.ok ? [] : parsed.problems.map(({ where }) => where)).toEqual(['line 3, monthlyBudget']);
  });

  it('refuses what is nothing at all', () => {
    expect(problemsOf(undefined)).toEqual([
      ['missing', 'answers', 'the document is missing', 'Expected an object with names and values.'],
    ]);
  });
});

describe('understandAnswers and understandPartly', () => {
  const where = { locate: (path: readonly (string | number)[]) => path.join('.') };

  it('give what was made of answers, and of their money', () => {
    expect(understandAnswers({ ...needed, monthlyBudget: '€12k a year', rate: 1 }, where)).toEqual({
      ok: true,
      value: {
        answers: { ...needed, monthlyBudget: 1000, currency: 'EUR', rate: 1 },
        notes: [
          'monthlyBudget: monthlyBudget: "€12k a year" is read as €1,000 a month',
          'with a rate of 1, benchmarks in US dollars are taken one for one as EUR',
        ],
      },
    });
  });

  it('give as much as could be understood, with what is missing', () => {
    expect(understandPartly({ monthlyBudget: '12k a year', audience: 'niche' }, where)).toEqual({
      given: { monthlyBudget: 1000, audience: 'niche' },
      notes: ['monthlyBudget: monthlyBudget: "12k a year" is read as $1,000 a month'],
      problems: [
        expect.objectContaining({ code: 'missing', where: 'goals' }),
        {
          code: 'missing',
          where: 'timelineMonths',
          what: 'timelineMonths is missing',
          mend: 'Add "timelineMonths", or pass --timeline with 6.',
        },
      ],
    });
    expect(understandPartly(5, where)).toMatchObject({ given: {}, notes: [], problems: [{ code: 'wrong-type' }] });
  });

  it('say in other words what to type for what is missing, and by its place what is named already', () => {
    const mendMissing = () => 'Say it.';
    const isNamed = () => true;
    const { problems } = understandPartly({ goals: [], monthlyBudget: 5 }, { ...where, mendMissing, isNamed });
    expect(problems).toEqual([
      {
        code: 'out-of-range',
        where: 'goals',
        what: '[] is not valid',
        mend: 'Expected one to three goals, the most important first.',
      },
      { code: 'missing', where: 'timelineMonths', what: 'is missing', mend: 'Say it.' },
    ]);
  });
});
