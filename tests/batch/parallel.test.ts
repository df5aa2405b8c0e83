import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runShell } from '../support/run-shell.ts';

const line = /^parallel .*$/m.exec(readFileSync('docs/integrations.md', 'utf8'))?.[0].replace(/\s+#.*/, '') ?? '';
const installed = spawnSync('parallel', ['--version']).status === 0;
if (!installed) console.log('GNU parallel is not installed: the line of docs/integrations.md that uses it is not run.');

describe.skipIf(!installed)('the line for GNU parallel in docs/integrations.md', () => {
  it('gives what one process gives, in the same order', () => {
    const folder = newFolder();
    const clients = readFileSync('docs/examples/clients.ndjson', 'utf8').repeat(200);
    writeFileSync(join(folder, 'clients.ndjson'), clients);
    const { code } = runShell(`cd ${folder} && ${line.replace('10M', '20k')}`);
    const whole = runShell(`mix-advisor batch ${folder}/clients.ndjson 2>/dev/null`);
    expect([code, whole.code]).toEqual([0, 0]);
    expect(readFileSync(join(folder, 'advice.ndjson'), 'utf8')).toBe(whole.stdout);
  });
});
