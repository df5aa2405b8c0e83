import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runShell } from '../support/run-shell.ts';

const ANSWERS = '{"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6}\n';

describe('a command whose results would go into the file that it reads', () => {
  it.each([
    ['batch', '< f.json >> f.json'],
    ['batch', 'f.json >> f.json'],
    ['batch', 'f.json 1<> f.json'],
    ['ask', '< f.json >> f.json'],
    ['plan', 'f.json >> f.json'],
  ])('is refused, as cat does, and leaves the file as it is: %s %s', (command, rest) => {
    const cwd = newFolder();
    const file = join(cwd, 'f.json');
    writeFileSync(file, ANSWERS);
    const { code, stderr } = runShell(`mix-advisor ${command} ${rest}`, { cwd });
    expect([code, stderr]).toEqual([
      2,
      `mix-advisor ${command}: the results would be written into the file that is read\n  Send them to another file.\n`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe(ANSWERS);
  });
});
