import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../batch/run-batch.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { expectHarmless } from './expect-harmless.ts';
import { smallDatasetFolder, writeDataset } from './hostile-dataset.ts';

const GOOD = '{"id":"Café 🎉","goals":["event-turnout"],"monthlyBudget":5000,"timelineMonths":6}';
const ANSWERS = GOOD.replace('"id":"Café 🎉",', '');
const data = smallDatasetFolder();
const env = { MIX_ADVISOR_DATA: data };

const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();
const utf32le = (text: string) => Buffer.from(Uint32Array.from([...text], (each) => each.codePointAt(0) ?? 0).buffer);
const withBytes = (bytes: readonly number[]) => {
  const [before = '', after = ''] = ANSWERS.split('event-turnout');
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
};

/** Bytes that are not UTF-8, or no JSON once they are read as UTF-8, and the code of the first problem. */
const BROKEN: readonly (readonly [string, Buffer, string])[] = [
  ['UTF-16, little end first', utf16le(ANSWERS), 'json-syntax'],
  ['UTF-16, big end first', utf16be(ANSWERS), 'json-syntax'],
  ['UTF-32 with a mark', utf32le(`\uFEFF${ANSWERS}`), 'not-utf-8'],
  ['Latin-1', Buffer.from('{"é":1}', 'latin1'), 'not-utf-8'],
  ['Shift JIS', Buffer.from([0x22, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x22]), 'not-utf-8'],
  ['a character cut short', withBytes([0xe2, 0x82]), 'not-utf-8'],
  ['a character cut short at the very end', Buffer.concat([Buffer.from(ANSWERS), Buffer.of(0xf0, 0x9f)]), 'not-utf-8'],
  ['a byte that only continues', withBytes([0x80]), 'not-utf-8'],
  ['a quote written with two bytes', withBytes([0xc0, 0xa2]), 'not-utf-8'],
  ['a NUL written with two bytes', withBytes([0xc0, 0x80]), 'not-utf-8'],
  ['half a pair, encoded by itself', withBytes([0xed, 0xa0, 0x80]), 'not-utf-8'],
  ['a pair, each half by itself (CESU-8)', withBytes([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]), 'not-utf-8'],
  ['a character beyond the last', withBytes([0xf4, 0x90, 0x80, 0x80]), 'not-utf-8'],
  ['a NUL in a string', withBytes([0x00]), 'json-syntax'],
  ['a NUL at the end', Buffer.from(`${ANSWERS}\u0000`), 'json-syntax'],
  ['a NUL only', Buffer.of(0), 'json-syntax'],
];

describe('answers that are not plain UTF-8', () => {
  it.each(BROKEN)('are refused, piped in and as a file: %s', async (_, bytes, code) => {
    const file = join(newFolder(), 'answers.json');
    writeFileSync(file, bytes);
    for (const ran of [
      await runCommand(['ask', '-'], { input: bytes, env }),
      await runCommand(['ask', file], { env }),
    ]) {
      expect([ran.code, ran.stdout, ran.problems]).toEqual([2, '', [code]]);
      expectHarmless(ran.stderr);
    }
  });

  it.each([
    ['UTF-8 with a mark', readFileSync('tests/fixtures/bugs/12-bom.json')],
    ['UTF-16, little end first, with a mark', utf16le(`\uFEFF${ANSWERS}`)],
    ['UTF-16, big end first, with a mark', utf16be(`\uFEFF${ANSWERS}`)],
  ])('are read where a mark says what they are: %s', async (_, bytes) => {
    const file = join(newFolder(), 'answers.json');
    writeFileSync(file, bytes);
    for (const ran of [
      await runCommand(['ask', '-'], { input: bytes, env }),
      await runCommand(['ask', file], { env }),
    ]) {
      expect([ran.code, ran.stderr]).toEqual([0, '']);
    }
  });

  it.each(BROKEN)('are refused in a dataset: %s', async (_, bytes, code) => {
    const folder = writeDataset({ wording: bytes });
    const { code: exit, stdout } = await runCommand(['check', folder, '--json']);
    expect([exit, JSON.parse(stdout).findings.map((finding: { code: string }) => finding.code)]).toEqual([2, [code]]);
  });

  it.each(BROKEN.filter(([, bytes]) => !bytes.includes(10)))(
    'are lost alone in a batch: %s',
    async (_, bytes, code) => {
      const good = Buffer.from(`${GOOD}\n`);
      const { code: exit, stdout } = await runBatch(Buffer.concat([good, bytes, Buffer.from('\n'), good]), { data });
      const records = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect([exit, records.map(({ id, error }) => id ?? error.problems[0].code)]).toEqual([
        3,
        ['Café 🎉', code, 'Café 🎉'],
      ]);
      expectHarmless(stdout);
    },
  );
});

describe('a batch that is not plain UTF-8', () => {
  it('is refused line by line, and all of CSV by its header, in UTF-16 without a mark', async () => {
    const ndjson = await runBatch(utf16le(`${GOOD}\n${GOOD}\n`), { data });
    expect([ndjson.code, ndjson.stdout.match(/"error"/g)?.length]).toEqual([3, 3]);
    const csv = await runBatch(utf16le('goals,monthlyBudget\n'), { inputFormat: 'csv', data });
    expect([csv.stdout, csv.thrown.length > 0]).toEqual(['', true]);
    expectHarmless(ndjson.stdout);
  });

  it('is read in UTF-16 with a mark, however its bytes come', async () => {
    for (const bytes of [utf16le(`\uFEFF${GOOD}\n${GOOD}\n`), utf16be(`\uFEFF${GOOD}\r\n${GOOD}`)]) {
      const whole = await runBatch(bytes, { data });
      const pieces = await runCommand(['batch'], { input: [...bytes].map((byte) => Buffer.of(byte)), env });
      expect([whole.code, pieces.stdout]).toEqual([0, whole.stdout]);
      expect(JSON.parse(whole.stdout.split('\n')[1] ?? '').id).toBe('Café 🎉');
    }
  });

  it('is read when it is UTF-8 with a mark, in NDJSON and in CSV', async () => {
    const ndjson = await runBatch(`\uFEFF${GOOD}\n`, { data });
    const csv = await runBatch('\uFEFFgoals,monthlyBudget,timelineMonths\r\nevent-turnout,5,6\r\n', {
      inputFormat: 'csv',
      data,
    });
    expect([ndjson.code, csv.code]).toEqual([0, 0]);
  });
});

describe('half a pair, written as an escape', () => {
  const HALVES = ['\\ud800', '\\udfff', 'a\\ud83d', '\\ude00\\ud83d'];

  it.each(HALVES)(
    'comes out of JSON as it went in, and out of CSV as a sign for what is no character: %s',
    async (half) => {
      const line = GOOD.replace('Café 🎉', half);
      const ndjson = await runBatch(`${line}\n`, { data });
      expect(JSON.parse(ndjson.stdout).id).toBe(JSON.parse(`"${half}"`));
      const csv = await runBatch(`${line}\n`, { outputFormat: 'csv', data });
      expect(Buffer.from(csv.stdout).toString()).toContain('\uFFFD');
      expect([ndjson.code, csv.code]).toEqual([0, 0]);
    },
  );

  it.each(HALVES)('is refused as an answer and as a name: %s', async (half) => {
    for (const input of [ANSWERS.replace('event-turnout', half), ANSWERS.replace('{', `{"${half}":1,`)]) {
      const { code, stderr } = await runCommand(['ask', '-'], { input, env });
      expect(code).toBe(2);
      expectHarmless(stderr);
    }
  });
});
