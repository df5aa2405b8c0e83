import { describe, expect, it } from 'vitest';
import { ANSWER_KEYS, type AnswerKey, type Answers } from '../../../src/model/answers.ts';
import {
  advance,
  begin,
  type Choose,
  inOrder,
  mayEnd,
  mayGoBack,
  type Reply,
} from '../../../src/shell/interview/progress.ts';

const answer = (value: Extract<Reply, { kind: 'answer' }>['value']): Reply => ({ kind: 'answer', value });
const goals = answer(['lead-generation']);
const skip: Reply = { kind: 'skip' };
const back: Reply = { kind: 'back' };
const enough: Reply = { kind: 'enough' };

interface Setting {
  readonly keys?: readonly AnswerKey[];
  readonly given?: Partial<Answers>;
  readonly choose?: Choose;
}

const reach = (replies: readonly Reply[], { keys = ANSWER_KEYS, given = {}, choose = inOrder }: Setting = {}) => {
  const plan = { keys, choose };
  return replies.reduce((progress, reply) => advance(progress, reply, plan), begin(given, plan));
};

describe('advance', () => {
  const needed = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
  it.each<[string, readonly Reply[], AnswerKey | undefined, object]>([
    ['begins with the goals', [], 'goals', {}],
    ['asks in order', [goals, answer(5000)], 'timelineMonths', { goals: ['lead-generation'], monthlyBudget: 5000 }],
    ['goes on to what is optional', [goals, answer(5000), answer(6)], 'businessModel', needed],
    ['ends when there is enough', [goals, answer(5000), answer(6), enough], undefined, needed],
    ['does not end before', [goals, enough], 'monthlyBudget', { goals: ['lead-generation'] }],
    ['needs a goal', [skip], 'goals', {}],
    [
      'takes not knowing for a needed number',
      [goals, skip],
      'timelineMonths',
      { goals: ['lead-generation'], monthlyBudget: 'unknown' },
    ],
    ['leaves out an optional answer that is not known', [goals, answer(5000), answer(6), skip], 'audience', needed],
    ['stays at the first question', [back, back], 'goals', {}],
    [
      'goes back and keeps what was answered',
      [goals, answer(5000), back, back],
      'goals',
      { goals: ['lead-generation'], monthlyBudget: 5000 },
    ],
    [
      'asks again after going back',
      [goals, answer(5000), back, back, answer(['event-turnout'])],
      'monthlyBudget',
      { goals: ['event-turnout'], monthlyBudget: 5000 },
    ],
    ['takes an answer back', [goals, answer(5000), answer(6), answer('b2b'), back, skip], 'audience', needed],
    ['ends early after going back', [goals, answer(5000), answer(6), back, back, enough], undefined, needed],
  ])('%s', (_, replies, current, answers) => {
    const progress = reach(replies);
    expect(progress.current).toBe(current);
    expect(progress.answers).toEqual(answers);
  });

  it('remembers what was skipped until it is answered', () => {
    expect(reach([goals, skip, back]).skipped).toEqual(['monthlyBudget']);
    expect(reach([goals, skip, back, answer(5000)]).skipped).toEqual([]);
  });

  it('asks only for the keys that it is told, and ends by itself', () => {
    const given: Partial<Answers> = { goals: ['lead-generation'], monthlyBudget: 5000, audience: 'niche' };
    expect(reach([], { keys: ['timelineMonths'], given }).current).toBe('timelineMonths');
    expect(reach([answer(6)], { keys: ['timelineMonths'], given })).toMatchObject({
      current: undefined,
      answers: { ...given, timelineMonths: 6 },
    });
  });

  it('has nothing to ask without keys', () => {
    expect(reach([], { keys: [] }).current).toBeUndefined();
  });

  it('does not change after the end', () => {
    expect(reach([goals, answer(5000), answer(6), enough, answer('b2b'), back])).toEqual(
      reach([goals, answer(5000), answer(6), enough]),
    );
  });

  it('asks for needed answers first, then lets the agenda choose, or stop', () => {
    const seen: unknown[] = [];
    const choose: Choose = (answers, remaining) => {
      seen.push([Object.keys(answers), remaining.length]);
      return seen.length === 1 ? 'contactRules' : undefined;
    };
    const three = [goals, answer(5000), answer(6)];
    expect(reach(three, { choose }).current).toBe('contactRules');
    seen.length = 0;
    expect(reach([...three, answer('open')], { choose }).current).toBeUndefined();
    expect(seen).toEqual([
      [['goals', 'monthlyBudget', 'timelineMonths'], ANSWER_KEYS.length - 3],
      [['goals', 'monthlyBudget', 'timelineMonths', 'contactRules'], ANSWER_KEYS.length - 4],
    ]);
  });

  it('hides from the agenda the answers to questions that it went back before', () => {
    const seen: string[][] = [];
    const choose: Choose = (answers, remaining) => {
      seen.push(Object.keys(answers));
      return remaining[0];
    };
    reach([goals, answer(5000), answer(6), answer('b2b'), back, back, answer(9)], { choose });
    expect(seen.at(-1)).toEqual(['goals', 'monthlyBudget', 'timelineMonths']);
  });
});

describe('mayEnd', () => {
  it.each<[Partial<Answers>, boolean]>([
    [{}, false],
    [{ goals: ['lead-generation'], monthlyBudget: 0 }, false],
    [{ goals: ['lead-generation'], monthlyBudget: 0, timelineMonths: 'unknown' }, true],
  ])('of %j is %s', (given, expected) => {
    expect(mayEnd(reach([], { given }))).toBe(expected);
  });
});

describe('mayGoBack', () => {
  it('is false at the first question only', () => {
    expect([reach([]), reach([goals]), reach([goals, back])].map(mayGoBack)).toEqual([false, true, false]);
  });
});
