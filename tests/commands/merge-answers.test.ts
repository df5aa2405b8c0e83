import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersFromFlags } from '../../src/commands/ask/flags.ts';
import { mergeAnswers } from '../../src/commands/ask/merge-answers.ts';
import { parseJson } from '../../src/document/json.ts';
import { ANSWER_KEYS } from '../../src/model/answers.ts';
import { parseAnswers } from '../../src/model/parse-answers.ts';
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
    audience: fc.constantFrom('broad', 'niche', 'far'),
  },
  { requiredKeys: [] },
);

/** What a document and flags come to when the document is read with all its places. */
function slowly(text: string, flags: ReturnType<typeof answersFromFlags>) {
  const document = parseJson(text, 'a.json');
  const isObject = document.ok && /^\s*\{/.test(text);
  const answers = parseAnswers(isObject ? { ...(document.value.value as object), ...flags } : undefined);
  return answers.ok ? answers.value : undefined;
}

describe('mergeAnswers', () => {
  it('takes what is complete and valid, and nothing else, whether or not it looks where everything stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(documents, { nil: undefined }), flags, async (text, given) => {
        const fromFlags = answersFromFlags(given);
        const merged = await mergeAnswers(text === undefined ? undefined : { name: 'a.json', text }, fromFlags);
        expect(merged.ok && merged.value.complete ? merged.value.answers : undefined).toEqual(
          slowly(text ?? '{}', fromFlags),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('says of what is needed and missing that it is, and keeps what is given', async () => {
    const text = '{"$schema":"a","monthlyBudget":"unknown","audience":"niche"}';
    const merged = await mergeAnswers({ name: 'a.json', text }, answersFromFlags({ timelineMonths: '6' }));
    expect(merged).toMatchObject({
      ok: true,
      value: {
        complete: false,
        given: { monthlyBudget: 'unknown', audience: 'niche', timelineMonths: 6 },
        lacks: ['goals'],
        problems: [{ code: 'missing', where: 'a.json' }],
      },
    });
  });

  it('says at which line and column of the document, or in which flag, something is wrong', async () => {
    const text = '{"goals":["fame"],\n "monthlyBudget": -1, "timelineMonths": 6}';
    const merged = await mergeAnswers({ name: 'a.json', text }, answersFromFlags({ audience: 'far' }));
    expect(merged.ok ? [] : merged.problems.map(({ code, where }) => [code, where])).toEqual([
      ['wrong-choice', 'a.json:1:11'],
      ['out-of-range', 'a.json:2:19'],
      ['wrong-choice', '--audience'],
    ]);
  });
});
