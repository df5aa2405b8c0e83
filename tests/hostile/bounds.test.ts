import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../batch/run-batch.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { runProgram } from '../support/run-program.ts';
import { expectHarmless } from './expect-harmless.ts';
import { type Json, smallDatasetFolder, writeDataset } from './hostile-dataset.ts';

const MEBIBYTE = 1024 * 1024;
const ANSWERS = '{"goals":["event-turnout"],"monthlyBudget":5000,"timelineMonths":6}';
const data = smallDatasetFolder();
const env = { MIX_ADVISOR_DATA: data };
const folder = newFolder();
const written = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('an answers document', () => {
  const most = ANSWERS.padEnd(MEBIBYTE);

  it('is read up to 1 MiB and refused beyond, piped in, as a file and to compare with', async () => {
    const [fits, larger] = [written('fits.json', most), written('larger.json', `${most} `)];
    const ran = [
      await runCommand(['ask', '-'], { input: most, env }),
      await runCommand(['ask', fits, '--compare', fits], { env }),
      await runCommand(['ask', '-'], { input: `${most} `, env }),
      await runCommand(['ask', larger], { env }),
      await runCommand(['ask', fits, '--compare', larger], { env }),
    ];
    expect(ran.map(({ code, problems }) => [code, ...problems])).toEqual([
      [0],
      [0],
      [2, 'too-large'],
      [2, 'too-large'],
      [2, 'too-large'],
    ]);
    expect(ran[2]?.stderr).toMatch(/^standard input: is larger than 1 MiB\n {2}\S/);
  });

  it('is refused while it still comes, when it never ends', async () => {
    let given = 0;
    function* endless() {
      for (;;) {
        given += 65_536;
        yield Buffer.alloc(65_536, ' ');
      }
    }
    const { code, problems } = await runCommand(['ask', '-'], { input: endless(), env });
    expect([code, problems]).toEqual([2, ['too-large']]);
    expect(given).toBeLessThan(2 * MEBIBYTE);
  });

  it('is refused while it still comes from a device', async () => {
    const { code, problems } = await runCommand(['ask', '/dev/zero'], { env });
    expect([code, problems]).toEqual([2, ['too-large']]);
  });

  it.each<[string, string]>([
    ['lists', '['],
    ['objects', '{"a":'],
    ['lists in objects', '{"a":['],
    ['lists with members', '[1,['],
  ])('is refused when %s are nested without end', async (_, opened) => {
    for (const levels of [65, 1000, 150_000]) {
      const { code, problems, stderr } = await runCommand(['ask', '-'], { input: opened.repeat(levels), env });
      expect([code, problems]).toEqual([2, ['json-depth']]);
      expectHarmless(stderr);
    }
  });

  it('is judged by its answers when it is nested 64 deep, within strings even deeper', async () => {
    const deep = `${'['.repeat(63)}${']'.repeat(63)}`;
    const nested = await runCommand(['ask', '-'], { input: ANSWERS.replace('5000', deep), env });
    const within = await runCommand(['ask', '-'], { input: ANSWERS.replace('event-turnout', '['.repeat(1000)), env });
    expect([nested.problems, within.problems]).toEqual([['not-valid'], ['wrong-choice']]);
  });
});

describe('a message', () => {
  it.each<[string, (length: number) => string]>([
    ['a name', (length) => `{"${'x'.repeat(length)}":1}`],
    ['an answer', (length) => ANSWERS.replace('event-turnout', 'x'.repeat(length))],
    ['a list', (length) => ANSWERS.replace('5000', `[${'1,'.repeat(length / 2)}1]`)],
    ['a list of goals', (length) => ANSWERS.replace('"event-turnout"', `${'"event-turnout",'.repeat(length / 16)}"x"`)],
    ['a name given twice', (length) => `{"${'x'.repeat(length / 2 - 20)}":1,"${'x'.repeat(length / 2 - 20)}":1}`],
    ['a number', (length) => ANSWERS.replace('5000', `1${'0'.repeat(length)}`)],
  ])('stays short for %s of a mebibyte', async (_, document) => {
    const { code, stderr } = await runCommand(['ask', '-'], { input: document(1_000_000), env });
    expect(code).toBe(2);
    expect(stderr.length).toBeLessThan(2000);
  });

  it('stays short on the command line', async () => {
    const long = 'x'.repeat(100_000);
    for (const args of [
      ['ask', `--goal=${long}`, '--budget=1', '--timeline=1'],
      ['ask', `--budget=${'9'.repeat(100_000)}`],
      ['batch', `--fields=${long}`],
    ]) {
      const { code, stderr } = await runCommand(args, { env });
      expect(code).toBe(2);
      expect(stderr.length).toBeLessThan(2000);
    }
  });

  it('tells at most twenty problems and counts the others', async () => {
    const many = Array.from({ length: 500 }, (_, index) => `"name-${index}":1`).join(',');
    const { stderr } = await runCommand(['ask', '-'], { input: ANSWERS.replace('{', `{${many},`), env });
    expect(stderr.match(/^ {2}/gm)).toHaveLength(20);
    expect(stderr).toMatch(/\n\.\.\. and 480 more problems\.\n$/);
  });
});

