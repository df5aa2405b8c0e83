import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../src/engine/condition.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Condition } from '../../src/model/condition.ts';

const answers: Answers = {
  goals: ['lead-generation', 'brand-awareness'],
  monthlyBudget: 5000,
  timelineMonths: 6,
  brandRecognition: 'none',
};

describe('compileCondition', () => {
  it.each<[string, Condition, number]>([
    ['a choice that was made', { brandRecognition: 'none' }, 1],
    ['a choice that was not made', { brandRecognition: 'strong' }, 0],
    ['one of several choices', { brandRecognition: ['none', 'some'] }, 1],
    ['the first of two goals', { goals: 'lead-generation' }, 0.75],
    ['the second of two goals', { goals: 'brand-awareness' }, 0.25],
    ['a goal that was not named', { goals: 'event-turnout' }, 0],
    ['several goals, added', { goals: ['brand-awareness', 'lead-generation'] }, 1],
    ['a number on a ramp', { timelineMonths: { falls: [3, 9] } }, 0.5],
    ['several keys: the least of them', { brandRecognition: 'none', timelineMonths: { falls: [3, 9] } }, 0.5],
    ['anyOf: the most of them', { anyOf: [{ brandRecognition: 'strong' }, { goals: 'brand-awareness' }] }, 0.25],
    ['not: the rest to one', { not: { goals: 'brand-awareness' } }, 0.75],
    ['an unknown answer', { searchDemand: 'high' }, 0],
    ['an unknown answer under not', { not: { searchDemand: 'high' } }, 0],
    ['an unknown answer beside a known one', { brandRecognition: 'none', searchDemand: 'high' }, 0],
  ])('measures %s', (_, condition, strength) => {
    expect(compileCondition(condition).strength(answers)).toBe(strength);
  });

  it.each<[string, Condition, number]>([
    ['an unknown answer could still be right', { searchDemand: 'high' }, 1],
    ['an unknown answer could still be wrong', { not: { searchDemand: 'high' } }, 1],
    ['what is known bounds it', { timelineMonths: { falls: [3, 9] }, searchDemand: 'high' }, 0.5],
    ['what is known already rules it out', { brandRecognition: 'strong', searchDemand: 'high' }, 0],
  ])('knows how strong it can still become: %s', (_, condition, ceiling) => {
    expect(compileCondition(condition).ceiling(answers)).toBe(ceiling);
  });

  it('names every answer that it reads once', () => {
    const { reads } = compileCondition({
      goals: 'event-turnout',
      anyOf: [{ searchDemand: 'none' }, { not: { audience: 'broad', goals: 'product-launch' } }],
    });
    expect(reads).toEqual(['goals', 'searchDemand', 'audience']);
  });
});
