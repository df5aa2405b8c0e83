import { describe, expect, it } from 'vitest';
import { lintNeutrality, meanEffects } from '../../src/check/lint-neutrality.ts';
import { edited, locate, shipped } from './broken-dataset.ts';

describe('lintNeutrality', () => {
  it('finds a question that pulls toward one side whatever is answered', () => {
    const content = edited(({ rules }) => {
      for (const each of rules) if (each.when.searchDemand !== undefined) each.toward = 'inbound';
      for (const each of rules) if (each.when.searchDemand !== undefined) each.points *= 3;
    });
    const findings = lintNeutrality(content, locate);
    expect(findings).toMatchObject([
      { severity: 'warning', code: 'partial-question', where: 'rules.uncertainty.priors.searchDemand' },
    ]);
    expect(findings[0]?.what).toMatch(/^answering searchDemand moves the score by \d+\.\d points toward inbound/);
  });

  it('leaves alone the shipped questions, none of which moves the score by more than 1.5 points on average', () => {
    expect(lintNeutrality(shipped.content, locate)).toEqual([]);
    for (const effect of Object.values(meanEffects(shipped.content))) expect(Math.abs(effect)).toBeLessThan(1.5);
  });

  it('mirrors when every rule changes sides', () => {
    const mirrored = edited(({ rules }) => {
      for (const each of rules) each.toward = each.toward === 'inbound' ? 'outbound' : 'inbound';
    });
    const [here, there] = [meanEffects(shipped.content), meanEffects(mirrored)];
    for (const [key, effect] of Object.entries(here)) {
      expect(there[key as keyof typeof there], key).toBeCloseTo(-effect, 9);
    }
  });
});
