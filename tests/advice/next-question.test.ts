import { describe, expect, it } from 'vitest';
import { compileAdvisor } from '../../src/advice/advise.ts';
import { compileNextQuestion, compileSoFar, completed } from '../../src/advice/next-question.ts';
import { ANSWER_KEYS, GOALS } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { dataset } from '../support/shipped-advice.ts';
import { smallDataset } from '../support/small-dataset.ts';

const optional = ANSWER_KEYS.slice(3);
const NEEDED = { goals: ['lead-generation' as const], monthlyBudget: 5000, timelineMonths: 6 };
const openQuestions = () => compileSoFar(dataset)(NEEDED);

/** The shipped dataset, which lets an answer replace so much of the channels unasked. */
const withShift = (smallShift: number): Dataset => {
  const { uncertainty, ...others } = dataset;
  return { ...others, uncertainty: { ...uncertainty, whoGetsIt: { usual: {}, ...uncertainty.whoGetsIt, smallShift } } };
};

describe('compileSoFar', () => {
  it('asks first who buys, how many there are and where they are, then what explains most of the variance', () => {
    const open = openQuestions();
    expect(open.next(optional)).toBe('businessModel');
    expect(open.next(optional.filter((key) => key !== 'businessModel'))).toBe('audience');
    const later = optional.filter((key) => key !== 'businessModel' && key !== 'audience');
    expect(open.next(later)).toBe('place');
    const rest = later.filter((key) => key !== 'place');
    expect(['contentCapacity', 'salesCapacity']).toContain(open.next(rest));
  });

  it('asks only what may still be asked', () => {
    const open = openQuestions();
    expect(open.next(['contactRules', 'trustSensitivity'])).toBe('trustSensitivity');
    expect(open.next([])).toBeUndefined();
  });

  const SURE = {
    goals: ['trust-and-authority' as const],
    monthlyBudget: 500,
    timelineMonths: 36,
    contentCapacity: 'strong' as const,
    salesCapacity: 'none' as const,
    trustSensitivity: 'high' as const,
  };

  it('stops when what is open would hardly change the verdict or the channels, unless everything is to be asked', () => {
    const sure = compileSoFar(withShift(1))(SURE);
    expect([sure.next(optional), sure.mostTelling(['audience'])]).toEqual([undefined, 'audience']);
  });

  it('goes on while an answer would replace more of the channels than a little, the most first', () => {
    const sure = compileSoFar(withShift(0.1))(SURE);
    const first = sure.next(optional);
    const second = sure.next(optional.filter((key) => key !== first));
    expect([first, second].every((key) => key !== undefined)).toBe(true);
    // It is answered already.
    expect(sure.next(['trustSensitivity'])).toBeUndefined();
    expect(compileSoFar(withShift(0.99))(SURE).next(optional)).toBeUndefined();
  });

  it('asks of questions that no rule reads only where the dataset says what people answer', () => {
    const known = compileSoFar(withShift(0))(SURE);
    expect(known.next(['hoursPerWeek'])).toBe('hoursPerWeek');
    const { uncertainty, ...others } = withShift(0);
    const whoGetsIt = { smallShift: 0, usual: {} };
    expect(
      compileSoFar({ ...others, uncertainty: { ...uncertainty, whoGetsIt } })(SURE).next(['hoursPerWeek']),
    ).toBeUndefined();
  });

  it('counts on no answer to what is not to be asked again', () => {
    const small: Dataset = { ...smallDataset(), sha256: '' };
    const open = compileSoFar(small)(NEEDED);
    // Only the search demand is left; what it adds to the score is not enough to leave the band in the middle.
    const scoring = { ...small.scoring, thresholds: { outboundLed: 20, inboundLed: 80 } };
    expect(compileSoFar({ ...small, scoring })(NEEDED).next(['searchDemand'])).toBeUndefined();
    expect(open.next(['searchDemand'])).toBe('searchDemand');
  });

  it.each([
    [0, 'audience'],
    [1, undefined],
  ])('stops at the chance that the dataset calls small: %d', (smallChance, next) => {
    const small: Dataset = { ...smallDataset(), sha256: '' };
    const uncertainty = { ...small.uncertainty, smallChance };
    expect(compileSoFar({ ...small, uncertainty })(NEEDED).next(optional)).toBe(next);
  });

  it('stops where all draws have one verdict', () => {
    const small: Dataset = { ...smallDataset(), sha256: '' };
    const uncertainty = { ...small.uncertainty, smallChance: 0 };
    const scoring = { ...small.scoring, thresholds: { outboundLed: 1, inboundLed: 99 } };
    const balanced = compileSoFar({ ...small, scoring, uncertainty })(NEEDED);
    expect([balanced.next(optional), balanced.mostTelling(optional)]).toEqual([undefined, 'audience']);
  });

  it('names what tells nothing at all where nothing else is left', () => {
    const { mostTelling } = compileSoFar({ ...smallDataset(), sha256: '' })(NEEDED);
    expect(mostTelling(['contactRules'])).toBe('contactRules');
  });

  it('asks for what moves no score only where everything is to be asked, and last', () => {
    const small = smallDataset();
    const { contactRules: _, ...priors } = small.uncertainty.priors;
    const open = compileSoFar({ ...small, sha256: '', uncertainty: { ...small.uncertainty, priors } })(NEEDED);
    const remaining = ['contactRules', 'searchDemand'] as const;
    expect([open.next(remaining), open.next(['contactRules'])]).toEqual(['searchDemand', undefined]);
    expect([open.mostTelling(remaining), open.mostTelling(['contactRules'])]).toEqual(['searchDemand', 'contactRules']);
    expect(open.sensitivityTo('contactRules')).toBeUndefined();
  });

  it('gives the score and its interval', () => {
    const small: Dataset = { ...smallDataset(), sha256: '' };
    const { inbound, interval } = compileSoFar(small)(NEEDED);
    const { score, confidence } = compileAdvisor(small, { name: 'mix-advisor', version: '0.0.1' })(NEEDED);
    expect([inbound, interval]).toEqual([score.inbound, confidence.interval]);
  });

  it('gives how much of the variance an open question explains, and nothing for one that is answered', () => {
    const small: Dataset = { ...smallDataset(), sha256: '' };
    const { sensitivityTo } = compileSoFar(small)(NEEDED);
    const { questions } = compileAdvisor(small, { name: 'mix-advisor', version: '0.0.1' })(NEEDED);
    const found = new Map(questions.map(({ answer, sensitivity }) => [answer, sensitivity]));
    expect([found.size > 1, sensitivityTo('monthlyBudget')]).toEqual([true, undefined]);
    expect(optional.map(sensitivityTo)).toEqual(optional.map((key) => found.get(key)));
  });
});

