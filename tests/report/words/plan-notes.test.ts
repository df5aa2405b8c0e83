import { describe, expect, it } from 'vitest';
import { planDocument } from '../../../src/advice/plan-document.ts';
import type { GivenAnswers } from '../../../src/model/answers.ts';
import { PROGRAM } from '../../../src/model/program-info.ts';
import { orThrow } from '../../../src/problem/problem.ts';
import { planNotes } from '../../../src/report/words/plan-notes.ts';
import { TYPED } from '../../../src/report/words/typed.ts';
import { dataset } from '../../support/shipped-advice.ts';

const notesOf = (given: GivenAnswers) => {
  const document = orThrow(planDocument(dataset, PROGRAM, { given }, { draws: 100 }));
  const { plan, forecast } = document;
  if (plan === null || forecast === null) throw new Error('no plan');
  const notes = planNotes({ ...document, plan, forecast }, TYPED);
  return Object.fromEntries(notes.map(({ title, text }) => [title, text]));
};

const MONEYLESS: GivenAnswers = { goals: ['lead-generation'], monthlyBudget: 0, timelineMonths: 6 };

describe('what a plan says below its tables', () => {
  it('speaks of hours where there is no money', () => {
    const notes = notesOf({ ...MONEYLESS, contentCapacity: 'none', salesCapacity: 'none', hoursPerWeek: 5 });
    expect(notes['Head to head']).toMatch(/all the hours on being found, and with all of them on reaching out/);
    expect(notes['What if']).toMatch(/would get hours if a lead there cost 0\.\d hours instead of/);
    expect(Object.values(notes).join(' ')).not.toMatch(/money/);
  });

  it('names no other split of the figures where they would split it the same way', () => {
    const notes = notesOf({
      goals: ['event-turnout', 'lead-generation'],
      monthlyBudget: 0,
      timelineMonths: 1,
      ...{ businessModel: 'both', contentCapacity: 'none', salesCapacity: 'none', hoursPerWeek: 5 },
    });
    expect(notes['The split']).toBe('The figures alone would split it the same way.');
  });

  it('compares no number with itself, and does not say that the split it just named cannot be', () => {
    const given: GivenAnswers = { ...MONEYLESS, monthlyBudget: 2500, timelineMonths: 12, businessModel: 'b2b' };
    const many = [1000, 2500, 5000].flatMap((monthlyBudget) =>
      ([4, 8, 20] as const).map(
        (hoursPerWeek) => notesOf({ ...given, monthlyBudget, hoursPerWeek })['The split'] ?? '',
      ),
    );
    for (const text of many) {
      const compared = [
        ...text.matchAll(/([\d,]+|one or two|hardly any)[a-z 0-9]* instead of ([\d,]+|one or two|hardly any)/g),
      ];
      for (const [, other, own] of compared) expect(other).not.toBe(own);
      expect(text).not.toMatch(/no other split/);
    }
  });

  it('names no figure that would narrow nothing', () => {
    const notes = notesOf({
      goals: ['product-launch'],
      monthlyBudget: 0,
      timelineMonths: 1,
      ...{ hoursPerWeek: 40, contentCapacity: 'strong', salesCapacity: 'strong', businessModel: 'b2b' },
    });
    expect(notes['How sure']).not.toMatch(/\(0%/);
  });
});
