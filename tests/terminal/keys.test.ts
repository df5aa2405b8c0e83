import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { KEYS, openTerminal } from '../support/terminal.ts';

const FIRST_GOAL = KEYS.down + KEYS.enter;
const CTRL_Z = '\u001a';
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const inNewFolder = () => join(newFolder(), 'answers.json');

describe('keys that come before they are asked for', () => {
  it('answer both questions that they were typed for', async () => {
    const saved = inNewFolder();
    const terminal = openTerminal(['ask', '--quick', '--save', saved]);
    await terminal.when('most important', FIRST_GOAL);
    await terminal.when('Any other goal', KEYS.enter);
    await terminal.when('US dollars', readFileSync('tests/fixtures/bugs/18-paste-two-lines.keys', 'utf8'));
    expect(await terminal.exitCode).toBe(0);
    expect(read(saved)).toEqual({ goals: ['brand-awareness'], monthlyBudget: 5000, timelineMonths: 6 });
  });

  it('answer a whole interview, with line ends of any kind', async () => {
    const saved = inNewFolder();
    const terminal = openTerminal(['ask', '--quick', '--save', saved]);
    await terminal.when('most important', `${FIRST_GOAL}${KEYS.enter}?700\r\n1 year\n`);
    expect(await terminal.exitCode).toBe(0);
    expect(read(saved)).toEqual({ goals: ['brand-awareness'], monthlyBudget: 700, timelineMonths: 12 });
  });

  it('are let go where an answer before them is refused, so that they are not added to it', async () => {
    const saved = inNewFolder();
    const terminal = openTerminal(['ask', '--quick', '--save', saved]);
    await terminal.when('most important', `${FIRST_GOAL}${KEYS.enter}lots\r6\r`);
    await terminal.when('is not a number', `${KEYS.ctrlU}700\r6\r`);
    expect(await terminal.exitCode).toBe(0);
    expect(read(saved)).toMatchObject({ monthlyBudget: 700, timelineMonths: 6 });
  });
});

describe('a paste of 5,000 characters', () => {
  /** So that a busy machine does not fail it; for each key alone it took a minute. */
  const SOON_MS = 20_000;

  it('is refused at once where a number is asked for, and ctrl-C ends the rest', async () => {
    const terminal = openTerminal(['ask', '--quick']);
    await terminal.when('most important', `${FIRST_GOAL}${KEYS.enter}`);
    await terminal.when('US dollars', '');
    const started = Date.now();
    await terminal.when('', `${'9'.repeat(5000)}\r`);
    await terminal.when('is not a number of', `${'some words in many lines\r'.repeat(200)}${KEYS.ctrlC}`);
    expect(await terminal.exitCode).toBe(130);
    expect(Date.now() - started).toBeLessThan(SOON_MS);
  });

  it('chooses nothing in a list', async () => {
    const terminal = openTerminal(['ask', '--quick']);
    await terminal.when('most important', '');
    const started = Date.now();
    await terminal.when('', `${'one two three '.repeat(357)}${KEYS.ctrlC}`);
    expect(await terminal.exitCode).toBe(130);
    expect(Date.now() - started).toBeLessThan(SOON_MS);
    expect(terminal.screen()).toContain('Stopped before the first answer.');
  });
});

describe('ctrl-C on a narrow terminal', () => {
  it('says in whole words how to go on; only the command, which is to be copied, may run over', async () => {
    const terminal = openTerminal(['ask', '--quick'], { columns: 40 });
    await terminal.when('most important', `${FIRST_GOAL}${KEYS.enter}`);
    await terminal.when('US dollars', KEYS.ctrlC);
    expect(await terminal.exitCode).toBe(130);
    const said = (await terminal.rows()).join('\n').trimEnd().split('\n');
    expect(said.slice(-3)).toEqual([
      'Stopped. To go on from here (--save FILE',
      'keeps answers in a file):',
      '  mix-advisor ask --goal brand-awareness',
    ]);
  });
});

describe('ctrl-Z in a shell with job control', () => {
  it('keeps what was typed of an answer; fg goes on from there, and ctrl-C ends it', async () => {
    const terminal = openTerminal(['ask', '--quick'], {
      shell: (program) => `set -m; ${program}; echo "in the shell"; fg > /dev/null; echo "code $?"`,
    });
    await terminal.when('most important', `${FIRST_GOAL}${KEYS.enter}`);
    await terminal.when('US dollars', '12');
    await terminal.when('12', CTRL_Z);
    await terminal.when(/in the shell.*US dollars: 12/, '00\r');
    await terminal.when(/\$1,200.*need results/, KEYS.ctrlC);
    await terminal.when('code 130', '');
  });
});
