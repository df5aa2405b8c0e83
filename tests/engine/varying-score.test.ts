import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/engine/compiled-rules.ts';
import { compileScorer } from '../../src/engine/score.ts';
import { compileVaryingScorer } from '../../src/engine/varying-score.ts';
import { ANSWER_KEYS, type Answers } from '../../src/model/answers.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryScoringData } from '../support/arbitrary-dataset.ts';

describe('compileVaryingScorer', () => {
  it('gives the score of compileScorer to the last bit, whichever answer varies', () => {
    const key = fc.constantFrom(...ANSWER_KEYS);
    fc.assert(
      fc.property(
        arbitraryScoringData,
        arbitraryAnswers,
        fc.array(arbitraryAnswers),
        key,
        (data, base, others, key) => {
          const inboundAt = compileVaryingScorer(data, compileRules(data))(base, key);
          for (const { [key]: value } of others) {
            const { inbound } = compileScorer(data)({ ...base, [key]: value } as Answers);
            expect(inboundAt(value)).toBe(inbound);
          }
        },
      ),
    );
  });
});
