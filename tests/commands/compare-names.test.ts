import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';

const ANSWERS = { goals: ['lead-generation'], monthlyBudget: 1500, timelineMonths: 6 };

describe('ask --compare', () => {
  it('shortens long file names to their ends, and tells apart two that then look the same', async () => {
    const folder = newFolder();
    const [one, other] = ['b', 'c'].map((middle) => join(folder, `${'a'.repeat(100)}${middle}${'z'.repeat(60)}.json`));
    writeFileSync(one as string, JSON.stringify(ANSWERS));
    writeFileSync(other as string, JSON.stringify({ ...ANSWERS, monthlyBudget: 9000 }));
    const { code, stdout } = await runCommand([
      'ask',
      one as string,
      '--compare',
      other as string,
      '--format',
      'markdown',
    ]);
    const short = `${'a'.repeat(17)}...${'z'.repeat(15)}.json`;
    expect(code).toBe(0);
    expect(stdout).toContain(`1: ${short}`);
    expect(stdout).toContain(`2: ${short}`);
  });
});
