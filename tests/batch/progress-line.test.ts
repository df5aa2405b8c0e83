import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { formatProgress } from '../../src/batch/tally.ts';
import { progressLine } from '../../src/commands/batch/progress-line.ts';
import type { Context } from '../../src/shell/context.ts';
import { inputSize } from '../../src/shell/input-size.ts';
import { openInput } from '../../src/shell/open-input.ts';
import { newFolder } from '../support/new-folder.ts';
import { collector } from './run-batch.ts';

/** What is drawn when lines are counted at these milliseconds. */
function drawn(
  times: readonly number[],
  stderrIsTty: boolean,
  stdoutIsTty: boolean,
  term = 'xterm',
  columns = 0,
): string {
  const stderr = collector();
  let time = 0;
  const context = {
    stdout: { isTTY: stdoutIsTty },
    stderr: Object.assign(stderr.stream, { isTTY: stderrIsTty, columns }),
    env: { TERM: term },
  } as unknown as Context;
  const { show, clear } = progressLine(context, () => time);
  for (const each of times) {
    time = each;
    show(each);
  }
  clear();
  return stderr.text();
}

describe('progressLine', () => {
  it('draws on a terminal from one second on, four times a second at most, and clears up', () => {
    expect(drawn([500, 999, 2000, 2100, 2250], true, false)).toBe(
      '\r\x1b[K2,000 lines, 1,000 rows a second\r\x1b[K2,250 lines, 1,000 rows a second\r\x1b[K',
    );
  });

  it('cuts what would wrap, as that could not be drawn over', () => {
    expect(drawn([1000], true, false, 'xterm', 20)).toBe('\r\x1b[K1,000 lines, 1,000 \r\x1b[K');
  });

  it('draws a bar where it is known how much there is', () => {
    expect(formatProgress(1234, 2, 0.5)).toBe('[##########----------] 50%  1,234 lines, 617 rows a second');
    expect(formatProgress(1, 1, 0)).toBe('[--------------------] 0%  1 line, 1 rows a second');
    expect(formatProgress(9, 1, 1)).toBe('[####################] 100%  9 lines, 9 rows a second');
  });

  it('knows the size of a file, and none of a pipe', () => {
    const path = join(newFolder(), 'file');
    writeFileSync(path, 'x'.repeat(1000));
    const file = openInput(path);
    expect([inputSize(file), inputSize(new PassThrough())]).toEqual([1000, undefined]);
    file.destroy();
  });

  it('draws nothing for a short batch, in a pipe, between results or on a dumb terminal', () => {
    expect(drawn([100, 900], true, false)).toBe('');
    expect(drawn([2000], false, false)).toBe('');
    expect(drawn([2000], true, true)).toBe('');
    expect(drawn([2000], true, false, 'dumb')).toBe('');
  });
});
