import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { resolve } from 'node:path';
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

  it.each(['core', 'advice', 'words', 'table'])('finds what stands in %s.cjs in its line of the source', (name) => {
    const code = readFileSync(`dist/bundle/${name}.cjs`, 'utf8');
    const map = new SourceMap(JSON.parse(readFileSync(`dist/bundle/${name}.cjs.map`, 'utf8')));
    /** The words of its texts, each with where it stands, and the line that the map gives. */
    const found = code.split('\n').flatMap((text, line) =>
      [...text.matchAll(/[`"]([a-z]+(?:-[a-z]+)+)[`"]/g)].flatMap(({ 1: word = '', index }) => {
        const entry = map.findEntry(line, index);
        if (!('originalSource' in entry) || !entry.originalSource.includes('/src/')) return [];
        const source = readFileSync(resolve('dist/bundle', entry.originalSource), 'utf8').split('\n');
        return [{ word, isThere: source[entry.originalLine]?.includes(word) ?? false }];
      }),
    );
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter(({ isThere }) => !isThere)).toEqual([]);
  });
});
