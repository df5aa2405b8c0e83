import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runShell } from '../support/run-shell.ts';

const EXAMPLE = 'docs/examples/software-for-dentists.json';

describe('a full disk', () => {
  const COMMANDS = [
    `ask ${EXAMPLE}`,
    `ask ${EXAMPLE} --json`,
    `ask ${EXAMPLE} --format html`,
    'compare',
    `batch docs/examples/clients.ndjson`,
    `batch --jobs 2 --fields flips docs/examples/clients.ndjson`,
    'schema answers',
    'completion bash',
    'sources',
    'check data',
    '--help',
    'ask --help',
    '--version',
  ];

  it.skipIf(!existsSync('/dev/full')).each(COMMANDS)('ends with 1 and says so: %s', (command) => {
    const { code, stderr } = runShell(`mix-advisor ${command} > /dev/full`);
    expect(code).toBe(1);
    expect(stderr).toContain('output: cannot be written (ENOSPC)\n  Free some space, or send the output elsewhere.\n');
  });

  // A limit on the size of files takes the first part of a text and refuses the rest, as a disk does that fills up.
  it('leaves no part of a new file, and nothing beside it', () => {
    const folder = newFolder();
    const { code, stderr } = runShell(`ulimit -f 8; mix-advisor ask ${EXAMPLE} -o ${folder}/advice.html`);
    expect([code, readdirSync(folder)]).toEqual([1, []]);
    expect(stderr).toBe(
      `${folder}/advice.html: cannot be written (EFBIG)\n  Free some space, or name a file elsewhere.\n`,
    );
  });

  it.each(['-o', '--save'])('leaves the file that was there as it was: %s', (flag) => {
    const folder = newFolder();
    const file = join(folder, 'advice.html');
    writeFileSync(file, 'before');
    const { code } = runShell(`ulimit -f ${flag === '-o' ? 8 : 0}; mix-advisor ask ${EXAMPLE} ${flag} ${file} --force`);
    expect([code, readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([1, ['advice.html'], 'before']);
  });

  it('does not take a file that standard output fills half-way for a whole one', () => {
    const file = join(newFolder(), 'advice.html');
    const { code, stderr } = runShell(`ulimit -f 8; mix-advisor ask ${EXAMPLE} --format html > ${file}`);
    expect([code, stderr.split('\n')[0]]).toEqual([1, 'output: cannot be written (EFBIG)']);
  });
});
