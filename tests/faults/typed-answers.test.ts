import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runShell } from '../support/run-shell.ts';
import { KEYS, openTerminal, type Terminal } from '../support/terminal.ts';

describe('what was typed', () => {
  const answerNeeded = async (terminal: Terminal, meanwhile = () => {}) => {
    await terminal.when('Enter chooses', '');
    meanwhile();
    await terminal.when('', KEYS.down.repeat(2) + KEYS.enter);
    await terminal.when('Any other goal', KEYS.enter);
    await terminal.when('US dollars', `900${KEYS.enter}`);
    await terminal.when('need results', `d${KEYS.enter}`);
  };
  const AGAIN = 'mix-advisor ask --goal lead-generation --budget 900 --timeline unknown';

  it('is not lost when it cannot be saved after all', async () => {
    const folder = newFolder();
    const terminal = openTerminal(['ask', '--quick', '--save', join(folder, 'answers.json')]);
    await answerNeeded(terminal, () => rmSync(folder, { recursive: true }));
    expect(await terminal.exitCode).toBe(1);
    expect(terminal.screen()).toContain('answers.json: cannot be written (ENOENT)');
    expect(await terminal.rows()).toContain(`  ${AGAIN}`);
    const { code, stdout } = runShell(`${AGAIN} --json`);
    expect([code, JSON.parse(stdout).answers]).toEqual([
      0,
      { goals: ['lead-generation'], monthlyBudget: 900, timelineMonths: 'unknown' },
    ]);
  });

  it('is not lost on ctrl-C without --save', async () => {
    const terminal = openTerminal(['ask']);
    await answerNeeded(terminal);
    await terminal.when('4 of up to', KEYS.ctrlC);
    expect(await terminal.exitCode).toBe(130);
    expect(await terminal.rows()).toContain(`  ${AGAIN}`);
  });

  it('is not replaced by nothing when somebody begins anew and stops', async () => {
    const file = join(newFolder(), 'answers.json');
    writeFileSync(file, '{"goals":["event-turnout"]}');
    const terminal = openTerminal(['ask', '--save', file]);
    await terminal.when('Enter chooses', KEYS.ctrlC);
    expect(await terminal.exitCode).toBe(130);
    expect(readFileSync(file, 'utf8')).toBe('{"goals":["event-turnout"]}');
  });

  it('does not replace a file that appeared in the meantime', async () => {
    const file = join(newFolder(), 'advice.md');
    const terminal = openTerminal(['ask', '--quick', '-o', file]);
    await answerNeeded(terminal, () => writeFileSync(file, 'somebody else was quicker'));
    expect(await terminal.exitCode).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('somebody else was quicker');
    expect(await terminal.rows()).toContain(`  ${AGAIN}`);
  });
});
