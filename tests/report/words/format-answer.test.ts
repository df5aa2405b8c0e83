import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../../src/model/questions.ts';
import { formatAnswer } from '../../../src/report/words/format-answer.ts';

describe('formatAnswer', () => {
  it.each([
    ['12 weeks in months', 'timelineMonths', 144 / 52, '2.77 months'],
    ['a whole month', 'timelineMonths', 1, '1 month'],
    ['an hour of a month', 'timelineMonths', 0.0014, '0.0014 months'],
    ['$10,000 a year by month', 'monthlyBudget', 10_000 / 12, '$833.33'],
    ['cents', 'monthlyBudget', 1234.56, '$1,234.56'],
    ['nothing', 'monthlyBudget', -0, '$0'],
    ['a very large amount', 'monthlyBudget', 1e21, '$1e+21'],
  ] as const)('says %s as a person would', (_, key, value, words) => {
    expect(formatAnswer(value, QUESTIONS[key])).toBe(words);
  });
});
