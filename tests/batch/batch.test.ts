import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAdvisor } from '../../src/advice/advise.ts';
import { planDocument } from '../../src/advice/plan-document.ts';
import type { BatchOptions } from '../../src/commands/batch/batch-job.ts';
import { batch } from '../../src/commands/batch/run.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { loadDataset } from '../../src/shell/read-dataset.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { newFolder } from '../support/new-folder.ts';
import { dataset } from '../support/shipped-advice.ts';
import { runBatch, worldOf } from './run-batch.ts';

const GOOD = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const line = (more: object = {}) => `${JSON.stringify({ ...GOOD, ...more })}\n`;
const parsed = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((each) => JSON.parse(each));
const codes = (result: { readonly error: { readonly problems: readonly { readonly code: string }[] } }) =>
  result.error.problems.map(({ code }) => code);
const noFile = () => {
  throw new Error('no file is opened');
};

/** Answers with which nothing can be run. */
const POOR = { monthlyBudget: 0, hoursPerWeek: 0 };
const pick = <T extends object>(whole: T, ...names: readonly (keyof T)[]) =>
  Object.fromEntries(names.map((name) => [name, whole[name]]));

const folder = newFolder();

describe('batch', () => {
  const advise = compileAdvisor(dataset, PROGRAM);

  it('gives score, verdict and mix of the advice, byte for byte, in order', async () => {
    const all = fc.sample(arbitraryAnswers, { seed: 7, numRuns: 40 });
    const { code, stdout } = await runBatch(
      all.map((answers, id) => `${JSON.stringify({ id, ...answers })}\n`).join(''),
    );
    const wanted = all.map((answers, id) => {
      const { score, verdict, mix } = advise(answers);
      return `${JSON.stringify({ id, score, verdict, mix })}\n`;
    });
    expect(stdout).toBe(wanted.join(''));
    expect(code).toBe(0);
  });

  it('gives the fields that are asked for, in the order asked', async () => {
    const { stdout } = await runBatch(line({ id: 'a' }), { fields: 'phases, verdict,questions,verdict' });
    const { phases, verdict, questions } = advise({ ...GOOD, goals: ['lead-generation'] });
    expect(stdout).toBe(`${JSON.stringify({ id: 'a', phases, verdict, questions })}\n`);
  });

  it('gives the plan and its forecast as the command does, null without a budget, an error where there is none', async () => {
    const answers = { ...GOOD, goals: ['lead-generation' as const] };
    const lines = [GOOD, { ...GOOD, monthlyBudget: 'unknown' }, POOR, { ...GOOD, monthlyBudget: 800 }];
    const input = lines.map((each) => line(each)).join('');
    const { code, stdout } = await runBatch(input, { fields: 'verdict,plan,forecast' });
    const [first, unknown, poor, last] = parsed(stdout);
    const document = orThrow(planDocument(dataset, PROGRAM, { given: answers }));
    expect(first).toEqual(JSON.parse(JSON.stringify({ ...pick(document, 'verdict', 'plan', 'forecast') })));
    expect([unknown.plan, unknown.forecast]).toEqual([null, null]);
    expect([codes(poor), poor.error.problems[0].where]).toEqual([['no-means'], 'line 3: monthlyBudget']);
    expect([last.plan.monthly, code]).toEqual([800, 3]);
    // Without the forecast fewer runs are drawn, and the plan is the same to the byte.
    const { stdout: alone } = await runBatch(line(), { fields: 'plan' });
    expect(alone).toBe(`${JSON.stringify({ plan: first.plan })}\n`);
    const { stdout: sheet } = await runBatch(line(), { fields: 'plan', outputFormat: 'csv' });
    expect(sheet.split('\r\n')[0]).toBe('line,id,plan,error');
  });

  it.each([
    ['{', ['json-syntax']],
    ['', ['empty-line']],
    ['  \t', ['empty-line']],
    ['[]', ['wrong-type']],
    ['null', ['wrong-type']],
    ['7', ['wrong-type']],
    ['{"goals":["lead-generation"],"monthlyBudget":1,"timelineMonths":6,"monthlyBudget":2}', ['json-repeated-name']],
    [
      '{"goals":["lead-generation"],"monthlyBudget":1,"timelineMonths":6,"go\\u0061ls":["event-turnout"]}',
      ['json-repeated-name'],
    ],
    ['{"goals":["lead-generation"],"monthlyBudget":"much","timelineMonths":0}', ['not-a-number', 'out-of-range']],
    ['{"goals":["lead-generation"],"monthlyBudgt":1,"timelineMonths":6}', ['missing', 'unknown-key']],
    ['{"goals":["lead-generation"],"budget":1,"timelineMonths":6}', ['unknown-key']],
    [`${'['.repeat(100)}`, ['json-depth']],
    ['{"__proto__":{},"goals":["lead-generation"],"monthlyBudget":1,"timelineMonths":6}', ['unknown-key']],
    ['{"id":{},"goals":["lead-generation"],"monthlyBudget":1,"timelineMonths":6}', ['not-valid']],
    ['{"id":9007199254740993,"goals":["lead-generation"],"monthlyBudget":1,"timelineMonths":6}', ['out-of-range']],
  ])('makes an error record of %s in its place', async (bad, wanted) => {
    const { code, stdout, stderr } = await runBatch(`${line({ id: 1 })}${bad}\n${line({ id: 3 })}`);
    const [first, second, third] = parsed(stdout);
    expect([first.id, third.id, second.line]).toEqual([1, 3, 2]);
    expect(codes(second)).toEqual(wanted);
    for (const { where } of second.error.problems) expect(where).toMatch(/^standard input:2\b/);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^3 lines: .*, 1 failed; [\d,]+ rows a second\n$/);
  });

  it('passes ids through, also those of bad lines, and colons in them', async () => {
    const ids = ['a', 'b:c', '', '"\n\u2028', 7, -15, 0];
    const good = ids.map((id) => line({ id })).join('');
    const bad = ids.map((id) => line({ id, timelineMonths: -1 })).join('');
    const { stdout } = await runBatch(good + bad);
    expect(parsed(stdout).map(({ id }) => id)).toEqual([...ids, ...ids]);
    expect(parsed(stdout).filter((each) => 'error' in each)).toHaveLength(ids.length);
  });

  it('leaves out one blank line at the end, and takes CRLF, a byte-order mark and no last line feed', async () => {
    for (const text of [
      `${line()}\n`,
      `${line()}\r\n`,
      `\uFEFF${line()}`,
      line().replace('\n', '\r\n'),
      line().trim(),
    ]) {
      const { code, stdout } = await runBatch(text);
      expect([code, parsed(stdout).length]).toEqual([0, 1]);
    }
    expect(parsed((await runBatch(`${line()}\n\n`)).stdout).map((each) => each.line)).toEqual([undefined, 2]);
    expect(await runBatch('')).toMatchObject({ code: 0, stdout: '' });
  });

  it('goes on after a line of 2 MiB and after broken UTF-8', async () => {
    const { stdout } = await runBatch(
      Buffer.concat([Buffer.from(`"${'x'.repeat(2 ** 21)}"\n`), Buffer.from([0xc3, 10]), Buffer.from(line({ id: 3 }))]),
    );
    const [long, broken, good] = parsed(stdout);
    expect([codes(long), codes(broken), good.id]).toEqual([['too-long'], ['not-utf-8'], 3]);
  });

  it('shows at most twenty problems of a line', async () => {
    const names = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`name${index}`, 1]));
    const [result] = parsed((await runBatch(line(names))).stdout);
    expect(codes(result)).toHaveLength(20);
  });

  it('stops at the first bad line under --strict, what came before being written', async () => {
    const ran = await runBatch(`${line({ id: 1 })}${line({ id: 2 })}{}\n${line({ id: 4 })}`, { strict: true });
    expect(parsed(ran.stdout).map(({ id }) => id)).toEqual([1, 2]);
    expect(ran).toMatchObject({ code: undefined, thrown: ['missing', 'missing', 'missing'], stderr: '' });
  });

  it.each([
    [{ fields: 'score,verdikt' }, ['unknown-field']],
    [{ fields: '' }, ['unknown-field']],
    [{ data: '/nowhere' }, ['no-folder']],
    [{ against: '/nowhere' }, ['no-folder']],
  ])('refuses %j before it reads anything', async (options, thrown) => {
    expect(await runBatch(line(), options)).toMatchObject({ stdout: '', thrown });
  });

  // Threads come with the built program only: what needs some in src says that none could start.
  it.each<[BatchOptions, boolean]>([
    [{ jobs: 2 }, false],
    [{ jobs: 2, fields: 'mix,verdict' }, false],
    [{ jobs: 2, fields: 'score,confidence' }, true],
  ])('takes threads only for what costs more than handing it over: %j', async (options, takesThreads) => {
    const { code, stderr } = await runBatch(line(), options);
    expect([code, stderr.includes('thread')]).toEqual([0, takesThreads]);
  });

  it('asks for a file when standard input is a terminal', async () => {
    const context = worldOf(Object.assign(new PassThrough(), { isTTY: true }));
    await expect(batch(context, undefined, {}, noFile)).rejects.toMatchObject({ problems: [{ code: 'no-input' }] });
  });

  it('reads and writes CSV by the ending of the file', async () => {
    const file = join(folder, 'in.csv');
    writeFileSync(file, 'id,goals,monthlyBudget,timelineMonths\r\n=1+1,lead-generation,5k,6\r\n"b\nc",x,1,1\r\n');
    const { code, stdout } = await runBatch('', { fields: 'verdict,mix,jobs' }, file);
    expect(code).toBe(3);
    const jobs = JSON.stringify(advise({ ...GOOD, goals: ['lead-generation'] }).jobs).replaceAll('"', '""');
    expect(stdout.split('\r\n').slice(0, 2)).toEqual([
      'line,id,verdict,mix.inbound,mix.outbound,jobs,error',
      `2,'=1+1,balanced,50,50,"${jobs}",`,
    ]);
    expect(stdout.split('\r\n')[2]).toMatch(/^3,"b\nc",,,,,".*in\.csv:3: goals\[0\]: .*"$/);
  });

  it('turns CSV into NDJSON and NDJSON into CSV', async () => {
    const csv = 'goals,monthlyBudget,timelineMonths\nlead-generation,5000,6\n';
    const toNdjson = await runBatch(csv, { inputFormat: 'csv', outputFormat: 'ndjson', fields: 'verdict' });
    expect(toNdjson.stdout).toBe('{"verdict":"balanced"}\n');
    const toCsv = await runBatch(line(), { outputFormat: 'csv', fields: 'verdict' });
    expect(toCsv.stdout).toBe('line,id,verdict,error\r\n1,,balanced,\r\n');
  });

  it('says how lines have to be written where every one of them failed', async () => {
    const all = await runBatch('goals,monthlyBudget,timelineMonths\nlead-generation,5,6\n');
    expect([all.code, parsed(all.stdout).length]).toEqual([3, 2]);
    expect(all.stderr).toMatch(/\nEvery line failed\. Is this CSV\? .* --input-format csv\.\n.*\n$/);
    expect((await runBatch(`{}\n${line()}`)).stderr).not.toContain('Every line failed');
  });

  it('writes no CSV header when the header of the input is wrong', async () => {
    const ran = await runBatch('client,monthlyBudget,timelineMonths\n', { inputFormat: 'csv' });
    expect(ran).toMatchObject({ stdout: '', thrown: ['missing-column'] });
  });

  it('scores with a second dataset and says what differs', async () => {
    const other = join(folder, 'other');
    cpSync('data', other, { recursive: true });
    const path = join(other, 'rules.json');
    const rules = JSON.parse(readFileSync(path, 'utf8'));
    const [dropped, changed] = rules.rules.filter(
      ({ when }: { when: { goals?: unknown } }) => when.goals !== undefined,
    );
    rules.rules = rules.rules.filter(({ id }: { id: string }) => id !== dropped.id);
    changed.points *= 20;
    writeFileSync(path, JSON.stringify(rules));
    const all = fc.sample(arbitraryAnswers, { seed: 3, numRuns: 40 });
    const input = all.map((answers) => `${JSON.stringify(answers)}\n`).join('');
    const { stdout, stderr } = await runBatch(input, { against: other, fields: 'verdict' });
    const adviseOther = compileAdvisor(loadDataset(other), PROGRAM);
    const wanted = all.map((answers) => {
      const { score, verdict } = adviseOther(answers);
      return { verdict: advise(answers).verdict, against: { score, verdict } };
    });
    expect(parsed(stdout)).toEqual(wanted);
    const turned = wanted.filter(({ verdict, against }) => verdict !== against.verdict).length;
    expect(turned).toBeGreaterThan(0);
    expect(stderr).toContain(`With ${other}, ${turned} of 40 verdicts change`);
    expect(stderr.split('\n').slice(3).join('\n')).toContain(changed.id);
    const csv = await runBatch(input, { against: other, outputFormat: 'csv', fields: 'verdict' });
    expect(csv.stdout.split('\r\n')[0]).toBe(
      'line,id,verdict,against.score.inbound,against.score.outbound,against.verdict,error',
    );
  });
});
