import { describe, expect, it } from 'vitest';
import type { GivenKey } from '../../src/model/answers.ts';
import { choiceMeant, choiceNear, keyMeant, keyNear } from '../../src/model/meant.ts';

describe('choiceMeant', () => {
  it.each<[GivenKey, string, string | undefined]>([
    ['goals', 'lead-generation', 'lead-generation'],
    ['goals', 'Lead Generation (B2B)', 'lead-generation'],
    ['goals', 'Leads: as many as there are', 'lead-generation'],
    ['goals', 'Get leads', 'lead-generation'],
    ['businessModel', 'B2B', 'b2b'],
    ['businessModel', 'Businesses (B2B)', 'b2b'],
    ['contactRules', 'Strict (EU)', 'strict'],
    ['contactRules', 'Yes, as long as they can opt out', 'open'],
    ['contactRules', 'like email to US firms', 'open'],
    ['place', 'Nearby: in my town or area', 'local'],
    ['audience', 'fame', undefined],
    ['audience', '', undefined],
    ['monthlyBudget', '5000', undefined],
  ])('takes for %s %j to mean %s', (key, text, choice) => {
    expect(choiceMeant(key, text)).toBe(choice);
  });
});

describe('choiceNear', () => {
  it.each<[GivenKey, string, string | undefined]>([
    ['goals', 'brandng', 'brand-awareness'],
    ['goals', 'leeds', 'lead-generation'],
    ['searchDemand', 'hihg', undefined],
    ['searchDemand', 'hgh', 'high'],
    ['audience', 'fame', undefined],
    ['monthlyBudget', 'much', undefined],
  ])('finds for %s %j to be spelt most like a word for %s', (key, text, choice) => {
    expect(choiceNear(key, text)).toBe(choice);
  });
});

describe('keyNear', () => {
  it.each([
    ['Deadline', 'timelineMonths'],
    ['dedline', 'timelineMonths'],
    ['montlyBudget', 'monthlyBudget'],
    ['buget', 'monthlyBudget'],
    ['weather', undefined],
    ['', undefined],
  ])('finds the name %j to be spelt most like one of %s', (name, key) => {
    expect(keyNear(name)).toBe(key);
  });

  it('finds what keyMeant knows', () => {
    expect([keyMeant('Which budget?'), keyMeant('--budget'), keyNear('--budget')]).toEqual([
      undefined,
      'monthlyBudget',
      'monthlyBudget',
    ]);
  });
});
