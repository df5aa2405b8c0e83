import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';

const LINE = '{"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6}\n';
const WHOLE_LINES = /^(?:\{.*\}\n)+$/;

describe('a file that changes while a batch reads it', () => {
  /** Three times as many as are scored at once, so that it is in the midst of them when its output is full. */
  const LINES = 12_000;

  /** Starts a batch that cannot go on until its output is taken, changes its file, and lets it go on. */
  async function during(change: (file: string) => void) {
    const file = join(newFolder(), 'lines.ndjson');
    writeFileSync(file, LINE.repeat(LINES));
    const child = spawn(process.execPath, ['bin/mix-advisor.js', 'batch', file], { timeout: 20_000 });
    await once(child.stdout, 'readable');
    change(file);
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    const [code] = await once(child, 'close');
    expect(stdout).toMatch(WHOLE_LINES);
    return {
      code,
      lines: stdout.split('\n').length - 1,
      last: stdout.slice(stdout.lastIndexOf('\n', stdout.length - 2) + 1),
    };
  }

  it('reads on in a file that was deleted', async () => {
    expect(await during(unlinkSync)).toMatchObject({ code: 0, lines: LINES });
  });

  it('ends where a file was cut off, the broken line being an error in its place', async () => {
    const kept = LINES - 100;
    const { code, lines, last } = await during((file) => truncateSync(file, kept * LINE.length + 5));
    expect([code, lines]).toEqual([3, kept + 1]);
    expect(JSON.parse(last)).toMatchObject({ line: kept + 1 });
  });

  it('reads lines that were added', async () => {
    const added = await during((file) => appendFileSync(file, LINE.repeat(7)));
    expect(added).toMatchObject({ code: 0, lines: LINES + 7 });
  });
});
