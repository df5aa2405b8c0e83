import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';

const LAST_EXPERIMENTAL = 22;
const FLAG =
  Number(process.versions.node.split('.')[0]) <= LAST_EXPERIMENTAL ? '--experimental-permission' : '--permission';
const HERE = process.cwd();
const FLAGS = ['--goal', 'leads', '--budget', '5000', '--timeline', '6'];
const folder = realpathSync(newFolder());
const answers = join(folder, 'answers.json');
writeFileSync(answers, '{"goals":["leads"],"monthlyBudget":5000,"timelineMonths":6}');

/** The program in a Node that may read what it is made of, and what else is allowed. */
function run(args: readonly string[], allowed: readonly string[] = []) {
  const node = [FLAG, '--no-warnings', `--allow-fs-read=${HERE}/*`, ...allowed, 'bin/mix-advisor.js', ...args];
  const { status, stderr } = spawnSync(process.execPath, node, { encoding: 'utf8' });
  return { status, stderr };
}

describe('a permission that Node was not given', () => {
  it('to read a file is named, with the flag that gives it', () => {
    const refused = {
      status: 2,
      stderr: `${answers}: may not be read: Node was not given permission to\n  Start Node with --allow-fs-read=${answers} too.\n`,
    };
    expect(run(['ask', answers])).toEqual(refused);
    expect(run(['batch', answers])).toEqual(refused);
    expect(run(['ask', answers], [`--allow-fs-read=${answers}`]).status).toBe(0);
  });

  it.each(['-o', '--save'])('to write a file is named, with the flags that give it: %s', (flag) => {
    const file = join(folder, `written${flag}.json`);
    expect(run(['ask', ...FLAGS, flag, file])).toEqual({
      status: 1,
      stderr: `${file}: may not be written: Node was not given permission to\n  Start Node with --allow-fs-read=${folder} --allow-fs-write=${folder} too.\n`,
    });
    const allowed = [`--allow-fs-read=${folder}/*`, `--allow-fs-write=${folder}/*`];
    expect(run(['ask', ...FLAGS, flag, file, '--force'], allowed).status).toBe(0);
    expect(existsSync(file)).toBe(true);
    writeFileSync(file, '');
    expect(run(['ask', ...FLAGS, flag, file, '--force'], allowed).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('"goals"');
  });

  it('to read the dataset, or to start threads, is named', () => {
    const elsewhere = run(['ask', ...FLAGS, '--data', folder]);
    expect(elsewhere).toEqual({
      status: 1,
      stderr: `${folder}: may not be read: Node was not given permission to\n  Start Node with --allow-fs-read=${folder} too.\n`,
    });
    const alone = run(['batch', 'docs/examples/clients.ndjson', '--fields', 'confidence', '--jobs', '2']);
    expect(alone.status).toBe(0);
    expect(alone.stderr).toMatch(/^0 of 2 threads could start \(Access .*\); going on with this one\.\n3 lines/);
  });
});
