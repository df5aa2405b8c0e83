import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { openTerminal } from '../support/terminal.ts';

const folder = newFolder();
const ENTER = '\r';
const DOWN = '\u001b[B';
const CTRL_C = '\u0003';
const CTRL_Z = '\u001a';
const SHOW_CURSOR = '\u001b[?25h';

describe('mix-advisor alone in a terminal', () => {
  it.each([80, 40])('says at %i columns what it is, and how to begin', async (columns) => {
    const terminal = openTerminal([], { columns });
    expect(await terminal.exitCode).toBe(0);
    const rows = await terminal.rows();
    const said = rows.filter((row) => row !== '');
    expect(said.filter((row) => row.startsWith('↩'))).toEqual([]);
    expect(said.join(' ')).toMatch(/^mix-advisor tells you .* Begin: mix-advisor ask/);
    if (columns === 80) expect(said).toHaveLength(2);
  });
});

describe('mix-advisor ask in a terminal', () => {
  it.each([80, 40])(
    'asks goals, budget and timeline at %i columns, ends when told, and gives advice',
    async (columns) => {
      const saved = join(folder, `saved-${columns}.json`);
      const terminal = openTerminal(['ask', '--save', saved], { columns });
      await terminal.when('most important', DOWN.repeat(2) + ENTER);
      await terminal.when('Any other goal', ENTER);
      await terminal.when('US dollars', `10k${ENTER}`);
      await terminal.when('need results', `1 year${ENTER}`);
      // The list ends with it, and does not go round.
      await terminal.when("That's enough", DOWN.repeat(9) + ENTER);
      expect(await terminal.exitCode).toBe(0);
      const shown = terminal.screen();
      expect(shown).toContain('How sure');
      expect(shown.slice(shown.lastIndexOf('You answered 3 questions.'))).toMatch(
        /Start with .* Again: mix-advisor ask --goal lead-generation --budget 10000 --timeline 12 Add -o advice\.html for a page\. Forecast: mix-advisor plan \S+.*$/,
      );
      expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual({
        goals: ['lead-generation'],
        monthlyBudget: 10_000,
        timelineMonths: 12,
      });
    },
  );

  it.each([
    ['a currency leaves the whole interview to ask', ['--currency', 'EUR', '--rate', '1.1']],
    ['--all asks what three answers leave open', ['--goal', 'event-turnout', '--budget=800', '--timeline=6', '--all']],
  ])('asks for all that was not said: %s', async (_, flags) => {
    const terminal = openTerminal(['ask', ...flags]);
    if (!flags.includes('--all')) {
      await terminal.when('most important', DOWN + ENTER);
      await terminal.when('Any other goal', ENTER);
      await terminal.when('such as 5000, 10k or €10000;', `800${ENTER}`);
      await terminal.when('need results', `6${ENTER}`);
    }
    await terminal.when(/Who buys|sell to/, CTRL_C);
    expect(await terminal.exitCode).toBe(130);
  });

  it('goes back to the question before, explains a wrong number, and takes "I don\'t know"', async () => {
    const saved = join(folder, 'back.json');
    const terminal = openTerminal(['ask', '--quick', '--save', saved]);
    await terminal.when('most important', DOWN + ENTER);
    await terminal.when('Any other goal', ENTER);
    await terminal.when('US dollars', `lots${ENTER}`);
    await terminal.when('is not a number', `\u0015700${ENTER}`);
    await terminal.when('need results', `<${ENTER}`);
    await terminal.when('US dollars', `\u0015900${ENTER}`);
    await terminal.when('need results', `d${ENTER}`);
    expect(await terminal.exitCode).toBe(0);
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual({
      goals: ['brand-awareness'],
      monthlyBudget: 900,
      timelineMonths: 'unknown',
    });
  });

  it('loses nothing on ctrl-C: what was typed is saved, and the file is completed the next time', async () => {
    const saved = join(folder, 'stopped.json');
    const stopped = openTerminal(['ask', '--save', saved]);
    await stopped.when('most important', DOWN + ENTER);
    await stopped.when('Any other goal', ENTER);
    await stopped.when('US dollars', `800${ENTER}`);
    await stopped.when('need results', CTRL_C);
    expect(await stopped.exitCode).toBe(130);
    expect(stopped.raw()).toContain(SHOW_CURSOR);
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual({ goals: ['brand-awareness'], monthlyBudget: 800 });

    const resumed = openTerminal(['ask', saved]);
    await resumed.when('need results', `4${ENTER}`);
    expect(await resumed.exitCode).toBe(0);
    expect(resumed.screen()).not.toContain('most important');
  });

  it('stops on ctrl-Z without a trace of the question, and asks it again when the shell continues it', async () => {
    const saved = join(folder, 'continued.json');
    const terminal = openTerminal(['ask', '--quick', '--save', saved], {
      shell: (program) => `set -m; ${program}; echo "you are in the shell"; fg > /dev/null`,
    });
    await terminal.when('most important', DOWN + ENTER);
    await terminal.when('Any other goal', ENTER);
    await terminal.when('US dollars', CTRL_Z);
    await terminal.when('you are in the shell', '');
    await terminal.when('US dollars', `800${ENTER}`);
    await terminal.when('need results', `6${ENTER}`);
    expect(await terminal.exitCode).toBe(0);
    // Whatever the shell says in between, no row of a question is left.
    const rows = await terminal.rows();
    const between = rows.slice(
      rows.findIndex((row) => row.includes('Goals:')) + 1,
      rows.indexOf('you are in the shell'),
    );
    expect(between.filter((row) => /of up to|US dollars|Type a number/.test(row))).toEqual([]);
    expect(rows.join('\n')).toMatch(/you are in the shell\n\S Monthly budget: \$800\n/);
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ monthlyBudget: 800, timelineMonths: 6 });
  });

  it('shows what was chosen before it asks for more of it, and asks on where nothing can stop it', async () => {
    const terminal = openTerminal(['ask', '--quick']);
    await terminal.when('most important', DOWN + ENTER);
    await terminal.when('Chosen: Get known', CTRL_Z);
    await terminal.when('Chosen: Get known', CTRL_C);
    expect(await terminal.exitCode).toBe(130);
  });

  it('saves on SIGTERM and exits with 143', async () => {
    const saved = join(folder, 'terminated.json');
    const terminal = openTerminal(['ask', '--save', saved]);
    await terminal.when('most important', DOWN + ENTER);
    await terminal.when('Any other goal', ENTER);
    await terminal.when('US dollars', '');
    terminal.kill('SIGTERM');
    expect(await terminal.exitCode).toBe(143);
    expect(existsSync(saved)).toBe(true);
  });

  it.each([
    ['CI', { CI: 'true' }, []],
    ['a dumb terminal', { TERM: 'dumb' }, []],
    ['--no-input', {}, ['--no-input']],
  ])('never asks with %s, and says what is missing', async (_, env, flags) => {
    const file = join(folder, 'partial.json');
    writeFileSync(file, '{"goals":["event-turnout"],"monthlyBudget":5}');
    const terminal = openTerminal(['ask', file, ...flags], { env });
    expect(await terminal.exitCode).toBe(2);
    expect(terminal.screen()).toContain('timelineMonths is missing');
  });

  it('draws without colour when NO_COLOR is set', async () => {
    const terminal = openTerminal(['ask', '--quick'], { env: { NO_COLOR: '1' } });
    await terminal.when('most important', DOWN + ENTER);
    await terminal.when('Any other goal', ENTER);
    await terminal.when('US dollars', `800${ENTER}`);
    await terminal.when('need results', `6${ENTER}`);
    expect(await terminal.exitCode).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
    expect(terminal.raw()).not.toMatch(/\u001b\[(3[0-7]|9[0-7]|1)m/);
  });
});
