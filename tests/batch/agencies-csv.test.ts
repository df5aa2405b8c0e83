import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { BatchOptions } from '../../src/commands/batch/batch-job.ts';
import { newFolder } from '../support/new-folder.ts';
import { runBatch } from './run-batch.ts';

const BUGS = 'tests/fixtures/bugs';
const folder = newFolder();
const csv = (input: string | Buffer, options: BatchOptions = {}) => runBatch(input, { inputFormat: 'csv', ...options });
const records = (stdout: string): readonly Readonly<Record<string, string>>[] => parse(stdout, { columns: true });
const GOOD = '{"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6';

describe('CSV as agencies have it', () => {
  it.each(['05-trailing-comma.csv', '06-extra-column.csv', '08-semicolon.csv', '08-sep-line.csv'])(
    'is read: %s',
    async (name) => {
      const { code, stdout } = await runBatch('', {}, join(BUGS, name));
      expect([code, records(stdout)[0]?.['verdict']]).toEqual([0, 'balanced']);
    },
  );

  it('has goals by any name', async () => {
    const { stdout } = await runBatch('', {}, join(BUGS, '10-goal-names.csv'));
    const errors = records(stdout).map(({ id, error = '' }) => [
      id,
      /goals.*?(is missing|is not valid)|5 cells/.exec(error)?.[0],
    ]);
    expect(errors.filter(([, error]) => error !== undefined)).toEqual([
      ['j', 'goals is missing'],
      ['k', 'goals (got ["lead-generation","lead-generation"]) is not valid'],
      ['m', 'goals (got ["a","b","c","d"]) is not valid'],
      ['n', '5 cells'],
    ]);
    expect(stdout).toContain('Expected one to three goals, the most important first.');
    expect(stdout).not.toMatch(/items|array|<=/);
  });

  it('is never told to be CSV, and its errors say each key once', async () => {
    const { stdout, stderr } = await runBatch('', {}, join(BUGS, '09-hint-of-csv-in-csv.csv'));
    expect(records(stdout).map(({ verdict, error }) => [verdict, error])).toEqual([
      ['inbound-led', ''],
      [
        '',
        `${BUGS}/09-hint-of-csv-in-csv.csv:3: businessModel: "yes" is not a choice. One of: b2b, b2c, both, unknown.`,
      ],
    ]);
    expect((await csv('goals,budget,timeline\nx,1,1\n')).stderr + stderr).not.toContain('Is this CSV?');
  });

  it.each<[string, (text: string) => Buffer]>([
    ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows-1252', (text) => Buffer.from(text.replaceAll('€', '\u0080'), 'latin1')],
  ])('is read in %s', async (encoding, encode) => {
    const text = 'Kunde;id;goals;Budget;timeline;rate\r\nMüller;é;leads;500 €;6;1.1\r\nGroß;ü;leads;600 €;6;1.1\r\n';
    const { code, stdout, stderr } = await csv(encode(text), { carry: 'Kunde' });
    expect([code, records(stdout).map(({ id, Kunde }) => [id, Kunde])]).toEqual([
      0,
      [
        ['é', 'Müller'],
        ['ü', 'Groß'],
      ],
    ]);
    expect(stderr.includes('Windows-1252')).toBe(encoding === 'Windows-1252');
  });

  it('is UTF-8 once it has shown so: a broken line after that is lost alone', async () => {
    const text = Buffer.from('id,goals,budget,timeline\né,leads,5000,6\nX,leads,5000,6\n');
    text[text.indexOf('X')] = 0xe9;
    const { code, stdout } = await csv(text);
    expect([code, records(stdout).map(({ verdict }) => verdict)]).toEqual([3, ['balanced', '']]);
  });

  it('is taken for CSV by the endings .tsv and .tab too', async () => {
    for (const ending of ['tsv', 'TAB']) {
      const file = join(folder, `clients.${ending}`);
      writeFileSync(file, 'id\tgoals\tbudget\ttimeline\na\tleads\t5,000\t6\n');
      expect((await runBatch('', {}, file)).stdout).toMatch(/^line,id,.*\r\n2,a,/);
    }
  });
});

