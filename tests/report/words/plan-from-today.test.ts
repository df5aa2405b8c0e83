import { describe, expect, it } from 'vitest';
import { planDocument } from '../../../src/advice/plan-document.ts';
import type { GivenAnswers } from '../../../src/model/answers.ts';
import { PROGRAM } from '../../../src/model/program-info.ts';
import { orThrow } from '../../../src/problem/problem.ts';
import { planNotes } from '../../../src/report/words/plan-notes.ts';
import { TYPED } from '../../../src/report/words/typed.ts';
import { dataset } from '../../support/shipped-advice.ts';

const AGENT: GivenAnswers = {
  goals: ['lead-generation'],
  monthlyBudget: 1000,
  timelineMonths: 6,
  businessModel: 'b2c',
  customerValue: 7500,
};
const fromToday = (given: GivenAnswers) => {
  const document = orThrow(planDocument(dataset, PROGRAM, { given }, { draws: 100 }));
  const { plan, forecast, ...advice } = document;
  if (plan === null || forecast === null) throw new Error('no plan');
  const text = planNotes({ ...document, plan, forecast }, TYPED).find(({ title }) => title === 'From today')?.text;
  return { text, shift: advice.current?.shift };
};

describe('a plan for somebody who runs channels already', () => {
  it('moves from what they spend today as the advice does, and says what the forecast counts', () => {
    const mail = { channel: 'direct-mail', monthlySpend: 400, months: 8, leads: 3 };
    const { text = '', shift } = fromToday({ ...AGENT, current: [mail] });
    expect(text).toMatch(/^Don't move all your money at once\. Get to the table's amounts in 3 months\. Month 1: /);
    expect(text).toMatch(/ Month 2: .+\. The forecast counts the table's amounts from month 1\.$/);
    const told = [...text.matchAll(/\$([\d,]+)/g)].map(([, amount = '']) => Number(amount.replace(',', '')));
    const rows = shift?.rows ?? [];
    expect(told).toEqual([0, 1].flatMap((at) => rows.map(({ monthsUsd }) => monthsUsd[at]).filter((usd) => usd !== 0)));
  });

  it('says nothing of it where nothing runs, or where hardly anything moves', () => {
    expect(fromToday(AGENT).text).toBeUndefined();
  });
});
