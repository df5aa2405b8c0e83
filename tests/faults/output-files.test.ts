import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runProgram } from '../support/run-program.ts';
import { runShell } from '../support/run-shell.ts';
import { openTerminal } from '../support/terminal.ts';

const EXAMPLE = 'docs/examples/software-for-dentists.json';
const LINE = '{"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6}\n';

describe('where nothing can be written', () => {
  it('says so before anything is asked', async () => {
    for (const flag of ['--save', '-o']) {
      const terminal = openTerminal(['ask', flag, join(newFolder(), 'nowhere', 'a.json')]);
      expect(await terminal.exitCode).toBe(1);
      expect(terminal.screen()).toContain('nowhere/a.json: cannot be written (ENOENT)');
      expect(terminal.screen()).not.toContain('1 of up to');
    }
  });

  it('reads the other answers before anything is asked', async () => {
    const terminal = openTerminal(['ask', '--compare', join(newFolder(), 'nowhere.json')]);
    expect(await terminal.exitCode).toBe(2);
    expect(terminal.screen()).toContain('nowhere.json: does not exist');
    expect(terminal.screen()).not.toContain('1 of up to');
  });

  it('takes a name as long as names may be', () => {
    const path = join(newFolder(), `${'a'.repeat(250)}.json`);
    expect(runProgram(['ask', EXAMPLE, '-o', path])).toMatchObject({ code: 0, stdout: '' });
    expect(JSON.parse(readFileSync(path, 'utf8')).schemaVersion).toBe(1);
  });

  it('takes - for standard output', () => {
    expect(runProgram(['ask', EXAMPLE, '-o', '-'])).toEqual(runProgram(['ask', EXAMPLE]));
  });

  it('says so where answers and advice are to go into one file', () => {
    const folder = newFolder();
    const there = join(folder, 'there.json');
    writeFileSync(there, 'kept');
    symlinkSync(there, join(folder, 'link.json'));
    for (const [save, output] of [
      ['new.json', './new.json'],
      ['there.json', 'link.json'],
    ] as const) {
      const args = ['ask', EXAMPLE, '--force', '--save', join(folder, save), '-o', `${folder}/${output}`];
      const { code, stderr } = runProgram(args);
      expect([code, stderr]).toEqual([
        2,
        '--save: is the file that --output names\n  Name another file for one of them.\n',
      ]);
    }
    expect([readdirSync(folder).sort(), readFileSync(there, 'utf8')]).toEqual([['link.json', 'there.json'], 'kept']);
  });

  it.each([
    ['a folder under that name', '.'],
    ['no such folder', 'nowhere/advice.md'],
    ['a file where a folder should be', `${EXAMPLE}/advice.md`],
  ])('names the reason: %s', (_, output) => {
    const { code, stdout, stderr } = runProgram(['ask', EXAMPLE, '-o', output]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/cannot be written \((EISDIR|ENOENT|ENOTDIR)\)\n {2}Name a file in a folder/);
  });

  /** Root may write everywhere, so it becomes nobody; that only works where nobody may read the program. */
  const NOBODY = 65_534;
  const uid = process.getuid?.() || NOBODY;
  const canRun = runShell('mix-advisor --version', { uid }).code === 0;

  it.skipIf(!canRun)('refuses a folder that may not be written to, and a file that may not be read', () => {
    const folder = newFolder();
    const secret = join(folder, 'secret.json');
    writeFileSync(secret, LINE);
    chmodSync(secret, 0);
    chmodSync(join(folder, '..'), 0o755);
    chmodSync(folder, 0o555);
    const written = runShell(`mix-advisor ask ${EXAMPLE} -o ${folder}/advice.md`, { uid });
    expect([written.code, written.stderr.split('\n')[0]]).toEqual([
      1,
      `${folder}/advice.md: cannot be written (EACCES)`,
    ]);
    const read = runShell(`mix-advisor ask ${secret}`, { uid });
    expect([read.code, read.stderr.split('\n')[0]]).toEqual([2, `${secret}: may not be read`]);
    chmodSync(folder, 0o755);
    expect(readdirSync(folder)).toEqual(['secret.json']);
  });
});

describe('what is not a plain file', () => {
  it('a device is written to, not replaced', () => {
    const { code, stderr } = runShell(`mix-advisor ask ${EXAMPLE} -o /dev/null --force`);
    expect([code, stderr, statSync('/dev/null').isCharacterDevice()]).toEqual([0, 'Written to /dev/null\n', true]);
    const { stdout } = runShell(`mix-advisor ask ${EXAMPLE} -o /dev/stdout | head -c 9`);
    expect(stdout).toBe(runProgram(['ask', EXAMPLE]).stdout.slice(0, 9));
  });

  it('a pipe with a name is written to and stays one', () => {
    const pipe = join(newFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const { code, stdout } = runShell(
      `cat ${pipe} & mix-advisor ask ${EXAMPLE} --json -o ${pipe}; code=$?; wait; exit $code`,
    );
    expect([code, stdout]).toEqual([0, runProgram(['ask', EXAMPLE, '--json']).stdout]);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it('answers and batches are read from a pipe with a name', () => {
    const pipe = join(newFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const ask = runShell(`cat ${EXAMPLE} > ${pipe} & mix-advisor ask ${pipe} --json`);
    expect([ask.code, ask.stdout]).toEqual([0, runProgram(['ask', EXAMPLE, '--json']).stdout]);
    const batch = runShell(`cat docs/examples/clients.ndjson > ${pipe} & mix-advisor batch ${pipe}`);
    expect([batch.code, batch.stdout]).toEqual([0, runProgram(['batch', 'docs/examples/clients.ndjson']).stdout]);
  });

  it('a link is followed, and its file keeps its mode', () => {
    const folder = newFolder();
    const [file, link] = [join(folder, 'answers.json'), join(folder, 'link.json')];
    writeFileSync(file, '');
    chmodSync(file, 0o640);
    symlinkSync(file, link);
    expect(runShell(`mix-advisor ask ${EXAMPLE} --save ${link}`).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(readFileSync(EXAMPLE, 'utf8')));
  });
});
