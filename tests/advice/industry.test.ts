import { describe, expect, it } from 'vitest';
import { planDocument } from '../../src/advice/plan-document.ts';
import { advise, judgeChannel } from '../../src/index.ts';
import type { AnswersInput } from '../../src/model/answers.ts';
import { parseAnswers } from '../../src/model/parse-answers.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { formatFigures } from '../../src/report/words/money-and-time.ts';
import { dataset } from '../support/shipped-advice.ts';

const FIRM: AnswersInput = {
  goals: ['lead-generation'],
  monthlyBudget: 3000,
  timelineMonths: 6,
  businessModel: 'b2c',
  searchDemand: 'high',
  customerValue: 4000,
};
const LAW: AnswersInput = { ...FIRM, industry: 'law-firm' };

const figuresOf = (answers: AnswersInput) =>
  (orThrow(planDocument(dataset, PROGRAM, { given: orThrow(parseAnswers(answers)) })).plan?.figures ?? []).filter(
    ({ channel, figure }) => channel === 'search-ads' && (figure === 'costPerLead' || figure === 'leadToCustomer'),
  );

describe('industry', () => {
  it('changes figures only: score, verdict, split and channels stay', () => {
    const [any, law] = [advise(FIRM), advise(LAW)];
    for (const field of ['score', 'verdict', 'mix', 'dimensions', 'flips'] as const)
      expect(law[field]).toEqual(any[field]);
    expect(law.channels.map(({ id }) => id)).toEqual(any.channels.map(({ id }) => id));
  });

  it('takes the published figures of the trade as they are, each with its source, and says for whom they are', () => {
    expect(figuresOf(LAW)).toMatchObject([
      {
        typical: 132,
        from: 'dataset',
        sources: ['localiq-search-ads-cost-by-industry-2026'],
        forIndustry: 'law firms',
      },
      { typical: 0.27, from: 'dataset', sources: ['tnova-lead-to-customer-2025'], forIndustry: 'law firms' },
    ]);
    expect(figuresOf(FIRM).map(({ forIndustry }) => forIndustry)).toEqual([null, null]);
    const ads = advise(LAW).channels.find(({ id }) => id === 'search-ads');
    expect(ads && formatFigures(ads, { currency: 'USD' })).toContain('$66-$264 per inquiry for law firms');
  });

  it('gives way to a figure that is given, and means nothing where it is another trade', () => {
    const own = { ...LAW, figures: { 'search-ads': { costPerLead: 60, leadToCustomer: 0.2 } } };
    expect(figuresOf(own).map(({ from, forIndustry }) => [from, forIndustry])).toEqual([
      ['yours', null],
      ['yours', null],
    ]);
    expect(figuresOf({ ...FIRM, industry: 'other' })).toEqual(figuresOf(FIRM));
    expect(judgeChannel(LAW, 'search-ads').channel.figures[0]?.forIndustry).toBe('law firms');
  });

  it('is known only for trades of which two published sources of grade C or better speak', () => {
    const grades = new Map(dataset.sources.map(({ id, grade }) => [id, grade]));
    for (const { figures } of dataset.planning?.industries ?? [])
      for (const { sources = [] } of figures) {
        expect(sources.length).toBeGreaterThan(0);
        for (const id of sources) expect(['A', 'B', 'C']).toContain(grades.get(id));
      }
    const cited = (dataset.planning?.industries ?? []).map(
      ({ figures }) => new Set(figures.flatMap(({ sources = [] }) => sources)).size,
    );
    expect(Math.min(...cited)).toBeGreaterThanOrEqual(2);
  });
});
