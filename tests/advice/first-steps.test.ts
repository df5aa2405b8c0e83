import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../src/index.ts';
import type { Answers, AnswersInput } from '../../src/model/answers.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { adviceFor, dataset } from '../support/shipped-advice.ts';

const stepsFor = (answers: AnswersInput) =>
  adviceFor(answers).channels.map(({ id, hired, firstStep }) => ({ id, hired, firstStep }));
const stepOf = (id: string, answers: AnswersInput) => stepsFor(answers).find((each) => each.id === id)?.firstStep;

/** Sentences that ask for the hands of somebody who can write, and for people whom somebody new does not have. */
const WRITING = /\b(800 words|ten-page guide|write (one|two|a) (page|ads?))/i;
const OWN_PEOPLE = /\b(on|split) your list|best customers?|happiest customers|last (five|ten) (customers|buyers)\b/i;

/** Dollars a month that a step names. */
const dollarsIn = (step: string): readonly number[] =>
  [...step.matchAll(/\$([\d,]+)(?: (a day|a season))?/g)].map(
    ([, amount = '', per]) => Number(amount.replace(',', '')) * (per === 'a day' ? 30 : 1),
  );

const SAMPLE = fc
  .sample(arbitraryAnswers, { seed: 16, numRuns: 100 })
  .flatMap((answers: Answers) => stepsFor(answers as AnswersInput).map((step) => ({ ...step, answers })));

const thatFail = (isWrong: (step: (typeof SAMPLE)[number]) => boolean) =>
  SAMPLE.filter(isWrong).map(({ id, firstStep, answers }) => `${id}: ${firstStep} ${JSON.stringify(answers)}`);

describe('the first step of a channel that is advised', () => {
  it('is there for everybody', () => {
    expect(thatFail(({ firstStep }) => firstStep === '')).toEqual([]);
  });

  it('speaks of jobs next door only to somebody who works in one place, and of a lesson or a guide to nobody local by default', () => {
    const SHOP: AnswersInput = {
      goals: ['immediate-sales'],
      monthlyBudget: 100,
      timelineMonths: 3,
      businessModel: 'b2c',
    };
    expect(stepOf('leaflets', { ...SHOP, place: 'local' })).toContain('next door');
    expect(stepOf('leaflets', SHOP)).toContain('Only if your buyers live around you');
    const HELP: AnswersInput = { goals: ['lead-generation'], monthlyBudget: 1000, timelineMonths: 6 };
    const ids = (answers: AnswersInput) => stepsFor(answers).map(({ id }) => id);
    const lessons = ['webinar', 'ebook'];
    expect(ids({ ...HELP, businessModel: 'b2b' })).toEqual(expect.arrayContaining(lessons));
    for (const businessModel of ['b2b', 'b2c', 'both'] as const)
      expect(ids({ ...HELP, businessModel, place: 'local' }).filter((id) => lessons.includes(id))).toEqual([]);
  });

  it('names no money beyond the month', () => {
    expect(
      thatFail(
        ({ firstStep, answers: { monthlyBudget } }) =>
          monthlyBudget !== 'unknown' && dollarsIn(firstStep).some((usd) => usd > Math.max(monthlyBudget, 25)),
      ),
    ).toEqual([]);
  });

  it('never begins with a share of money that may be less than the channel takes', () => {
    const all = dataset.channels.flatMap(({ steps = [] }) => steps.map(({ text }) => text));
    expect(all.filter((text) => /\b(half|third|quarter) of the (?:\w+ )?money\b/i.test(text))).toEqual([]);
  });

  it('asks nobody to write who cannot', () => {
    expect(
      thatFail(
        ({ firstStep, hired, answers: { contentCapacity } }) =>
          contentCapacity === 'none' && hired === null && WRITING.test(firstStep),
      ),
    ).toEqual([]);
  });

  it('asks for no list and no customers of somebody who has neither', () => {
    expect(
      thatFail(
        ({ firstStep, answers: { goals, brandRecognition, ownedAudience } }) =>
          brandRecognition === 'none' &&
          ownedAudience === 'none' &&
          !goals.includes('customer-retention') &&
          OWN_PEOPLE.test(firstStep),
      ),
    ).toEqual([]);
  });

  it.each([
    ['blog', { monthlyBudget: 0, contentCapacity: 'some' }, 'Answer the first in 800 words by Wednesday'],
    ['blog', { monthlyBudget: 2000, contentCapacity: 'none' }, 'Give a writer the ten questions'],
    ['blog', { monthlyBudget: 90_000, contentCapacity: 'strong' }, 'Give each to whoever knows best'],
    ['blog', { monthlyBudget: 90_000, contentCapacity: 'none' }, 'Hire two writers who know your field'],
    ['search-ads', { monthlyBudget: 500, contentCapacity: 'none' }, 'your page with prices and a phone number'],
    ['search-ads', { monthlyBudget: 500, contentCapacity: 'some' }, 'write two ads and one page for them'],
  ] as const)('%s, %j: %s', (id, answers, words) => {
    const goals = id === 'blog' ? (['trust-and-authority'] as const) : (['lead-generation'] as const);
    const common = { goals, timelineMonths: 12, businessModel: 'b2c', searchDemand: 'high' } as const;
    expect(stepOf(id, { ...common, ...answers })).toContain(words);
  });

  it('is one for a niche of private people without webinars, shows and cold email', () => {
    const { channels } = advise(
      {
        goals: ['lead-generation'],
        monthlyBudget: 3000,
        timelineMonths: 6,
        businessModel: 'b2c',
        audience: 'niche',
        customerValue: 3000,
        salesCycle: 'weeks',
        contentCapacity: 'some',
        salesCapacity: 'some',
        ownedAudience: 'some',
      },
      dataset,
    );
    expect(channels.filter(({ id }) => ['webinar', 'trade-shows', 'cold-email'].includes(id))).toEqual([]);
  });
});
