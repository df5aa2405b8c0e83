import { describe, expect, it } from 'vitest';
import type { AnswersInput } from '../../../src/index.ts';
import { firstMoney } from '../../../src/report/words/first-money.ts';
import { moneyByPhase, moneySentences } from '../../../src/report/words/money-by-phase.ts';
import { adviceFor } from '../../support/shipped-advice.ts';

const ANSWERS: AnswersInput = {
  goals: ['lead-generation'],
  monthlyBudget: 0,
  timelineMonths: 3,
  salesCapacity: 'strong',
};
const GUESS = "The hours are our guess: you didn't say how many a week you have.";

const said = (answers: AnswersInput) => {
  const advice = adviceFor(answers);
  return [firstMoney(advice).title, moneySentences(advice, moneyByPhase(advice)).includes(GUESS)];
};

describe('hours in place of money', () => {
  it('are called a guess where nobody said how many there are', () => {
    expect(said(ANSWERS)).toEqual(['Hours a month (our guess)', true]);
  });

  it('are not where they are told, nor is money', () => {
    expect(said({ ...ANSWERS, hoursPerWeek: 10 })).toEqual(['Hours a month', false]);
    expect(said({ ...ANSWERS, monthlyBudget: 5000 })).toEqual(['Dollars a month', false]);
  });
});
