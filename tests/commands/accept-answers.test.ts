import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptAnswers } from '../../src/commands/ask/accept-answers.ts';
import { answersFromFlags } from '../../src/commands/ask/answer-flags.ts';
import { gatherAnswers } from '../../src/commands/ask/gather-answers.ts';
import { ANSWER_KEYS } from '../../src/model/answers.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

const broken = fc
  .tuple(arbitraryAnswers, fc.constantFrom(...ANSWER_KEYS, 'id', '$schema', '__proto__', 'x'), fc.jsonValue())
  .map(([answers, key, value]) => JSON.stringify({ ...answers, ...Object.fromEntries([[key, value]]) }));
const documents = fc.oneof(
  arbitraryAnswers.map((answers) => JSON.stringify(answers)),
  broken,
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string(),
);
const flags = fc.record(
  {
    goals: fc.array(fc.constantFrom('lead-generation', 'immediate-sales', 'fame'), { minLength: 1, maxLength: 3 }),
    monthlyBudget: fc.constantFrom('5k', '800', 'much', 'unknown'),
    audience: fc.constantFrom('broad', 'niche', 'wide'),
  },
  { requiredKeys: [] },
);

describe('acceptAnswers', () => {
  it('accepts what is complete and valid, for the same answers, and leaves the rest to be explained', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(documents, { nil: undefined }), flags, async (text, given) => {
        const document = text === undefined ? undefined : { name: 'a.json', text };
        const fromFlags = answersFromFlags(given);
        const gathered = await gatherAnswers(document, fromFlags);
        const whole = gathered.ok && gathered.value.complete ? gathered.value.answers : undefined;
        expect(acceptAnswers(document, fromFlags)).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });
});
