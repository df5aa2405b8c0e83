import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { seededUniform } from '../../src/stats/random.ts';
import { newFolder } from '../support/new-folder.ts';
import { KEYS, openTerminal, type Terminal } from '../support/terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const LINE = '{"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6}\n';
const SHOW_CURSOR = '\u001b[?25h';
const HIDE_CURSOR = '\u001b[?25l';

/** The same moments on every run; SEED=123 tries others. */
const uniform = seededUniform(Number(process.env.SEED ?? 1714));
const moments = (count: number, most: number) => Array.from({ length: count }, () => Math.floor(uniform() * most));

describe('a batch that is stopped at any moment', () => {
  const many = join(newFolder(), 'many.ndjson');
  writeFileSync(many, LINE.repeat(300_000));

  it.each(
    SIGNALS.flatMap((signal) =>
      [[], ['--jobs', '2', '--fields', 'verdict,flips'], ['--output-format', 'csv']].flatMap((flags) =>
        moments(1, 400).map((after) => [signal, after, flags] as const),
      ),
    ),
  )('%s after %i ms leaves whole lines and its exit code: %j', async (signal, after, flags) => {
    const child = spawn(process.execPath, ['bin/mix-advisor.js', 'batch', many, ...flags], { timeout: 20_000 });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    setTimeout(() => child.kill(signal), after);
    const [code, killedBy] = await once(child, 'close');
    // Before the program has begun, and for SIGHUP, it ends by the signal itself, which a shell shows as the same code.
    expect(killedBy === null ? code : killedBy).toBe(killedBy === null ? EXIT_CODES[signal] : signal);
    expect(stdout).toMatch(flags.includes('csv') ? /^(?:[^\n]+,[^\n]+,[^\n]+\n)*$/ : /^(?:\{.*\}\n)*$/);
    if (code !== null) expect(stderr).toMatch(/^(Stopped. )?[\d,]+ lines?: /);
  });
});

/** Answers questions until that position is asked. */
async function answerUntil(terminal: Terminal, last: number): Promise<void> {
  for (let position = 1; position <= last; position += 1) {
    const ask = new RegExp(`\\b${position} of up to \\d+\\b.*(Enter chooses|Type a number such as)`);
    if (position === last) return terminal.when(ask, '');
    let isList = false;
    await terminal.when(ask, (seen) => {
      isList = /What should marketing do|Where are the people you would/.test(
        seen.slice(seen.lastIndexOf(' of up to ')),
      );
      return seen.lastIndexOf('Enter chooses') > seen.lastIndexOf('Type a number')
        ? KEYS.down + KEYS.enter
        : `5${KEYS.enter}`;
    });
    if (isList) await terminal.when(/Any other goal|Anywhere else/, KEYS.enter);
  }
}

/** The program between two looks at how the terminal is set, and its exit code. */
const settingsAround = (program: string) =>
  `trap : INT TERM HUP; echo "[$(stty -g)]"; ${program}; echo "code $?"; echo "[$(stty -g)]"`;

describe('an interview that is stopped at any moment', () => {
  it.each(SIGNALS.flatMap((signal) => moments(2, 14).map((before) => [signal, before + 1] as const)))(
    '%s at question %i keeps the answers, writes nothing else, and sets the terminal back',
    async (signal, position) => {
      const folder = newFolder();
      const [saved, output] = [join(folder, 'saved.json'), join(folder, 'advice.html')];
      const terminal = openTerminal(['ask', '--all', '--save', saved, '-o', output], { shell: settingsAround });
      await answerUntil(terminal, position);
      terminal.kill(signal);
      await terminal.exitCode;
      expect(terminal.screen()).toContain(`code ${EXIT_CODES[signal]}`);
      expect(readdirSync(folder)).toEqual(position === 1 ? [] : ['saved.json']);
      if (position > 1) expect(Object.keys(JSON.parse(readFileSync(saved, 'utf8')))).toHaveLength(position - 1);
      const settings = terminal.screen().match(/\[[\da-f:]+\]/g);
      expect(settings).toHaveLength(2);
      expect(settings?.[1]).toBe(settings?.[0]);
      expect(terminal.raw().lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(terminal.raw().lastIndexOf(HIDE_CURSOR));
    },
  );

  it.each(moments(3, 250))('SIGTERM %i ms after the start loses nothing and leaves no litter', async (after) => {
    const folder = newFolder();
    const saved = join(folder, 'saved.json');
    const terminal = openTerminal(['ask', '--save', saved], { shell: settingsAround });
    await terminal.when(/\[[\da-f:]+\]/, '');
    setTimeout(() => terminal.kill('SIGTERM'), after);
    await terminal.exitCode;
    expect(terminal.screen()).toContain('code 143');
    expect(readdirSync(folder).filter((name) => name !== 'saved.json')).toEqual([]);
    const settings = terminal.screen().match(/\[[\da-f:]+\]/g);
    expect(settings?.[1]).toBe(settings?.[0]);
  });

  it('a window that is closed keeps the answers, too, and does not crash', async () => {
    const folder = newFolder();
    const [saved, code] = [join(folder, 'saved.json'), join(folder, 'code')];
    const terminal = openTerminal(['ask', '--save', saved], {
      shell: (program) => `trap '' HUP; ${program}; echo $? > ${code}`,
    });
    await answerUntil(terminal, 3);
    terminal.hangUp();
    await vi.waitFor(() => expect(existsSync(code) && readFileSync(code, 'utf8')).toBe('129\n'), { timeout: 5000 });
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual({ goals: ['brand-awareness'], monthlyBudget: 5 });
  });
});
