import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDocument } from '../../src/advice/plan-document.ts';
import { advise, loadDataset } from '../../src/index.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import type { PlanAsks } from '../../src/model/plan-document.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { readByAdvice, readByPlan } from '../../src/model/read-of-dataset.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { smallDataset } from '../support/small-dataset.ts';

interface Asked {
  readonly given: GivenAnswers;
  readonly asks?: PlanAsks;
}

const dataset = loadDataset();
const sizeOf = (value: unknown): number => JSON.stringify(value).length;

it('the part of a dataset that advice reads gives the same advice as all of it, in less', () => {
  const part = readByAdvice(dataset);
  expect(sizeOf(part)).toBeLessThan(0.7 * sizeOf(dataset));
  for (const answers of fc.sample(arbitraryAnswers, 10))
    expect(advise(answers, part)).toEqual(advise(answers, dataset));
});

it('the part that a plan reads gives the same plan, in less, with a target, without money, and in a trade', () => {
  const part = readByPlan(dataset);
  expect(sizeOf(part)).toBeLessThan(0.8 * sizeOf(dataset));
  const [one, ...others] = fc.sample(arbitraryAnswers, 5) as [GivenAnswers, ...GivenAnswers[]];
  const asked: readonly Asked[] = [
    { given: { ...one, monthlyBudget: 4000 }, asks: { target: { value: 20, by: 12 } } },
    { given: { ...one, monthlyBudget: 'unknown' } },
    ...(dataset.planning?.industries ?? []).map(({ industry }) => ({ given: { ...one, industry } })),
    ...others.map((given) => ({ given })),
  ];
  for (const { given, asks } of asked)
    expect(planDocument(part, PROGRAM, { given }, asks)).toEqual(planDocument(dataset, PROGRAM, { given }, asks));
});

describe('the parts of a small dataset', () => {
  const { planning, contactLaw } = dataset;
  const figure = { low: 1, typical: 2, high: 3 };
  const whole = () => {
    const content = smallDataset();
    const [blog, calls] = content.channels;
    Object.assign(content.rules[0] ?? {}, { fitted: 'From 2 points to 1.', against: ['trial'] });
    Object.assign(blog ?? {}, {
      figures: {
        ...blog?.figures,
        costPerLeadUsd: { ...figure, sources: ['cost'] },
        matureMonths: { ...figure, sources: ['mature'] },
      },
      ways: [{ hands: 'makers', leastUsd: 0, leastHours: 5, sources: ['way'], judgement: true }],
    });
    Object.assign(calls ?? {}, { contact: 'call' });
    const cited = ['cost', 'mature', 'way', 'law', 'goal'].map((id) => ({ ...content.sources[0], id }));
    const places = structuredClone(contactLaw?.places);
    if (places) places.us.ways.call.business = { rule: 'allowed', note: 'you may call.', sources: ['law'] };
    const goals = structuredClone(planning?.goals);
    if (goals) goals['event-turnout'] = { ...goals['event-turnout'], sources: ['goal'] };
    return {
      ...content,
      sha256: 'f00d',
      sources: [...content.sources, ...cited],
      planning: { ...planning, goals },
      contactLaw: { ...contactLaw, places },
      history: dataset.history,
    } as unknown as typeof dataset;
  };
  const idsOf = ({ sources }: typeof dataset) => sources.map(({ id }) => id);
  const OWN = ['trial', 'survey', 'blog-post'];
  /** All names that stand anywhere inside. */
  const namesIn = (value: unknown): ReadonlySet<string> =>
    typeof value !== 'object' || value === null
      ? new Set()
      : new Set(Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]));

  it('keep name, version and fingerprint, and the whole of what both read', () => {
    for (const part of [readByPlan(whole()), readByAdvice(whole())]) {
      const { name, version, sha256, dimensions, scoring, uncertainty, phases, headlines, jobs } = whole();
      expect(part).toMatchObject({ name, version, sha256, dimensions, scoring, uncertainty, phases, headlines, jobs });
      const unread = ['summary', 'fitted', 'outcome', 'columns'].filter((each) => namesIn(part).has(each));
      expect(unread).toEqual([]);
      expect(part.history?.channelWords).toEqual(dataset.history?.channelWords);
    }
  });

  it('keep of the law the ways of contact of which an answer speaks, and those of channels', () => {
    const waysOf = (part: typeof dataset) => Object.keys(part.contactLaw?.places.us.ways ?? {});
    const withPost = whole();
    Object.assign(withPost.channels[0] ?? {}, { contact: 'post' });
    expect([waysOf(readByPlan(whole())), waysOf(readByAdvice(withPost))]).toEqual([
      ['call', 'email'],
      ['call', 'email', 'post'],
    ]);
    const { lead } = readByAdvice(whole()).contactLaw?.places.us ?? {};
    expect(lead).toBe(contactLaw?.places.us.lead);
  });

  it('need no law', () => {
    const { contactLaw: _law, ...lawless } = whole();
    expect([readByPlan(lawless).contactLaw, readByAdvice(lawless).contactLaw]).toEqual([undefined, undefined]);
  });

  it('are, for a plan, with the sources of rules and of figures that it cites, and of no others', () => {
    const part = readByPlan(whole());
    expect(idsOf(part)).toEqual([...OWN, 'cost', 'goal']);
    expect(part.channels[0]).toMatchObject({
      figures: { costPerLeadUsd: { ...figure, sources: ['cost'] }, matureMonths: figure },
      ways: [{ hands: 'makers', leastUsd: 0, leastHours: 5 }],
    });
    expect(namesIn([part.channels[0]?.ways, part.contactLaw])).not.toContain('sources');
    expect(part.rules[0]).toMatchObject({ sources: ['survey', 'blog-post'], against: ['trial'] });
    expect(part.planning).toHaveProperty('causes');
  });

  it('are, for advice, with the sources of rules alone, and without what only a plan says', () => {
    const part = readByAdvice(whole());
    expect(idsOf(part)).toEqual(OWN);
    const { channels, planning: planned, contactLaw: law } = part;
    const names = namesIn([channels, planned, law]);
    expect(['sources', 'notModeled', 'causes', 'startingBudgets'].filter((name) => names.has(name))).toEqual([]);
    expect(part.rules[0]).toMatchObject({ sources: ['survey', 'blog-post'], against: ['trial'] });
  });

  it('have no marks of judgement, but the number under that name', () => {
    for (const part of [readByPlan(whole()), readByAdvice(whole())]) {
      const { uncertainty, ...others } = part;
      expect(uncertainty.spread.judgement).toBe(0.6);
      expect(namesIn(others)).not.toContain('judgement');
    }
  });

  it('leave the whole as it was', () => {
    const given = whole();
    readByPlan(given);
    readByAdvice(given);
    expect(given).toEqual(whole());
  });
});
