import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSteps } from '../../../src/report/words/first-steps.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { adviceFor } from '../../support/shipped-advice.ts';

/** What stands in parentheses behind an amount of money. */
const boughtIn = (lines: readonly string[]) => lines.map((line) => /^\D?\$[^(]*?\d \(([^)]*)\)/.exec(line)?.[1]);

describe('what a thing to do first takes', () => {
  it('says what money buys that could be done without, and in fewer words only beside a step that is free', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const advice = adviceFor(answers);
        for (const { name, step, takes, inShort } of firstSteps(advice)) {
          const channel = advice.channels.find((each) => each.name === name);
          const money = takes.find(({ term }) => term === 'Money')?.words ?? '';
          const isOwnMoney = /^\$/.test(money) && / a month, for /.test(money);
          if (!isOwnMoney || channel === undefined) continue;
          const isFree = /\bfree\b/i.test(step);
          const said = (isSo: boolean, lines: readonly string[]) =>
            lines.map(() => (isSo ? (channel.buys ?? undefined) : undefined));
          expect(boughtIn(inShort.buying)).toEqual(said(isFree || channel.takes.monthlyUsd === 0, inShort.buying));
          expect(boughtIn(inShort.bare)).toEqual(said(isFree, inShort.bare));
        }
      }),
      { numRuns: 150 },
    );
  });
});
