import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FAILING = `
  require('node:fs').writeSync = () => { throw new Error('the world ended'); };
  process.argv.splice(1, 0, 'bin/mix-advisor.js');
  require('./bin/mix-advisor.js');`;

const failWith = (env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, ['-e', FAILING, '--', 'compare'], { encoding: 'utf8', env: { ...process.env, ...env } });

describe('a failure that is not the user’s', () => {
  it('says so in two lines, with exit code 1', () => {
    const { status, stdout, stderr } = failWith({});
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      "mix-advisor failed, and it's not your fault: the world ended\n" +
        '  Please report it, with the command and what it prints when MIX_ADVISOR_DEBUG=1 is set.\n',
    ]);
  });

  it('names lines of the source under MIX_ADVISOR_DEBUG', () => {
    const lines = readFileSync('src/shell/write.ts', 'utf8').split('\n');
    const line = lines.findIndex((each) => each.includes('writeSync(descriptor')) + 1;
    expect(failWith({ MIX_ADVISOR_DEBUG: '1' }).stderr).toContain(`src/shell/write.ts:${line}:`);
  });
});
