import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAddress, toAddress } from '../../src/page/address.ts';
import { understand } from '../../src/page/understand.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

describe('the address of a page', () => {
  it('keeps all answers, to the last digit', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect(understand(fromAddress(`#${toAddress(answers)}`) ?? {}).given).toEqual(answers);
      }),
    );
  });

  it('keeps what runs now and figures of your own', () => {
    const given = {
      goals: ['lead-generation'],
      monthlyBudget: 'unknown',
      current: [{ channel: 'ads, "big" & small=#1', monthlySpend: 800.5 }],
      figures: { 'search-ads': { costPerLead: { low: 1, typical: 2, high: 3 } } },
    };
    expect(fromAddress(`#${toAddress(given)}`)).toEqual({ ...given, goals: 'lead-generation' });
  });

  it('can be read, and written by hand', () => {
    const answers = { goals: ['lead-generation', 'event-turnout'], monthlyBudget: 5000, timelineMonths: 6 };
    expect(toAddress(answers)).toBe('goals=lead-generation,event-turnout&monthlyBudget=5000&timelineMonths=6');
    expect(
      understand(fromAddress('#goals=leads; events&monthlyBudget=5k&timelineMonths=half a year') ?? {}).given,
    ).toEqual({ goals: ['lead-generation', 'event-turnout'], monthlyBudget: 5000, timelineMonths: 6 });
  });

  it('may name a place on the page instead', () => {
    expect(['', '#', '#note-3'].map(fromAddress)).toEqual([undefined, undefined, undefined]);
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { given, faults, strangers } = understand(fromAddress(`#${text}=`) ?? {});
        expect(faults.length + strangers.length > 0 || Object.keys(given).length === 0).toBe(true);
      }),
    );
  });
});

describe('understand', () => {
  it('says at the rate that a currency needs one', () => {
    expect(understand({ monthlyBudget: '€500' }).lacking).toEqual(['goals', 'timelineMonths']);
    expect(understand({ goals: 'leads', monthlyBudget: '€500', timelineMonths: 6 }).faults).toEqual([
      {
        where: 'rate',
        words:
          'Amounts are in EUR, and the benchmarks in US dollars. If one euro is $1.10, write 1.10. Write 1 to take the benchmarks one for one.',
      },
    ]);
  });

  it('tells what is no answer from answers that are wrong', () => {
    const { faults, strangers } = understand({ goals: ['fame'], shoeSize: 9 });
    expect([faults, strangers].map((each) => each.map(({ where }) => where))).toEqual([['goals'], ['shoeSize']]);
  });
});
