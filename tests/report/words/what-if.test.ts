import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOutcome } from '../../../src/advice/plan-outcome.ts';
import { compileWhatIf } from '../../../src/advice/what-if.ts';
import type { AnswersInput } from '../../../src/index.ts';
import { parseAnswers } from '../../../src/model/parse-answers.ts';
import { PROGRAM } from '../../../src/model/program-info.ts';
import { orThrow } from '../../../src/problem/problem.ts';
import { whatIfWords } from '../../../src/report/words/what-if.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { adviceFor, dataset } from '../../support/shipped-advice.ts';

const compare = compileWhatIf(dataset);
const beside = (one: AnswersInput, other: AnswersInput) =>
  whatIfWords(compare(adviceFor(one), adviceFor(other), { before: 'one', after: 'other' }));
const NAMES = { before: 'one', after: 'other' };
const SHOP: AnswersInput = {
  goals: ['lead-generation'],
  monthlyBudget: 4000,
  timelineMonths: 12,
  businessModel: 'b2c',
  trustSensitivity: 'high',
  contentCapacity: 'some',
};

describe('whatIfWords', () => {
  it('says in a sentence what changes and which answer does most of it', () => {
    const { headline } = beside(SHOP, { ...SHOP, timelineMonths: 2 });
    expect(headline).toMatch(
      /^Put \d+% into being found instead of \d+%, mostly because of the timeline \(2 months, not 12 months\)\.$/,
    );
  });

  it('names a choice in a few words', () => {
    const { headline } = beside(SHOP, { ...SHOP, trustSensitivity: 'low' });
    expect(headline).toMatch(/the need for trust \(not much, not a lot\)\.$/);
  });

  it('says of an answer that was not given that it was not known before', () => {
    const { trustSensitivity: _, ...open } = SHOP;
    const { headline } = beside(open, { ...SHOP, trustSensitivity: 'low' });
    expect(headline).not.toContain('not not');
    expect(headline).toMatch(/the need for trust \(not much, not known before\)\.$/);
  });

  it('says what each side gets instead, and which channels come and go', () => {
    const { sentences } = beside({ ...SHOP, monthlyBudget: 100 }, SHOP);
    expect(sentences[0]).toMatch(
      /^Being found gets \$[\d,]+ a month instead of \$\d+, and reaching out gets \$[\d,]+ a month instead of \$\d+\.$/,
    );
    expect(sentences[1]).toMatch(/ (is|are) added/);
  });

  it('says what the plan of each should bring, and nothing of that where there is no plan', () => {
    const plans = { before: planOutcome(dataset, PROGRAM, orThrow(parseAnswers(SHOP)), undefined), after: null };
    const poor = { ...SHOP, monthlyBudget: 1000 };
    const both = { ...plans, after: planOutcome(dataset, PROGRAM, orThrow(parseAnswers(poor)), undefined) };
    const words = whatIfWords(compare(adviceFor(SHOP), adviceFor(poor), NAMES, both));
    expect(words.sentences.at(-1)).toMatch(/^It should bring about [\d,]+ customers by month 12, not about [\d,]+\.$/);
    expect(words.results.map(([label]) => label)).toEqual(expect.arrayContaining(['Should bring', 'Each costs']));
    const one = whatIfWords(compare(adviceFor(SHOP), adviceFor(poor), NAMES, plans));
    expect(one.results.find(([label]) => label === 'Should bring')?.[2]).toBe('\u2013');
    const unknown = orThrow(parseAnswers({ ...SHOP, monthlyBudget: 'unknown' }));
    expect(planOutcome(dataset, PROGRAM, unknown, undefined)).toBeNull();
  });

  it('tells no few from few, by whichever month', () => {
    const few: AnswersInput = {
      goals: ['product-launch'],
      monthlyBudget: 0,
      timelineMonths: 1,
      ...{ businessModel: 'b2b', hoursPerWeek: 40, contentCapacity: 'strong', salesCapacity: 'strong' },
    };
    const other: AnswersInput = { ...few, timelineMonths: 2, hoursPerWeek: 10 };
    const outcomeOf = (answers: AnswersInput) =>
      planOutcome(dataset, PROGRAM, orThrow(parseAnswers(answers)), undefined);
    const plans = { before: outcomeOf(few), after: outcomeOf(other) };
    const { sentences, results } = whatIfWords(compare(adviceFor(few), adviceFor(other), NAMES, plans));
    expect(sentences.at(-1)).toBe('It should bring fewer than two customers either way.');
    expect(results.flat().join(' ')).not.toMatch(/none to 0/);
  });

  it('gives money no sentence where a budget is not known, or is in another currency', () => {
    const euros = { ...SHOP, currency: 'EUR', rate: 1.1 };
    expect(beside({ ...SHOP, monthlyBudget: 'unknown' }, SHOP).sentences).toHaveLength(1);
    expect(beside(SHOP, euros).sentences).toHaveLength(1);
  });

  it('says of a reason whether it held before alone, or counts less than it did', () => {
    const because = (monthlyBudget: number) =>
      beside({ ...SHOP, monthlyBudget: 800 }, { ...SHOP, monthlyBudget }).changes.flatMap((change) => change.because);
    const small = 'Your budget is small. Ads would learn slowly on it, and an hour of work goes further.';
    expect(because(2000)).toContain(`Counts less: ${small}`);
    expect(because(50_000)).toContain(`Before: ${small}`);
  });

  it('says that nothing changes where nothing does', () => {
    const { headline, sentences, changes } = beside(SHOP, SHOP);
    expect(headline).toMatch(/^The split stays at \d+% inbound, \d+% outbound\.$/);
    expect([sentences, changes]).toEqual([['The channels stay the same.'], []]);
  });

  it('shows points that add up to the difference as shown, and reasons that read the answer', () => {
    fc.assert(
      fc.property(arbitraryAnswers, arbitraryAnswers, (one, other) => {
        const { changes, difference } = beside(one, other);
        const sum = changes.reduce((all, { points }) => all + points, 0);
        expect(sum).toBeCloseTo(difference, 6);
      }),
      { numRuns: 20 },
    );
  });
});
