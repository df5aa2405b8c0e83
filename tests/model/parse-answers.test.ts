import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../src/model/parse-answers.ts';

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
