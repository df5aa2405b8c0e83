import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswersInput } from '../../../src/model/answers.ts';
import { firstSteps } from '../../../src/report/words/first-steps.ts';
import { adviceFor } from '../../support/shipped-advice.ts';

const FOLDER = 'tests/fixtures/persons';
const persons: readonly AnswersInput[] = readdirSync(FOLDER).map((file) =>
  JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')),
);

/** What stands in parentheses behind the money. */
const boughtIn = (lines: readonly string[]) => lines.map((line) => /\$[^(]*?\d \(([^)]*)\)/.exec(line)?.[1]);

describe('what a thing to do first takes', () => {
  it('says what money buys that could be done without, and in fewer words only beside a step that is free', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.constantFrom(...persons), fc.integer({ min: 100, max: 50_000 }), (person, monthlyBudget) => {
        const advice = adviceFor({ ...person, monthlyBudget });
        for (const { name, step, takes, inShort } of firstSteps(advice)) {
          const channel = advice.channels.find((each) => each.name === name);
          const [money] = takes;
          if (channel === undefined || !/ a month, for /.test(money?.words ?? '')) continue;
          const isFree = /\bfree\b/i.test(step);
          const couldBeFree = channel.takes.monthlyUsd === 0;
          const said = (isSo: boolean, lines: readonly string[]) => lines.map(() => (isSo ? channel.buys : undefined));
          expect(boughtIn(inShort.buying)).toEqual(said(isFree || couldBeFree, inShort.buying));
          expect(boughtIn(inShort.bare)).toEqual(said(isFree, inShort.bare));
          if (couldBeFree && !isFree) seen += 1;
        }
      }),
      { numRuns: 80 },
    );
    expect(seen).toBeGreaterThan(40);
  });
});
