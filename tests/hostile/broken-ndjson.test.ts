import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../batch/run-batch.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { expectCleanPrototypes, expectHarmless } from './expect-harmless.ts';
import { smallDatasetFolder } from './hostile-dataset.ts';

const GOOD = '{"id":"good","goals":["event-turnout"],"monthlyBudget":5000,"timelineMonths":6}';
const data = smallDatasetFolder();
const parsed = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
/** Of each record its id, or the code of its first problem. */
const told = (stdout: string): readonly unknown[] =>
  parsed(stdout).map(({ id, error }) => error?.problems[0].code ?? id);

describe('broken NDJSON', () => {
  it.each<[string, string, readonly string[]]>([
    ['two objects on a line', GOOD + GOOD, ['json-syntax']],
    ['a comma after each object', `${GOOD},`, ['json-syntax']],
    ['an object over two lines', GOOD.replace(',', ',\n'), ['json-syntax', 'json-syntax']],
    ['a list around all', `[\n${GOOD},\n${GOOD}\n]`, ['json-syntax', 'json-syntax', 'good', 'json-syntax']],
    ['half an object', GOOD.slice(0, 40), ['json-syntax']],
    ['carriage returns only', `${GOOD}\r${GOOD}`, ['json-syntax']],
    ['a carriage return within', GOOD.replace(',', ',\r'), ['good']],
    ['blank lines between', `\n${GOOD}\n \n\t`, ['empty-line', 'good', 'empty-line', 'empty-line']],
    ['a NUL for a line', '\u0000', ['json-syntax']],
    ['a NUL after an object', `${GOOD}\u0000`, ['json-syntax']],
    ['a byte-order mark in the midst', `\uFEFF${GOOD}`, ['json-bom']],
    ['a record separator (RFC 7464)', `\u001e${GOOD}`, ['json-syntax']],
    ['a comment', `${GOOD} // mine`, ['json-syntax']],
    ['an unquoted name', '{id:1}', ['json-syntax']],
    ['single quotes', "{'id':1}", ['json-syntax']],
    ['NaN', GOOD.replace('5000', 'NaN'), ['json-syntax']],
    ['a line separator for a line feed', `${GOOD}\u2028${GOOD}`, ['json-syntax']],
    ['white space around', ` \t${GOOD}  `, ['good']],
    ['a name given twice, spelt otherwise', GOOD.replace('{', '{"\\u0069d":"other",'), ['json-repeated-name']],
    ['names given twice inside a value', GOOD.replace('"good"', '{"a":1,"a":2}'), ['json-repeated-name']],
    ['text', '"good"', ['wrong-type']],
    ['true', 'true', ['wrong-type']],
    ['CSV', 'id,goals\ngood,event-turnout', ['json-syntax', 'json-syntax']],
  ])('makes of %s one record a line, and goes on', async (_, text, wanted) => {
    const { code, stdout } = await runBatch(`${GOOD}\n${text}\n${GOOD}\n`, { data });
    expect(told(stdout)).toEqual(['good', ...wanted, 'good']);
    expect(code).toBe(wanted.every((each) => each === 'good') ? 0 : 3);
    expectHarmless(stdout);
  });

  it('makes one record of every line, whatever the bytes are', async () => {
    const bytes = fc
      .uint8Array({ maxLength: 60 })
      .map((array) => Buffer.from(array.map((byte) => (byte === 10 ? 0 : byte))));
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { maxLength: 8 }), async (lines) => {
        const all = [Buffer.from(GOOD), ...lines, Buffer.from(GOOD)];
        const { code, stdout } = await runBatch(Buffer.concat(all.flatMap((line) => [line, Buffer.from('\n')])), {
          data,
        });
        const records = told(stdout);
        expect(records).toHaveLength(all.length);
        expect([records[0], records.at(-1), code]).toEqual(['good', 'good', lines.length === 0 ? 0 : 3]);
        expectHarmless(stdout);
      }),
      { numRuns: 30 },
    );
  });

  it('makes a record or a message of every valid line with one piece cut out, doubled or put elsewhere', async () => {
    const cut = fc.record({
      answers: arbitraryAnswers,
      from: fc.nat(200),
      length: fc.integer({ min: 1, max: 12 }),
      to: fc.nat(200),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cut, fc.constantFrom('cut', 'double', 'move')), { minLength: 1, maxLength: 6 }),
        async (cuts) => {
          const lines = cuts.map(([{ answers, from, length, to }, how]) => {
            const text = JSON.stringify({ id: 'x:"y', ...answers });
            const start = from % text.length;
            const piece = text.slice(start, start + length);
            const without = text.slice(0, start) + text.slice(start + length);
            if (how === 'cut') return without;
            if (how === 'double') return text.slice(0, start) + piece + text.slice(start);
            return without.slice(0, to % (without.length + 1)) + piece + without.slice(to % (without.length + 1));
          });
          for (const outputFormat of ['ndjson', 'csv'] as const) {
            const { code, stdout, stderr } = await runBatch(`${lines.join('\n')}\n`, { outputFormat, data });
            expect([0, 3]).toContain(code);
            if (outputFormat === 'ndjson') expect(parsed(stdout)).toHaveLength(lines.length);
            expectHarmless(stdout + stderr);
          }
        },
      ),
      { numRuns: 30 },
    );
    expectCleanPrototypes();
  });
});
