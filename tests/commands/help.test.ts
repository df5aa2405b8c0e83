import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adviceSchema } from '../../src/model/advice.ts';
import { expectGolden } from '../support/golden.ts';
import { newFolder } from '../support/new-folder.ts';
import { runProgram } from '../support/run-program.ts';
import { runShell } from '../support/run-shell.ts';

const COMMANDS = ['', 'ask', 'compare', 'batch', 'sources', 'check', 'schema', 'completion', 'mcp'];

describe('--help', () => {
  it.each(COMMANDS)('describes "mix-advisor %s"', (command) => {
    const { code, stdout, stderr } = runProgram([...command.split(' ').filter(Boolean), '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expectGolden(`help${command === '' ? '' : `-${command}`}.txt`, stdout);
  });

  const examples = COMMANDS.flatMap((command) =>
    [...runProgram([command, '--help'].filter(Boolean)).stdout.matchAll(/^ {2}\$ (.*)$/gm)].map(
      ([, line]) => line ?? '',
    ),
  ).filter((line) => line !== 'mix-advisor ask');

  it.each(examples)('shows an example that runs: %s', (line) => {
    const cwd = newFolder();
    cpSync('docs/examples', cwd, { recursive: true });
    cpSync('data', join(cwd, 'our-data'), { recursive: true });
    const { code, stdout, stderr } = runShell(line, { cwd });
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(50);
    // A batch says on stderr how many lines it scored; nothing else has anything to say there.
    if (!line.includes('mix-advisor batch')) expect(stderr).toBe('');
  });

  it('names every field that a batch can give', () => {
    const [, fields = ''] = /^Fields: ([\s\S]*?);/m.exec(runProgram(['batch', '--help']).stdout) ?? [];
    expect(fields.split(/,\s+/)).toEqual(Object.keys(adviceSchema.shape));
  });

  it('is what the program prints when nothing is asked of it', () => {
    expect(runProgram([])).toEqual(runProgram(['--help']));
  });
});

describe('--version', () => {
  it('prints the version alone', () => {
    expect(runProgram(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
