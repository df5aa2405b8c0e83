import { describe, expect, it } from 'vitest';
import { lintAnswersUsed } from '../../src/check/lint-answers-used.ts';
import type { Condition } from '../../src/model/condition.ts';
import { edited, locate, rule } from './broken-dataset.ts';

/** What is found about one answer when these rules are the only ones that read it. */
function findingsAbout(key: 'searchDemand' | 'customerValue', ...conditions: readonly Condition[]) {
  const content = edited((all) => {
    const isOther = ({ when }: { when: Condition }) => !JSON.stringify(when).includes(key);
    all.rules = [...all.rules.filter(isOther), ...conditions.map((when, index) => rule(`new-${index}`, when))];
    all.weights = all.weights.filter(isOther);
    for (const channel of all.channels) {
      channel.fit = channel.fit.filter(isOther);
      channel.vetoes = channel.vetoes.filter(isOther);
    }
  });
  const about = lintAnswersUsed(content, locate).filter(({ what }) => what.includes(key));
  return about.map(({ code, what }) => `${code} ${/"\w+"/.exec(what)?.[0] ?? ''}`.trim());
}

describe('lintAnswersUsed', () => {
  it.each<[string, readonly Condition[], readonly string[]]>([
    ['a question that nothing reads', [], ['unused-answer']],
    ['a choice that nothing reads', [{ searchDemand: ['none', 'high'] }], ['unread-choice "some"']],
    ['two that nothing reads', [{ searchDemand: 'high' }], ['unread-choice "none"', 'unread-choice "some"']],
    ['every choice by name', [{ searchDemand: 'none' }, { searchDemand: ['some', 'high'] }], []],
    ['choices that a denial holds for', [{ not: { searchDemand: 'high' } }], []],
    ['a choice inside anyOf', [{ anyOf: [{ searchDemand: ['none', 'some'] }, { searchDemand: 'high' }] }], []],
  ])('%s', (_, conditions, expected) => {
    expect(findingsAbout('searchDemand', ...conditions)).toEqual(expected);
  });

  it('asks no choices of a number', () => {
    expect(findingsAbout('customerValue')).toEqual(['unused-answer']);
    expect(findingsAbout('customerValue', { customerValue: { rises: [10, 100] } })).toEqual([]);
  });

  it('leaves a question without a prior to channels and figures', () => {
    const content = edited((all) => {
      all.rules = all.rules.filter(({ when }) => !JSON.stringify(when).includes('contactRules'));
      all.weights = all.weights.filter(({ when }) => when.contactRules === undefined);
      delete all.uncertainty.priors.contactRules;
    });
    expect(lintAnswersUsed(content, locate).filter(({ what }) => what.includes('contactRules'))).toEqual([]);
  });

  it('says so when only a channel reads the question', () => {
    const content = edited((all) => {
      all.rules = all.rules.filter(({ when }) => when.contactRules === undefined);
      all.weights = all.weights.filter(({ when }) => when.contactRules === undefined);
    });
    expect(lintAnswersUsed(content, locate).find(({ code }) => code === 'unused-answer')?.what).toContain(
      'contactRules, though a channel does',
    );
  });
});
