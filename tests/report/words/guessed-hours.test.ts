import { describe, expect, it } from 'vitest';
import type { AnswersInput } from '../../../src/index.ts';
import { firstMoney, tellHours } from '../../../src/report/words/first-money.ts';
import { firstSteps } from '../../../src/report/words/first-steps.ts';
import { moneyByPhase, moneySentences } from '../../../src/report/words/money-by-phase.ts';
import { adviceFor } from '../../support/shipped-advice.ts';

const ANSWERS: AnswersInput = {
  goals: ['lead-generation'],
  monthlyBudget: 0,
  timelineMonths: 3,
  salesCapacity: 'strong',
};
const GUESS = "We count on about 20 hours a week, as you didn't say how many you have.";

const said = (answers: AnswersInput) => {
  const advice = adviceFor(answers);
  return [firstMoney(advice).title, moneySentences(advice, moneyByPhase(advice)).includes(GUESS), tellHours(advice)];
};

describe('hours in place of money', () => {
  it('are called a guess where nobody said how many there are, with how to say it', () => {
    const title = 'Hours a month (we guess 20 a week)';
    expect(said(ANSWERS)).toEqual([title, true, ['Your own hours: --hours-per-week']]);
  });

  it('are not where they are told, nor is money', () => {
    expect(said({ ...ANSWERS, hoursPerWeek: 10 })).toEqual(['Hours a month', false, []]);
    expect(said({ ...ANSWERS, monthlyBudget: 5000 })).toEqual(['Dollars a month', false, []]);
  });
});

describe('hours beside money', () => {
  it('are the fewest that it takes, and have a plus for it', () => {
    const advice = adviceFor({ ...ANSWERS, monthlyBudget: 5000 });
    const cells = firstMoney(advice).rows.map((row) => row.cells.at(-1));
    expect(cells.length).toBeGreaterThan(2);
    for (const cell of cells) expect(cell).toMatch(/^(\d+(–\d+)?\+|–)$/);
    for (const { takes } of firstSteps(advice))
      expect(takes.find(({ term }) => term === 'Your time')?.words).toMatch(/^at least \d+/);
  });
});