describe('a mebibyte of mistakes', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `"a-name-that-is-as-long-as-many-others-${index}":1`).join(
    ',',
  );
  const twice = '"name":1,'.repeat(110_000);

  /** In a process of its own, as only that can be stopped when it takes too long. */
  it.each<[string, readonly string[], string, number]>([
    ['unknown names in answers', ['ask', '-'], `{${names}}`, 2],
    ['a name given again and again in answers', ['ask', '-'], `{${twice}"name":1}`, 2],
    ['unknown names on a line of a batch', ['batch'], `{${names}}\n`, 3],
    ['unknown names in a dataset', ['check', writeDataset({ wording: `{${names}}` })], '', 2],
    [
      'quotes in CSV',
      ['batch', '--input-format=csv'],
      `goals,monthlyBudget,timelineMonths\n${'"\n'.repeat(50_001)}`,
      3,
    ],
    ['columns of CSV', ['batch', '--input-format=csv'], `${'goals,'.repeat(170_000)}\n`, 2],
  ])('is refused within seconds: %s', (_, args, input, wanted) => {
    const { code, stderr } = runProgram(args, { input, env });
    expect(code).toBe(wanted);
    expectHarmless(stderr);
  });
});

describe('a dataset', () => {
  it('is refused when a file is larger than 16 MiB', async () => {
    const larger = writeDataset({ sources: '{"sources":[]}'.padEnd(16 * MEBIBYTE + 1) });
    const { code, problems, stderr } = await runCommand(['compare', '--data', larger]);
    expect([code, problems]).toEqual([2, ['too-large']]);
    expect(stderr).toMatch(/sources\.json: is larger than 16 MiB\n/);
  });

  it('is read when a file is larger than answers may be', async () => {
    const folder = smallDatasetFolder();
    const file = join(folder, 'sources.json');
    writeFileSync(file, readFileSync(file, 'utf8').padEnd(2 * MEBIBYTE));
    expect((await runCommand(['compare', '--data', folder])).code).toBe(0);
  });

  it('is refused when a condition asks for more than can be checked', async () => {
    const ramps = (count: number): Json =>
      count === 1 ? { monthlyBudget: { rises: [count, 2 * count] } } : { anyOf: Array(10).fill(ramps(count / 10)) };
    const codes = [10, 100].map(async (count) => {
      const folder = smallDatasetFolder(({ rules }) => {
        rules.rules[0].when = ramps(count);
      });
      return (await runCommand(['check', folder])).code;
    });
    expect(await Promise.all(codes)).toEqual([0, 2]);
  });

  it.each([65, 150_000])('is refused when it is nested %d deep', async (levels) => {
    const { code, problems } = await runCommand([
      'compare',
      '--data',
      writeDataset({ rules: '{"not":'.repeat(levels) }),
    ]);
    expect([code, problems]).toEqual([2, ['json-depth']]);
  });
});

describe('a line of a batch', () => {
  it('is read up to 1 MiB and refused beyond, and the others are scored', async () => {
    const [fits, larger] = [ANSWERS.padEnd(MEBIBYTE), ANSWERS.padEnd(MEBIBYTE + 1)];
    const { code, stdout } = await runBatch([fits, larger, ANSWERS].map((line) => `${line}\n`).join(''), { data });
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, records.map(({ error }) => error?.problems[0].code)]).toEqual([
      3,
      [undefined, 'too-long', undefined],
    ]);
  });

  it('is refused when it has no end, and what comes after it is scored', async () => {
    function* long() {
      for (let piece = 0; piece < 320; piece += 1) yield Buffer.alloc(65_536, 'x');
      yield Buffer.from(`\n${ANSWERS}\n`);
    }
    const { code, stdout } = await runCommand(['batch'], { input: long(), env });
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, records.map(({ error }) => error?.problems[0].code)]).toEqual([3, ['too-long', undefined]]);
  });

  it('that never ends stops a strict batch', async () => {
    function* endless() {
      for (;;) yield Buffer.alloc(65_536);
    }
    const { code, stderr } = await runCommand(['batch', '--strict'], { input: endless(), env });
    expect([code, stderr]).toEqual([
      2,
      'standard input:1: is longer than 1 MiB\n  Write one set of answers on each line.\n',
    ]);
  });

  it('is refused in CSV when it or its quoted cells go beyond 1 MiB', async () => {
    const header = 'id,goals,monthlyBudget,timelineMonths\n';
    const row = 'a,event-turnout,5,6\n';
    for (const bad of [`${'x'.repeat(MEBIBYTE + 1)}\n`, `"${'x'.repeat(MEBIBYTE)}",event-turnout,5,6\n`]) {
      const { stdout } = await runBatch(header + row + bad + row, { inputFormat: 'csv', outputFormat: 'ndjson', data });
      const records = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(records.map(({ error }) => error?.problems[0].code)).toEqual([undefined, 'too-long', undefined]);
    }
  });

  it('gives an id of a mebibyte back', async () => {
    const id = 'x'.repeat(1_000_000);
    const { code, stdout } = await runBatch(`${ANSWERS.replace('{', `{"id":"${id}",`)}\n`, { data });
    expect([code, JSON.parse(stdout).id.length]).toEqual([0, id.length]);
  });
});

describe('lines of answers for a check', () => {
  it('are refused beyond 16 MiB', async () => {
    const { code, problems } = await runCommand(['check', data, '--answers', '-'], {
      input: ' '.repeat(16 * MEBIBYTE + 1),
    });
    expect([code, problems]).toEqual([2, ['too-large']]);
  });
});
