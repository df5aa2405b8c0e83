import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type CheckOptions, check } from '../../src/commands/check/run.ts';
import type { Context } from '../../src/shell/context.ts';
import { newFolder } from '../support/new-folder.ts';

const GOOD = '{"goals":["event-turnout"],"monthlyBudget":1000,"timelineMonths":2}\n';

async function run(folder: string | undefined, options: CheckOptions = {}, input = '', env: Context['env'] = {}) {
  const written: string[] = [];
  const stdout = new Writable({
    write: (chunk, _, done) => {
      written.push(String(chunk));
      done();
    },
  });
  const context = { stdin: Readable.from([Buffer.from(input)]), stdout, stderr: stdout, env } as unknown as Context;
  const code = await check(context, folder, options);
  return { code, text: written.join('') };
}

/** A copy of the shipped dataset in which one file is changed. */
function copyWith(file: string, change: (text: string) => string): string {
  const folder = newFolder();
  cpSync('data', folder, { recursive: true });
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return folder;
}

describe('mix-advisor check', () => {
  it('finds no error in the shipped dataset, which it takes when no folder is named', async () => {
    const { code, text } = await run(undefined);
    expect(code).toBe(0);
    expect(text).toMatch(/^(No findings|0 errors, \d+ warnings) in .*data\/.*\n$/m);
    expect(text).not.toMatch(/^error/m);
  });

  it('checks the folder of MIX_ADVISOR_DATA when none is named', async () => {
    const { code, text } = await run(undefined, {}, '', { MIX_ADVISOR_DATA: 'nowhere' });
    expect([code, text]).toEqual([2, expect.stringContaining('error nowhere: is not a folder')]);
  });

  it('prints what does not parse as errors, two lines each, and counts them', async () => {
    const folder = copyWith('rules.json', (text) => text.replace('"toward": "inbound"', '"toward": "inbond"'));
    const { code, text } = await run(folder);
    expect(code).toBe(2);
    expect(text).toMatch(/^error .*rules\.json:\d+:\d+: .*\n {2}.*\n1 error, 0 warnings in .*\n$/);
  });

  it('prints what it finds with file, line and column', async () => {
    const folder = copyWith('wording.json', (text) => text.replace('evenly: {inbound}%', 'evenly: a share'));
    const { code, text } = await run(folder);
    expect(code).toBe(2);
    expect(text).toMatch(/^error .*wording\.json:5:17: the headline "balanced" does not say \{inbound\}\n {2}\S/);
  });

  it('prints the same as JSON', async () => {
    const { code, text } = await run('nowhere', { json: true });
    const { findings, ...rest } = JSON.parse(text);
    expect(code).toBe(2);
    expect(rest).toEqual({ schemaVersion: 1, dataset: 'nowhere', errors: 1, warnings: 0 });
    expect(Object.keys(findings[0])).toEqual(['severity', 'code', 'where', 'what', 'mend']);
  });

  it('reads answers from standard input; a bad line is an error with its number', async () => {
    const good = await run('data', { answers: '-' }, GOOD);
    expect([good.code, good.text]).toEqual([0, expect.stringContaining('on none of the 1 sets of answers')]);
    const bad = await run('data', { answers: '-' }, `${GOOD}{"goals":[]}\n`);
    expect([bad.code, bad.text]).toEqual([2, expect.stringContaining('error standard input:2:10: ')]);
  });

  it('reads answers from a file, and refuses one that is not there', async () => {
    const file = join(newFolder(), 'answers.ndjson');
    writeFileSync(file, GOOD.repeat(3));
    expect((await run('data', { answers: file })).text).toContain('of the 3 sets of answers');
    await expect(run('data', { answers: `${file}.none` })).rejects.toMatchObject({ exitCode: 2 });
  });
});
