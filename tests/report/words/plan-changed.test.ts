import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planDocument } from '../../../src/advice/plan-document.ts';
import type { GivenAnswers } from '../../../src/model/answers.ts';
import { PROGRAM } from '../../../src/model/program-info.ts';
import { orThrow } from '../../../src/problem/problem.ts';
import { planChanged } from '../../../src/report/words/plan-changed.ts';
import { dataset } from '../../support/shipped-advice.ts';

const example: GivenAnswers = JSON.parse(readFileSync('docs/examples/software-for-dentists.json', 'utf8'));
const planOf = (more: Partial<GivenAnswers> = {}) =>
  orThrow(planDocument(dataset, PROGRAM, { given: { ...example, ...more } }, { draws: 100 }));

describe('what other answers make of a plan', () => {
  it('is the customers that it should bring, and how the money is divided', () => {
    expect(planChanged(planOf(), planOf({ monthlyBudget: 2000 }))).toMatch(
      /^About \d+ customers by month 9; it was \d+\. Inbound’s share (grows|shrinks) from \d+% to \d+%\./,
    );
  });

  it('says by when it was, where that differs, and that nothing changed, where it did not', () => {
    expect(planChanged(planOf(), planOf({ timelineMonths: 6 }))).toMatch(/ by month 6; it was \d+ by month 9\. /);
    expect(planChanged(planOf(), planOf())).toMatch(/^About \d+ customers by month 9, as before\. The split stays/);
  });

  it('names what comes in and goes out among the channels that get money', () => {
    const [before, after] = [planOf({ monthlyBudget: 40_000 }), planOf({ monthlyBudget: 200 })];
    const names = (plan: typeof before) => plan.plan?.channels.map(({ name }) => name) ?? [];
    const gone = names(before).filter((name) => !names(after).includes(name));
    expect(gone).not.toEqual([]);
    const [, dropped = ''] = /Dropped: (.*)\.$/.exec(planChanged(before, after)) ?? [];
    expect(dropped.split(/, | and /)).toHaveLength(gone.join(' and ').split(' and ').length);
  });

  it('is the advised split alone where there is no budget to divide', () => {
    expect(planChanged(planOf(), planOf({ monthlyBudget: 'unknown' }))).toMatch(/^(The split stays|Inbound’s share)/);
  });
});
