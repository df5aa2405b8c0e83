import { describe, expect, it } from 'vitest';
import { runProgram } from '../support/run-program.ts';
import { runShell } from '../support/run-shell.ts';

/**
 * A program beside ours that shares this descriptor and sets it not to wait, as Node and others do with pipes: reading
 * then fails while there is nothing, and writing while there is no room.
 */
const withoutWaiting = (descriptor: number) =>
  `node -e 'new (require("net").Socket)({ fd: ${descriptor}, readable: false }); setTimeout(() => {}, 9000)' & sleep 0.5`;

describe('a pipe that somebody else has set not to wait', () => {
  it('takes a result that is larger than it has room for, from a slow reader', () => {
    const whole = runProgram(['schema', 'dataset']).stdout;
    // Linux keeps 64 KiB for a reader.
    expect(whole.length).toBeGreaterThan(100_000);
    const slow = '(sleep 1.5; cat)';
    const { stdout } = runShell(`(${withoutWaiting(1)}; mix-advisor schema dataset; kill $!) | ${slow}`);
    expect(stdout).toBe(whole);
  });

  it('gives answers that come late, and in parts', () => {
    const file = 'docs/examples/festival.json';
    const late = `(sleep 1; head -c 50 ${file}; sleep 1; tail -c +51 ${file})`;
    const ask = `exec 3<&0; ${withoutWaiting(3)}; mix-advisor ask --json; kill $!`;
    expect(runShell(`${late} | (${ask})`).stdout).toBe(runProgram(['ask', file, '--json']).stdout);
  });
});
