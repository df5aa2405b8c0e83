import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/batch/fields.ts';
import { expectGolden } from '../support/golden.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { type Ran, runProgram } from '../support/run-program.ts';
import { runShell } from '../support/run-shell.ts';

const COMMANDS = [
  '',
  'ask',
  'plan',
  'channel',
  'calibrate',
  'compare',
  'page',
  'batch',
  'sources',
  'check',
  'schema',
  'completion',
  'mcp',
];

const helpOf = (command: string) => runCommand([command, '--help'].filter(Boolean));
const helps = await Promise.all(COMMANDS.map(helpOf));

/** Runs a line as a user would type it; in this process, where nothing of it is for a shell. */
async function runLine(line: string, cwd: string): Promise<Ran> {
  if (/[|<>;$']/.test(line)) return runShell(line, { cwd });
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
    return await runCommand(words.slice(1));
  } finally {
    process.chdir(before);
  }
}

describe('--help', () => {
  it.each(COMMANDS)('describes "mix-advisor %s"', async (command) => {
    const { code, stdout, stderr } = await helpOf(command);
    expect([code, stderr]).toEqual([0, '']);
    expectGolden(`help${command === '' ? '' : `-${command}`}.txt`, stdout);
  });

  const examples = helps
    .flatMap(({ stdout }) => [...stdout.matchAll(/^ {2}\$ (.*)$/gm)].map(([, line]) => line ?? ''))
    .filter((line) => line !== 'mix-advisor ask');

  it.each(examples)('shows an example that runs: %s', async (line) => {
    const cwd = newFolder();
    cpSync('docs/examples', cwd, { recursive: true });
    cpSync('data', join(cwd, 'our-data'), { recursive: true });
    const { code, stdout, stderr } = await runLine(line, cwd);
    expect(code).toBe(0);
    const written = / -o (\S+)/.exec(line)?.[1];
    const result = written === undefined ? stdout : readFileSync(join(cwd, written), 'utf8');
    expect(result.length).toBeGreaterThan(50);
    // A batch says on stderr how many lines it scored, and who writes a file says so; nothing else has to say anything there.
    if (!line.includes('mix-advisor batch'))
      expect(stderr).toBe(written === undefined ? '' : `Written to ${written}\n`);
  });

  it('names every field that a batch can give', async () => {
    const [, fields = ''] = /^Fields: ([\s\S]*?);/m.exec((await helpOf('batch')).stdout) ?? [];
    expect(fields.split(/,\s+/)).toEqual(FIELDS);
  });

  it('is what the program prints when nothing is asked of it', async () => {
    const { problems: _, ...help } = await helpOf('');
    expect(runProgram(['--help'])).toEqual(help);
    expect(runProgram([])).toEqual(help);
  });
});

describe('--version', () => {
  it('prints the version alone', () => {
    expect(runProgram(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