describe('completed', () => {
  it('has something in the place of what is needed and not given, and nothing else', () => {
    const NOT_YET = { goals: [GOALS[0]], monthlyBudget: 'unknown', timelineMonths: 'unknown' };
    expect(completed({})).toEqual(NOT_YET);
    expect(completed({ goals: null, monthlyBudget: undefined, audience: null })).toEqual(NOT_YET);
    expect(completed({ goals: ['event-turnout'], monthlyBudget: 0, place: 'local' })).toEqual({
      ...{ goals: ['event-turnout'], monthlyBudget: 0, timelineMonths: 'unknown', place: 'local' },
    });
  });
});

describe('compileNextQuestion', () => {
  const next = compileNextQuestion(dataset);

  it('asks first what advice cannot do without', () => {
    expect(next(NEEDED, ['businessModel', 'goals', 'monthlyBudget'])).toEqual({
      ...{ key: 'goals', worthAsking: true, sensitivity: undefined },
    });
  });

  it('says of any other whether it is worth asking, and what it explains', () => {
    expect(next(NEEDED, optional)).toEqual({
      key: 'businessModel',
      worthAsking: true,
      sensitivity: expect.any(Number),
    });
    const sure = compileNextQuestion(withShift(1));
    const answers = { ...NEEDED, goals: ['trust-and-authority' as const], timelineMonths: 36, monthlyBudget: 500 };
    const told = { ...answers, contentCapacity: 'strong' as const, salesCapacity: 'none' as const };
    expect(sure({ ...told, trustSensitivity: 'high' as const }, ['audience'])).toEqual({
      ...{ key: 'audience', worthAsking: false, sensitivity: expect.any(Number) },
    });
    expect(next(NEEDED, [])).toBeUndefined();
  });
});
