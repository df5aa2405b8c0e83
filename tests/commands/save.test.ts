import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/commands/program.ts';
import type { Context } from '../../src/shell/context.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';

const FLAGS = ['--goal', 'lead-generation', '--budget', '5000', '--timeline', '6'];
const ANSWERS = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const HISTORY = 'tests/fixtures/histories/07-missing-weeks.csv';

const folder = newFolder();
let count = 0;
/** A file that holds a text. */
function holding(text: string, ending = '.json'): string {
  count += 1;
  const path = join(folder, `${count}${ending}`);
  writeFileSync(path, text);
  return path;
}

describe.each(['ask', 'plan'])('%s --save', (verb) => {
  it.each([
    ['notes', readFileSync('tests/fixtures/bugs/02-save-over.notes', 'utf8'), '.notes'],
    ['JSON of another kind', '{"name":"mix-advisor","version":"1.0.0"}', '.json'],
    ['a list', '[1, 2]', '.json'],
    ['answers and something else', '{"goals":["lead-generation"],"client":"Acme"}', '.json'],
    ['an empty object', '{}', '.json'],
    ['prose in YAML', 'goals for next year: many\n', '.yaml'],
    ['bytes that are no text', '\u0000\uffff', '.bin'],
  ])('refuses to replace a file that holds %s, unless it is forced', async (_, text, ending) => {
    const path = holding(text, ending);
    const { code, stdout, stderr } = await runCommand([verb, ...FLAGS, '--save', path]);
    expect([code, stdout, stderr, readFileSync(path, 'utf8')]).toEqual([
      2,
      '',
      `${path}: exists already, and holds no answers\n  Pass --force to overwrite it, or name another file.\n`,
      text,
    ]);
    const forced = await runCommand([verb, ...FLAGS, '--save', path, '--force']);
    expect([forced.code, forced.stderr]).toEqual([0, `Answers saved in ${path}\n`]);
  });

  it.each([
    ['answers', JSON.stringify({ ...ANSWERS, monthlyBudget: 1 }), '.json'],
    ['answers that lack some', '{"$schema":"a","goals":["event-turnout"]}', '.json'],
    ['answers in YAML', 'goals: [event-turnout]\n', '.yml'],
    ['nothing', '', '.json'],
  ])('replaces a file that holds %s', async (_, text, ending) => {
    const path = holding(text, ending);
    expect((await runCommand([verb, ...FLAGS, '--save', path])).code).toBe(0);
    expect((await runCommand(['ask', path, '--json'])).stdout).toBe(
      (await runCommand(['ask', ...FLAGS, '--json'])).stdout,
    );
  });

  it('replaces the file that it reads', async () => {
    const path = holding(JSON.stringify(ANSWERS));
    expect((await runCommand([verb, path, '--budget', '900', '--save', path])).code).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...ANSWERS, monthlyBudget: 900 });
  });

  it('takes no hyphen for the name of a file', async () => {
    const { code, stderr } = await runCommand([verb, ...FLAGS, '--save', '-']);
    expect([code, stderr, existsSync('-')]).toEqual([
      2,
      '--save: needs a file, and - is none\n  Name one, such as answers.json.\n',
      false,
    ]);
  });
});

describe('calibrate --save', () => {
  it('replaces figures, and nothing else', async () => {
    const [figures, answers] = [join(folder, 'figures.json'), holding(JSON.stringify(ANSWERS))];
    const save = (path: string) => runCommand(['calibrate', HISTORY, '--no-check', '--save', path]);
    expect((await save(figures)).code).toBe(0);
    expect((await save(figures)).code).toBe(0);
    const { code, problems } = await save(answers);
    expect([code, problems, JSON.parse(readFileSync(answers, 'utf8'))]).toEqual([2, ['file-exists'], ANSWERS]);
  });
});

describe('a flag that stands where a value should', () => {
  const before = readdirSync('.');
  it.each([
    [['ask', '--save', '--json', 'tests/fixtures/bugs/04-flag-as-value.json'], '--save <file>', '--json'],
    [['ask', ...FLAGS, '-o', '--json'], '-o, --output <file>', '--json'],
    [['ask', ...FLAGS, '--output', '-o'], '-o, --output <file>', '-o'],
    [['ask', '--goal', 'leads', '--budget', '--timeline', '6'], '--budget <dollars>', '--timeline'],
    [['ask', '--goal', '--budget=5000'], '--goal <goal>', '--budget=5000'],
    [['plan', ...FLAGS, '--figures', '--json'], '--figures <file>', '--json'],
    [['batch', '--fields', '--strict'], '--fields <names>', '--strict'],
    [['calibrate', HISTORY, '--map', '--json'], '--map <column=channel>', '--json'],
    [['ask', '--data', '--unheard-of'], '--data <folder>', '--unheard-of'],
  ])('%j is a mistake, and no file gets its name', async (args, option, flag) => {
    const program = createProgram({} as Context, () => {});
    await expect(program.parseAsync(['node', 'mix-advisor', ...args])).rejects.toThrow(
      `error: option '${option}' argument missing: ${flag} is a flag`,
    );
    expect(readdirSync('.')).toEqual(before);
  });

  it('is a value after an equals sign, and a negative number and a lone hyphen are values', async () => {
    const title = await runCommand(['ask', ...FLAGS, '--format', 'markdown', '--title=--spring--']);
    expect([title.code, title.stdout.split('\n')[0]]).toEqual([0, '# --spring--']);
    expect((await runCommand(['ask', ...FLAGS, '--customer-value', '-5'])).problems).toEqual(['out-of-range']);
    expect((await runCommand(['ask', ...FLAGS, '--customer-value', '-'])).code).toBe(0);
  });
});
