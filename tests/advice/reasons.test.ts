import { describe, expect, it } from 'vitest';
import { compileAdvisor } from '../../src/advice/advise.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Rule } from '../../src/model/rule.ts';
import { smallDataset } from '../support/small-dataset.ts';

const small: Dataset = { ...smallDataset(), sha256: '' };
const TOOL = { name: 'mix-advisor', version: '0.0.1' };
const ANSWERS = {
  goals: ['lead-generation' as const],
  monthlyBudget: 5000,
  timelineMonths: 6,
  audience: 'niche' as const,
  searchDemand: 'high' as const,
};

const rule = (id: string, dimension: string, toward: Rule['toward'], points: number, when: Condition): Rule => ({
  id,
  dimension,
  toward,
  points,
  when,
  because: `Because of ${id}.`,
  judgement: true,
});
const adviceWith = (...rules: readonly Rule[]) =>
  compileAdvisor({ ...small, rules: [...rules], weights: [] }, TOOL)(ANSWERS);
const SOON: Condition = { timelineMonths: { falls: [3, 9] } };
const LATE: Condition = { timelineMonths: { rises: [5, 14] } };

describe('the reasons', () => {
  it('are net where rules read the same number two ways, and the contributions keep both', () => {
    const { reasons, dimensions } = adviceWith(
      rule('soon', 'reach', 'outbound', 2, SOON),
      rule('late', 'reach', 'inbound', 1.5, LATE),
    );
    const points = new Map(dimensions[0]?.contributions.map((each) => [each.rule, each.points]));
    expect([...points.keys()]).toEqual(['soon', 'late']);
    expect(reasons).toMatchObject([
      {
        rule: 'soon',
        points: (points.get('soon') ?? 0) + (points.get('late') ?? 0),
        opposed: [{ rule: 'late', points: points.get('late') }],
      },
    ]);
  });

  it('are on one side where all rules on a number together speak for it', () => {
    const { reasons } = adviceWith(
      rule('soon', 'reach', 'outbound', 2, SOON),
      rule('late', 'trust', 'inbound', 1, LATE),
      rule('search', 'trust', 'inbound', 1, { searchDemand: 'high' }),
    );
    expect(reasons.map((each) => [each.rule, each.opposed])).toEqual([
      ['soon', []],
      ['search', []],
    ]);
  });

  it('keep both sides of a choice, which are two things to say of it', () => {
    const { reasons } = adviceWith(
      rule('pull', 'reach', 'inbound', 2, { searchDemand: 'high' }),
      rule('buy', 'trust', 'outbound', 1, { searchDemand: 'high' }),
    );
    expect(reasons.map((each) => each.rule)).toEqual(['pull', 'buy']);
  });

  it('take what speaks against a fact from the strongest reason for it first, and go on where that is used up', () => {
    const niche: Condition = { audience: 'niche' };
    const { reasons, dimensions } = adviceWith(
      rule('first', 'reach', 'inbound', 2, niche),
      rule('second', 'reach', 'inbound', 1.5, niche),
      rule('against', 'reach', 'outbound', 2.5, niche),
    );
    const points = new Map(dimensions[0]?.contributions.map((each) => [each.rule, each.points]));
    expect(reasons.map((each) => [each.rule, each.points])).toEqual([
      [
        'second',
        expect.closeTo(
          [...points.values()].reduce((sum, each) => sum + each, 0),
          9,
        ),
      ],
    ]);
  });

  it('keep apart what rests on one number among other things from what rests on it alone', () => {
    const soonAndSearched: Condition = { ...SOON, searchDemand: 'high' };
    const either: Condition = { anyOf: [SOON, { searchDemand: 'none' }] };
    for (const when of [soonAndSearched, either, { not: LATE }]) {
      const { reasons } = adviceWith(
        rule('late', 'trust', 'inbound', 3, LATE),
        rule('apart', 'reach', 'outbound', 1, when),
        rule('with', 'reach', 'inbound', 0.1, SOON),
      );
      expect(reasons.map((each) => [each.rule, each.opposed])).toEqual(
        expect.arrayContaining([
          ['apart', []],
          ['with', []],
        ]),
      );
    }
  });

  it('are net of what speaks against them, where those are stronger reasons than one alone', () => {
    const niche: Condition = { audience: ['niche', 'broad'] };
    const { reasons } = adviceWith(
      rule('first', 'reach', 'inbound', 2, niche),
      rule('second', 'reach', 'inbound', 1, { audience: ['broad', 'niche'] }),
      rule('against', 'reach', 'outbound', 0.5, niche),
      rule('other', 'reach', 'outbound', 0.5, { audience: 'niche' }),
    );
    const against = [{ rule: 'against', points: expect.any(Number) }];
    expect(reasons.map((each) => [each.rule, each.opposed])).toEqual([
      ['first', against],
      ['second', []],
      ['other', []],
    ]);
  });
});

describe('the words of a reason', () => {
  const varied = (answers: object) => {
    const { contributions = [] } =
      compileAdvisor(
        {
          ...small,
          rules: [
            {
              ...rule('search', 'reach', 'inbound', 1, { searchDemand: 'high' }),
              variants: [
                { when: { audience: 'niche' }, because: 'In a niche.' },
                { when: { timelineMonths: { falls: [3, 9] } }, because: 'Soon.' },
              ],
              against: ['trial'],
            },
          ],
        },
        TOOL,
      )({ ...ANSWERS, ...answers }).dimensions[0] ?? {};
    return contributions.map(({ because, against }) => [because, against]);
  };

  it.each([
    ['the first variant that holds', {}, 'In a niche.'],
    ['a variant that holds at half', { audience: 'broad' }, 'Soon.'],
    ['what is always true where none holds', { audience: 'broad', timelineMonths: 7 }, 'Because of search.'],
    ['what is always true where nothing is known', { audience: undefined, timelineMonths: 9 }, 'Because of search.'],
  ])('are %s', (_, answers, words) => {
    expect(varied(answers)).toEqual([[words, ['trial']]]);
  });
});
