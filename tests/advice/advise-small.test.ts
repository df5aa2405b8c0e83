import { describe, expect, it } from 'vitest';
import { compileAdvisor } from '../../src/advice/advise.ts';
import { compileWhatIf } from '../../src/advice/what-if.ts';
import { type Advice, adviceSchema } from '../../src/model/advice.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Rule } from '../../src/model/rule.ts';
import { smallDataset } from '../support/small-dataset.ts';

const DATASET: Dataset = { ...smallDataset(), sha256: 'abc' };
const PROGRAM = { name: 'mix-advisor', version: '0.0.1' };
const advise = (answers: Answers, dataset = DATASET) => compileAdvisor(dataset, PROGRAM)(answers);

/** Trust weighs (1 + 2) of 6; half of the time that it needs is there. */
const ANSWERS: Answers = {
  goals: ['lead-generation'],
  monthlyBudget: 5000,
  timelineMonths: 6,
  searchDemand: 'high',
  trustSensitivity: 'high',
};

describe('compileAdvisor, on a dataset small enough to work out by hand', () => {
  const shared = { trustPoints: (-50 * 0.5 * 1.5) / 3, earned: (50 * 0.5 * 0.5) / 3 };

  it('gives score, verdict, mix and words', () => {
    const { schemaVersion, tool, dataset, answers, score, verdict, mix, headline, jobs } = advise(ANSWERS);
    const inbound = 50 + (50 * 0.5 * 2) / 3 + (shared.trustPoints + shared.earned);
    expect({ schemaVersion, tool, dataset, answers, score, verdict, mix, headline, jobs }).toEqual({
      schemaVersion: 1,
      tool: PROGRAM,
      dataset: { name: 'small', version: '1.2.3', sha256: 'abc' },
      answers: ANSWERS,
      score: { inbound: expect.closeTo(inbound, 9), outbound: expect.closeTo(100 - inbound, 9) },
      verdict: 'balanced',
      mix: { inbound: 55, outbound: 45 },
      headline: 'Both: 55 % and 45 %.',
      jobs: { inbound: 'Inbound for leads.', outbound: 'Outbound for leads.' },
    });
  });

  it('gives each dimension its weight, its lean, and every rule with reason and sources, the strongest first', () => {
    expect(advise(ANSWERS).dimensions).toEqual([
      {
        id: 'reach',
        name: 'Reach',
        inbound: 'is found',
        outbound: 'goes out',
        weight: 0.5,
        lean: 2 / 3,
        points: expect.closeTo(50 / 3, 9),
        contributions: [
          {
            rule: 'search-brings-readers',
            toward: 'inbound',
            strength: 1,
            points: expect.closeTo(50 / 3, 9),
            because: 'Where people search, they can find you.',
            sources: ['blog-post'],
            against: [],
          },
        ],
        emphases: [],
      },
      {
        id: 'trust',
        name: 'Trust',
        inbound: 'is earned',
        outbound: 'comes later',
        weight: 0.5,
        lean: expect.closeTo(-1 / 3, 9),
        points: expect.closeTo(shared.trustPoints + shared.earned, 9),
        contributions: [
          {
            rule: 'results-are-due-soon',
            toward: 'outbound',
            strength: 0.5,
            points: expect.closeTo(shared.trustPoints, 9),
            because: 'Trust takes longer than you have.',
            sources: [],
            against: [],
          },
          {
            rule: 'trust-decides-the-purchase',
            toward: 'inbound',
            strength: 1,
            points: expect.closeTo(shared.earned, 9),
            because: 'Where trust decides, teaching comes first.',
            sources: ['survey'],
            against: [],
          },
        ],
        emphases: [
          {
            rule: 'trust-weighs-more',
            strength: 1,
            adds: 2,
            because: 'Where trust decides, it weighs more.',
            sources: ['trial'],
            against: [],
          },
        ],
      },
    ]);
  });

  it('gives the reasons of all dimensions, the strongest first', () => {
    expect(advise(ANSWERS).reasons).toEqual([
      {
        rule: 'search-brings-readers',
        dimension: 'reach',
        toward: 'inbound',
        points: expect.closeTo(50 / 3, 9),
        because: 'Where people search, they can find you.',
        sources: ['blog-post'],
        opposed: [],
      },
      {
        rule: 'results-are-due-soon',
        dimension: 'trust',
        toward: 'outbound',
        points: expect.closeTo(shared.trustPoints, 9),
        because: 'Trust takes longer than you have.',
        sources: [],
        opposed: [],
      },
      {
        rule: 'trust-decides-the-purchase',
        dimension: 'trust',
        toward: 'inbound',
        points: expect.closeTo(shared.earned, 9),
        because: 'Where trust decides, teaching comes first.',
        sources: ['survey'],
        opposed: [],
      },
    ]);
  });

  it('gives at most five reasons of a side, equals by name', () => {
    const rule = (id: string, toward: Rule['toward'], points: number): Rule => ({
      id,
      dimension: 'reach',
      toward,
      points,
      when: { searchDemand: 'high' },
      because: `Because of ${id}.`,
      judgement: true,
    });
    const rules = [
      ...['f', 'b', 'd', 'a', 'c', 'e'].map((id) => rule(id, 'inbound', 1)),
      rule('g', 'inbound', 2),
      { ...rule('z', 'outbound', 1.5), when: { trustSensitivity: 'high' as const } },
    ];
    const { reasons, dimensions } = advise(ANSWERS, { ...DATASET, rules });
    expect(reasons.map((each) => each.rule)).toEqual(['g', 'z', 'a', 'b', 'c', 'd']);
    const elsewhere = [...rules, { ...rule('strong', 'inbound', 9), dimension: 'trust' }];
    expect(advise(ANSWERS, { ...DATASET, rules: elsewhere }).reasons.map((each) => each.rule)).toEqual([
      'strong',
      'g',
      'z',
      'a',
      'b',
      'c',
    ]);
    expect(dimensions[0]?.contributions.map((each) => each.rule)).toEqual(['g', 'z', 'a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('lists the unanswered questions with the rules that wait for them', () => {
    const { waiting } = advise(ANSWERS);
    expect(waiting.filter(({ rules }) => rules.length > 0)).toEqual([
      { answer: 'brandRecognition', rules: ['unknown-name-introduces-itself'] },
    ]);
    expect(waiting.map(({ answer }) => answer)).toEqual([
      'businessModel',
      'audience',
      'customerValue',
      'salesCycle',
      'brandRecognition',
      'contentCapacity',
      'salesCapacity',
      'ownedAudience',
      'contactRules',
    ]);
  });

  it('says nothing of an unanswered question without a prior, which moves no score', () => {
    const small = smallDataset();
    const { contactRules: _, ...priors } = small.uncertainty.priors;
    const { waiting, questions } = advise(ANSWERS, {
      ...DATASET,
      uncertainty: { ...small.uncertainty, priors },
    });
    expect([...waiting, ...questions].map(({ answer }) => answer)).not.toContain('contactRules');
    expect(questions).toHaveLength(waiting.length);
  });

  it('tells of the questions what an answer would explain and lead to', () => {
    const { questions, confidence } = advise(ANSWERS);
    expect(questions[0]).toEqual({
      answer: 'brandRecognition',
      sensitivity: expect.any(Number),
      range: [expect.any(Number), expect.any(Number)],
    });
    // In reach (2 - 1) / 4 instead of 2 / 3, with weights that vary a little.
    const [low, high] = questions[0]?.range ?? [0, 0];
    expect(high - low).toBeCloseTo(50 * 0.5 * (2 / 3 - 1 / 4), -0.5);
    expect(questions.slice(1).every(({ sensitivity }) => sensitivity < 0.05)).toBe(true);
    expect([confidence.draws, confidence.seed]).toEqual([400, 7]);
  });

  it('says what would turn the verdict or the lead', () => {
    const { flips, stability } = advise(ANSWERS);
    expect(flips).toEqual([
      {
        kind: 'lever',
        answer: 'timelineMonths',
        from: 6,
        to: 7,
        verdict: 'inbound-led',
        score: expect.any(Number),
        gains: [],
      },
      {
        kind: 'fact',
        answer: 'trustSensitivity',
        from: 'high',
        to: 'medium',
        verdict: 'inbound-led',
        score: 67.5,
        gains: [],
      },
    ]);
    expect(stability).toEqual({
      label: 'too-close-to-call',
      dependsOn: null,
      agreeing: 1,
      of: 2,
      flipWeights: [
        { dimension: 'reach', weight: 0.5, flipsAt: expect.closeTo(1 / 3, 9) },
        { dimension: 'trust', weight: 0.5, flipsAt: expect.closeTo(2 / 3, 9) },
      ],
      fewestRules: ['search-brings-readers'],
    });
  });

  it('gives phases, channels, evidence and sources, and the document that its schema describes', () => {
    const advice = advise(ANSWERS);
    expect(advice.phases.map(({ months, mix }) => [months, mix.inbound])).toEqual([
      [[1, 2], 45],
      [[3, 4], 55],
      [[5, 6], 65],
    ]);
    // Calls fit for nine months at most, so by then nothing else is left.
    expect(advice.afterwards).toMatchObject({ mix: { inbound: 100, outbound: 0 }, fromMonth: 7 });
    expect(advice.channels.map(({ id }) => id)).toEqual(['blog', 'cold-calls']);
    expect(advice.vetoed).toEqual([]);
    expect(advice.evidence.map(({ rules }) => rules)).toEqual([0, 0, 1, 1, 0, 1]);
    expect(advice.sources.map(({ id }) => id)).toEqual(['trial', 'survey', 'blog-post']);
    expect(adviceSchema.parse(advice)).toEqual(advice);
  });

  it('leaves what it was given as it was, whatever is done to what it gave', () => {
    const answers = structuredClone(ANSWERS);
    const first = advise(answers);
    first.answers.goals.push('event-turnout');
    first.tool.name = 'other';
    first.jobs.inbound = 'other';
    first.dimensions[0]?.contributions[0]?.sources.push('other');
    expect(answers).toEqual(ANSWERS);
    expect(advise(answers)).toEqual(advise(ANSWERS));
    expect(DATASET).toEqual({ ...smallDataset(), sha256: 'abc' });
  });

  it('gives the jobs of the most important goal', () => {
    const goals = ['event-turnout', 'lead-generation'] as const;
    expect(advise({ ...ANSWERS, goals }).jobs).toEqual({
      inbound: 'Inbound for an event.',
      outbound: 'Outbound for an event.',
    });
  });

  it('leaves braces in a headline that name no share', () => {
    const headlines = { ...DATASET.headlines, balanced: '{inbound} of {all}' };
    expect(advise(ANSWERS, { ...DATASET, headlines }).headline).toBe('55 of {all}');
  });
});

const NAMES = { before: 'one', after: 'other' };

describe('whatIf', () => {
  const whatIf = (before: Advice, other: Advice) => compileWhatIf(DATASET)(before, other, NAMES);
  const after: Answers = { ...ANSWERS, brandRecognition: 'none', searchDemand: 'none', timelineMonths: 6 };

  /** What one change does to the score, before the other change and after it. */
  const onAverage = (change: Partial<Answers>, other: Partial<Answers>) => {
    const score = (changes: Partial<Answers>) => advise({ ...ANSWERS, timelineMonths: 6, ...changes }).score.inbound;
    return (score(change) - score({}) + score({ ...change, ...other }) - score(other)) / 2;
  };

  it('sets two pieces of advice side by side, with every rule whose points differ, the largest first', () => {
    const [was, is] = [advise(ANSWERS), advise(after)];
    const { rules, before, after: now, ...rest } = whatIf(was, is);
    expect(rest).toEqual({
      schemaVersion: 1,
      difference: is.score.inbound - was.score.inbound,
      changes: [
        {
          answer: 'searchDemand',
          points: expect.closeTo(onAverage({ searchDemand: 'none' }, { brandRecognition: 'none' }), 9),
        },
        {
          answer: 'brandRecognition',
          points: expect.closeTo(onAverage({ brandRecognition: 'none' }, { searchDemand: 'none' }), 9),
        },
      ],
    });
    expect(was).toMatchObject(
      Object.fromEntries(Object.entries(before).filter(([field]) => !['name', 'plan'].includes(field))),
    );
    expect(is).toMatchObject(
      Object.fromEntries(Object.entries(now).filter(([field]) => !['name', 'plan'].includes(field))),
    );
    expect([before.name, now.name]).toEqual(['one', 'other']);
    expect(rules).toEqual([
      {
        rule: 'search-brings-readers',
        dimension: 'reach',
        because: 'Where people search, they can find you.',
        before: expect.closeTo(50 / 3, 9),
        after: 0,
        points: expect.closeTo(-50 / 3, 9),
        reads: ['searchDemand'],
      },
      {
        rule: 'unknown-name-introduces-itself',
        dimension: 'reach',
        because: 'Nobody looks for a name that they never heard.',
        before: 0,
        after: expect.closeTo(-25 / 2, 9),
        points: expect.closeTo(-25 / 2, 9),
        reads: ['brandRecognition'],
      },
    ]);
  });

  it('puts the largest difference first, whichever piece of advice it comes from', () => {
    expect(whatIf(advise(after), advise(ANSWERS)).rules.map(({ rule, points }) => [rule, points])).toEqual([
      ['search-brings-readers', expect.closeTo(50 / 3, 9)],
      ['unknown-name-introduces-itself', expect.closeTo(25 / 2, 9)],
    ]);
  });

  it('subtracts what a rule gave before where it gives something in both', () => {
    const { rules } = whatIf(advise(ANSWERS), advise({ ...ANSWERS, timelineMonths: 3 }));
    expect(rules.map(({ rule, before, after: now, points }) => [rule, points - (now - before)])).toEqual([
      ['results-are-due-soon', 0],
      ['trust-decides-the-purchase', 0],
    ]);
  });

  it('puts equal differences in the order of their names', () => {
    const rule = (id: string, dimension: string): Rule => ({
      id,
      dimension,
      toward: 'inbound',
      points: 1,
      when: { searchDemand: 'high' },
      because: 'It is so.',
      judgement: true,
    });
    const dimensions = DATASET.dimensions.map((dimension) => ({ ...dimension, baseWeight: 1 }));
    const order = (...rules: readonly Rule[]) => {
      const dataset = { ...DATASET, dimensions, rules: [...rules], weights: [] };
      const found = compileWhatIf(dataset)(
        advise({ ...ANSWERS, searchDemand: 'none' }, dataset),
        advise(ANSWERS, dataset),
        NAMES,
      );
      return found.rules.map((each) => each.rule);
    };
    expect(order(rule('b', 'reach'), rule('a', 'trust'))).toEqual(['a', 'b']);
    expect(order(rule('a', 'reach'), rule('b', 'trust'))).toEqual(['a', 'b']);
  });
});
