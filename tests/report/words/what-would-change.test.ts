import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/index.ts';
import type { Advice } from '../../../src/model/advice.ts';
import { soonestChange, whatWouldChange } from '../../../src/report/words/what-would-change.ts';
import { dataset } from '../../support/shipped-advice.ts';

const advice = advise({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 }, dataset);
type Flip = Advice['flips'][number];

/** Of an advice that this would turn, what is told under each title, without the rules that could be wrong. */
const told = (...flips: readonly Partial<Flip>[]) => {
  const whole = flips.map((flip) => ({ kind: 'lever', verdict: 'balanced', score: 50, gains: [], ...flip }) as Flip);
  const stability = { ...advice.stability, fewestRules: [] };
  return whatWouldChange({ ...advice, flips: whole, stability }).map(({ title, sentences }) => [title, ...sentences]);
};

const CHANGE = 'What would change it';
const CHECK = 'Worth checking first';
const NOTHING = 'Nothing in your hands would: no date or budget within reach, no more people and no other goal.';

describe('whatWouldChange', () => {
  it.each<readonly [Partial<Flip>, string]>([
    [
      { answer: 'timelineMonths', from: 6, to: 9, gains: [{ id: 'webinars', name: 'Webinars' }] },
      'With 9 months instead of 6, it would be an even split, and the channel to add would be webinars.',
    ],
    [
      { answer: 'monthlyBudget', from: 5000, to: 1700, verdict: 'outbound-led' },
      "With $1,700 a month instead of $5,000, it would lean outbound, and you'd keep $3,300 a month.",
    ],
    [
      { answer: 'goals', from: ['lead-generation'], to: ['brand-awareness'] },
      'With "Get known" as your goal instead of "Get leads", it would be an even split.',
    ],
    [
      {
        answer: 'goals',
        from: ['lead-generation', 'event-turnout'],
        to: ['event-turnout', 'lead-generation'],
        verdict: 'inbound-led',
      },
      'With "Fill an event" as your first goal instead of "Get leads", it would lean inbound.',
    ],
    [
      { answer: 'salesCapacity', from: 'none', to: 'some' },
      'If someone could call, visit or sell, a few hours a week, it would be an even split.',
    ],
  ])('tells of a lever what it brings: %j', (lever, sentence) => {
    expect(told(lever)).toEqual([[CHANGE, sentence]]);
  });

  it.each<readonly [Partial<Flip>, string]>([
    [
      { answer: 'searchDemand', from: 'high', to: 'some' },
      'If only some people searched for it, it would be an even split.',
    ],
    [
      { answer: 'customerValue', from: 1200, to: 2000 },
      'If a customer spent $2,000 in the first year, not $1,200, it would be an even split.',
    ],
    [
      { answer: 'contactPlaces', from: ['us'], to: ['uk'], verdict: 'inbound-led' },
      "If the people you'd contact were all in the UK, it would lean inbound.",
    ],
  ])('tells facts of the market apart, as worth checking: %j', (fact, sentence) => {
    expect(told({ ...fact, kind: 'fact' })).toEqual([
      [CHANGE, NOTHING],
      [CHECK, sentence],
    ]);
  });

  it('tells nobody to check whether one end of a scale is the other, or businesses are consumers', () => {
    for (const [answer, from, to] of [
      ['contentCapacity', 'strong', 'none'],
      ['businessModel', 'b2c', 'b2b'],
    ] as const)
      expect(told({ kind: 'fact', answer, from, to })).toEqual([[CHANGE, NOTHING]]);
  });

  it('says which reasons it hinges on, where one or two would do', () => {
    const [one, two] = advice.dimensions.flatMap(({ contributions }) => contributions);
    if (one === undefined || two === undefined) throw new Error('the example has too few reasons');
    const hinging = (...fewestRules: string[]) =>
      whatWouldChange({ ...advice, flips: [], stability: { ...advice.stability, fewestRules } })[1]?.sentences;
    expect(hinging(one.rule)).toEqual([
      `It hinges on one reason: "${one.because}" If that's wrong, the other side comes out ahead.`,
    ]);
    expect(hinging(one.rule, two.rule)).toEqual([
      `It hinges on two reasons: "${one.because}" and "${two.because}" If both are wrong, the other side comes out ahead.`,
    ]);
  });

  it('proposes no other goal in short: a lever first, then a fact', () => {
    const soonest = (...flips: readonly Partial<Flip>[]) =>
      soonestChange({
        ...advice,
        flips: flips.map((flip) => ({ kind: 'lever', verdict: 'balanced', score: 50, gains: [], ...flip }) as Flip),
      });
    const goal = { answer: 'goals', from: ['lead-generation'], to: ['brand-awareness'] } as const;
    const fact = { kind: 'fact', answer: 'searchDemand', from: 'high', to: 'some' } as const;
    expect(soonest(goal as unknown as Flip)).toEqual([]);
    expect(soonest(goal as unknown as Flip, fact)).toEqual([
      'If only some people searched for it, it would be an even split.',
    ]);
    expect(soonest(goal as unknown as Flip, fact, { answer: 'timelineMonths', from: 6, to: 9 })).toEqual([
      'With 9 months instead of 6, it would be an even split.',
    ]);
  });

  it('speaks of the answers alone where the money parts otherwise, and only in the whole report', () => {
    const spent = { inbound: 50, outbound: 50, of: 'money', why: 'use', because: null, turnsLead: false } as const;
    const lever = { kind: 'lever', answer: 'timelineMonths', from: 6, to: 9, verdict: 'balanced', gains: [] } as const;
    const moved = { ...advice, spent, flips: [lever as unknown as Flip] };
    expect(whatWouldChange(moved)[0]?.sentences).toEqual([
      'With 9 months instead of 6, it would be an even split by your answers alone.',
    ]);
    expect(soonestChange(moved)).toEqual([]);
  });

  it('tells three of each at most, and last which reasons would have to be wrong', () => {
    const lever = { answer: 'timelineMonths', from: 6, to: 9 } as const;
    const [most] = told(lever, lever, lever, lever);
    expect(most).toHaveLength(1 + 3);
    const many = { ...advice.stability, fewestRules: ['a', 'b', 'c'] };
    expect(whatWouldChange({ ...advice, flips: [], stability: many })[1]).toEqual({
      title: CHECK,
      sentences: ['At least 3 of these reasons would have to be wrong before the other side came out ahead.'],
    });
  });
});
