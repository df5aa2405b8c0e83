import { describe, expect, it } from 'vitest';
import { bestGrade, type EvidenceGrade } from '../../src/model/terms.ts';

describe('bestGrade', () => {
  const grades = new Map<string, EvidenceGrade>([
    ['trial', 'A'],
    ['survey', 'C'],
    ['seller', 'E'],
    ['own-view', 'judgement'],
  ]);

  it.each<[readonly string[] | undefined, EvidenceGrade]>([
    [['seller', 'survey'], 'C'],
    [['trial', 'seller'], 'A'],
    [['seller'], 'E'],
    [['own-view', 'seller'], 'E'],
    [['own-view'], 'judgement'],
    [['nowhere'], 'judgement'],
    [[], 'judgement'],
    [undefined, 'judgement'],
  ])('takes of the sources %j the best: %s', (sources, grade) => {
    expect(bestGrade({ sources }, grades)).toBe(grade);
  });
});
