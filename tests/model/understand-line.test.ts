import { describe, expect, it } from 'vitest';
import { understandLine } from '../../src/model/parse-answers.ts';

const ANSWERS = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const locate = (path: readonly (string | number)[]) => `at ${path.join('/')}`;
const mendsOf = (value: unknown) => {
  const parsed = understandLine(value, { locate });
  return parsed.ok ? [] : parsed.problems.map(({ where, mend }) => [where, mend]);
};

describe('understandLine', () => {
  it('gives the answers in their order, without id and $schema', () => {
    const reversed = Object.fromEntries(Object.entries(ANSWERS).reverse());
    const parsed = understandLine({ id: 7, ...reversed, $schema: 'x' }, { locate });
    expect([parsed.ok, JSON.stringify(parsed.ok && parsed.value.answers)]).toEqual([true, JSON.stringify(ANSWERS)]);
  });

  it.each([
    ['ids', 'id'],
    ['schema', '$schema'],
    ['audiense', 'audience'],
  ])('asks whether %s should be %s', (name, meant) => {
    expect(mendsOf({ ...ANSWERS, [name]: 'niche' })).toEqual([[`at ${name}`, `Did you mean "${meant}"?`]]);
  });

  it('tells all problems at once', () => {
    expect(mendsOf({ ...ANSWERS, goals: [], monthlyBudget: -1 }).map(([where]) => where)).toEqual([
      'at goals',
      'at monthlyBudget',
    ]);
  });
});
