import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswersInput, advise } from '../../src/index.ts';
import { firstSteps } from '../../src/report/words/first-steps.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { adviceFor, dataset } from '../support/shipped-advice.ts';

const PERSONS = 'tests/fixtures/persons';
const amountsIn = (text: string) =>
  [...text.matchAll(/\$(\d[\d,]*)/g)].map(([, amount = '']) => Number(amount.replace(/,/g, '')));
const leastOf = (id: string, hired: string | undefined) =>
  dataset.channels.find((channel) => channel.id === id)?.ways?.find((way) => way.hired === hired)?.leastUsd;

describe('one number has one meaning', () => {
  it('what a customer costs is what a lead costs by how many become one, both as the answers have them', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const { channels, later } = adviceFor(answers);
        for (const { costPerCustomerUsd: cost, figures } of [...channels, ...later]) {
          const typical = figures.costPerLeadUsd.typical / figures.leadToCustomerRate.typical;
          expect(cost?.typical).toBeCloseTo(typical, 6);
          expect([(cost?.low ?? 0) < typical, typical < (cost?.high ?? 0)]).toEqual([true, true]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each(readdirSync(PERSONS))(
    'a first step of %s gets what the table has for it, at the least and at the most',
    (file) => {
      const advice = advise(JSON.parse(readFileSync(join(PERSONS, file), 'utf8')), dataset);
      const steps = firstSteps(advice);
      expect(steps.length).toBeGreaterThan(0);
      for (const { name, takes } of steps) {
        const own = advice.phases.flatMap(({ channels }) => channels.filter((channel) => channel.name === name));
        const amounts = own.map(({ monthlyUsd }) => Math.round(monthlyUsd)).filter((usd) => usd > 0);
        const said = amountsIn(takes.find(({ term }) => term === 'Money')?.words ?? '');
        if (amounts.length > 0) expect(said).toEqual([...new Set([Math.min(...amounts), Math.max(...amounts)])]);
      }
    },
  );

  it('a lead and a customer cost what the plan counts with', () => {
    const answers: AnswersInput = {
      goals: ['immediate-sales'],
      monthlyBudget: 3000,
      timelineMonths: 6,
      businessModel: 'b2c',
      salesCycle: 'impulse',
      customerValue: 60,
      searchDemand: 'high',
    };
    const shown = advise(answers).channels.find(({ id }) => id === 'search-ads');
    const benchmark = dataset.channels.find(({ id }) => id === 'search-ads')?.figures;
    expect(shown?.figures.costPerLeadUsd.typical).toBeLessThan(benchmark?.costPerLeadUsd.typical ?? 0);
    expect(shown?.figures.leadToCustomerRate.typical).toBe(0.4);
  });

  it.each<[string, string, string | undefined, RegExp]>([
    ['a caller', 'cold-calls', 'a caller', /a caller costs \$[\d,]+/],
    ['a newsletter or a team', 'sponsorship', undefined, /starts at about \$[\d,]+/],
  ])('%s costs as much in a reason as among the ways', (_, id, hired, words) => {
    const said = [...JSON.stringify([dataset.rules, dataset.channels]).matchAll(new RegExp(words, 'g'))];
    expect(said.length).toBeGreaterThan(0);
    for (const [text] of said) expect(amountsIn(text)).toEqual([leastOf(id, hired)]);
  });

  it.each(['search-ads', 'retargeting'])('a test of %s by the day adds up to the least of a month', (id) => {
    const least = leastOf(id, undefined) ?? 0;
    const days = dataset.channels
      .filter((channel) => channel.id === id)
      .flatMap(({ steps = [] }) => steps.map(({ text }) => text))
      .flatMap((text) => [...text.matchAll(/\$(\d+) a day/g)].map(([, usd]) => Number(usd) * 30));
    for (const month of days) expect(month / least).toBeCloseTo(1, 0);
  });
});