describe('what is carried along', () => {
  const text = 'client,id,goals,budget,timeline,notes\n"A ""&"" B",7,leads,5000,6,=1+1\nC,8,x,1,1,\n';

  it('comes out behind the id, in bad lines too, and runs nowhere', async () => {
    const { stdout } = await csv(text, { carry: 'client,notes', fields: 'verdict' });
    expect(stdout.split('\r\n').slice(0, 2)).toEqual([
      'line,id,client,notes,verdict,error',
      `2,7,"A ""&"" B",'=1+1,balanced,`,
    ]);
    expect(records(stdout)[1]).toMatchObject({ id: '8', client: 'C', notes: '' });
  });

  it('stands as members of NDJSON, from CSV and from NDJSON', async () => {
    const fromCsv = await csv(text, { carry: 'all', fields: 'verdict', outputFormat: 'ndjson' });
    expect(JSON.parse(fromCsv.stdout.split('\n')[0] ?? '')).toEqual({
      id: '7',
      client: 'A "&" B',
      notes: '=1+1',
      verdict: 'balanced',
    });
    const fromNdjson = await runBatch(`${GOOD},"client":{"name":"Ä"},"x":[1]}\n${GOOD}}\n`, {
      carry: 'all',
      fields: 'verdict',
    });
    expect(fromNdjson.stdout).toBe('{"client":{"name":"Ä"},"x":[1],"verdict":"balanced"}\n{"verdict":"balanced"}\n');
    const toCsv = await runBatch(`${GOOD},"client":{"name":"Ä"}}\n`, {
      carry: 'client',
      fields: 'verdict',
      outputFormat: 'csv',
    });
    expect(toCsv.stdout).toBe('line,id,client,verdict,error\r\n1,,"{""name"":""Ä""}",balanced,\r\n');
  });

  it('must be asked for: a name that is no answer is a mistake in NDJSON otherwise', async () => {
    expect((await runBatch(`${GOOD},"client":"x"}\n`)).code).toBe(3);
    expect((await runBatch(`${GOOD},"client":"x","y":1}\n`, { carry: 'client' })).code).toBe(3);
  });

  it.each<[BatchOptions, readonly string[]]>([
    [{ carry: 'all', outputFormat: 'csv' }, ['carry-unknown']],
    [{ carry: 'verdict' }, ['carry-taken']],
    [{ carry: 'error', outputFormat: 'csv' }, ['carry-taken']],
  ])('is refused for NDJSON where it cannot be told apart: %j', async (options, thrown) => {
    expect(await runBatch(`${GOOD}}\n`, options)).toMatchObject({ stdout: '', thrown });
  });
});

describe('parts of a larger file', () => {
  const lines = Array.from({ length: 10 }, (_, at) => (at % 4 === 3 ? '{}' : GOOD.concat(`,"id":${at}}`)));

  it('give the whole with --first-line and --no-header', async () => {
    const options: BatchOptions = { outputFormat: 'csv' };
    const whole = await runBatch(`${lines.join('\n')}\n`, options);
    const parts = await Promise.all(
      [0, 4, 8].map((from) =>
        runBatch(`${lines.slice(from, from + 4).join('\n')}\n`, {
          ...options,
          firstLine: from + 1,
          header: from === 0,
        }),
      ),
    );
    expect(parts.map(({ stdout }) => stdout).join('')).toBe(whole.stdout);
  });

  it('may have the header again, as GNU parallel and joined files do', async () => {
    const header = 'id,goals,budget,timeline\n';
    const rows = ['a,leads,5000,6\n', 'b,leads,x,6\n'];
    const options = { outputFormat: 'csv', firstLine: 70, header: false } as const;
    const once = await csv(`${header}${rows.join('')}`, options);
    expect(once.stdout.match(/^\d+,[ab],/gm)).toEqual(['70,a,', '71,b,']);
    const twice = await csv(`${header}${header}${rows.join('')}`, options);
    expect([twice.stdout, twice.stderr]).toEqual([
      once.stdout,
      expect.stringContaining('passed over: the header, which stands 1 time more\n'),
    ]);
    const joined = await csv(`${header}${rows.join('')}${header}${rows.join('')}`, { outputFormat: 'csv' });
    expect(records(joined.stdout).map(({ line }) => line)).toEqual(['2', '3', '5', '6']);
  });
});

describe('the currency of a whole batch', () => {
  it('is that of every line that names none', async () => {
    const ran = await csv('goals,budget,timeline\nleads,"5000",6\nleads,€500,6\nleads,$500,6\n', {
      currency: 'EUR',
      rate: '2',
      fields: 'currency,rate,answers',
      outputFormat: 'ndjson',
    });
    const [one, two, three] = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([one.currency, one.answers.monthlyBudget, two.rate, three.error.problems[0].code]).toEqual([
      'EUR',
      5000,
      2,
      'two-currencies',
    ]);
  });

  it('may be left to the lines, of which those in dollars need no rate', async () => {
    const ran = await csv('goals,budget,timeline\nleads,£5000,6\nleads,500,6\n', { rate: '1.25', fields: 'currency' });
    expect(records(ran.stdout).map(({ currency }) => currency)).toEqual(['GBP', 'USD']);
  });

  it('is refused before anything is read, where it is none or has no rate', async () => {
    for (const options of [{ currency: 'EURO DOLLAR' }, { rate: 'much' }, { currency: 'EUR' }]) {
      expect((await csv('goals\n', options)).thrown).not.toEqual(['missing-column']);
    }
  });
});
