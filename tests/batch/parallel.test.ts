import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runShell } from '../support/run-shell.ts';

/** The blocks of docs/batch.md that are typed into a shell. */
const recipes = [...readFileSync('docs/batch.md', 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
  ([, text = '']) => text,
);
const recipe = (word: string): string => recipes.find((text) => text.includes(word)) ?? '';
const installed = spawnSync('parallel', ['--version']).status === 0;
if (!installed) console.log('GNU parallel is not installed: the lines of docs/batch.md that use it are not run.');

const LINES = 600;
const BAD = 350;
const rows = Array.from({ length: LINES }, (_, at) => [
  at + 1,
  at === BAD ? 'nothing' : 'leads',
  500 + at,
  1 + (at % 24),
]);
const folder = newFolder();
const lines = rows.map(([id, goals, monthlyBudget, timelineMonths]) =>
  JSON.stringify({ id, goals, monthlyBudget, timelineMonths }),
);
writeFileSync(join(folder, 'clients.ndjson'), `${lines.join('\n')}\n`);
writeFileSync(
  join(folder, 'clients.csv'),
  `id,goals,budget,timeline\n${rows.map((row) => row.join(',')).join('\n')}\n`,
);
const inFolder = (command: string) => runShell(`cd ${folder} && ${command}`);
const wholeOf = (file: string, flags = '') => inFolder(`mix-advisor batch ${flags} < ${file} 2>/dev/null`).stdout;

describe.skipIf(!installed)('what docs/batch.md says of GNU parallel', () => {
  it('gives the bytes of one process, and calls a line with a mistake no failure', () => {
    const here = recipe('--sshloginfile').replace('--sshloginfile hosts ', '');
    expect(inFolder(here).code).toBe(0);
    expect(readFileSync(join(folder, 'advice.ndjson'), 'utf8')).toBe(wholeOf('clients.ndjson'));
  });

  it.each([
    ['as it is', (text: string) => text],
    ['with --retries, which doubles the header', (text: string) => text.replace('--pipe', '--retries 2 --pipe')],
  ])('gives the bytes of one process for CSV, too, %s', (_, change) => {
    expect(inFolder(change(recipe('head -n 1'))).code).toBe(0);
    expect(readFileSync(join(folder, 'advice.csv'), 'utf8')).toBe(wholeOf('clients.csv', '--input-format csv'));
  });
});

describe('what docs/batch.md says of Slurm', () => {
  it('gives the bytes of one process when each task has run, some of them twice', () => {
    const task = recipe('SLURM_ARRAY_TASK_ID');
    writeFileSync(join(folder, 'task.sh'), task);
    const array = 'for task in 0 1 1 2; do SLURM_ARRAY_TASK_ID=$task sh task.sh || exit 1; done';
    const { code } = inFolder(recipe('sbatch').replace(/^sbatch .*$/m, array));
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'advice.ndjson'), 'utf8')).toBe(wholeOf('clients.ndjson'));
  });
});
