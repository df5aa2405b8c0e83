import { describe, expect, it } from 'vitest';
import { compileAdvisor } from '../../src/advice/advise.ts';
import { compileSoFar } from '../../src/advice/next-question.ts';
import { loadDataset } from '../../src/index.ts';
import { ANSWER_KEYS } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';

const optional = ANSWER_KEYS.slice(3);
const NEEDED = { goals: ['lead-generation' as const], monthlyBudget: 5000, timelineMonths: 6 };
const openQuestions = () => compileSoFar(loadDataset())(NEEDED);

describe('compileSoFar', () => {
  it('asks what explains most of the variance first', () => {
    expect(['contentCapacity', 'salesCapacity']).toContain(openQuestions().next(optional));
  });

  it('asks only what may still be asked', () => {
    const open = openQuestions();
    expect(open.next(['businessModel', 'trustSensitivity'])).toBe('trustSensitivity');
    expect(open.next([])).toBeUndefined();
  });

  it('stops when one verdict has 95 % of the draws, unless everything is to be asked', () => {
    const sure = compileSoFar(loadDataset())({
      goals: ['trust-and-authority'],
      monthlyBudget: 500,
      timelineMonths: 36,
      contentCapacity: 'strong',
      salesCapacity: 'none',
      trustSensitivity: 'high',
    });
    expect([sure.next(optional), sure.mostTelling(['audience'])]).toEqual([undefined, 'audience']);
  });

  it('stops when no question explains enough of the variance', () => {
    const dataset = loadDataset();
    const strict = { ...dataset, uncertainty: { ...dataset.uncertainty, leastSensitivity: 0.9 } };
    expect(compileSoFar(strict)(NEEDED).next(optional)).toBeUndefined();
  });

  it('stops where all draws have one verdict, however sure it is to be', () => {
    const small: Dataset = { ...smallDataset(), sha256: '' };
    const uncertainty = { ...small.uncertainty, enoughProbability: 1, leastSensitivity: 1e-9 };
    const scoring = { ...small.scoring, thresholds: { outboundLed: 1, inboundLed: 99 } };
    const balanced = compileSoFar({ ...small, scoring, uncertainty })(NEEDED);
    expect([balanced.next(optional), balanced.mostTelling(optional)]).toEqual([undefined, 'searchDemand']);
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
