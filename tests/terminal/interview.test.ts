import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedWith } from '../../src/advice/contact-law.ts';
import type { Answers } from '../../src/model/answers.ts';
import { QUESTIONS } from '../../src/model/questions.ts';
import { newFolder } from '../support/new-folder.ts';
import { dataset } from '../support/shipped-advice.ts';
import { KEYS, openTerminal, type Terminal } from '../support/terminal.ts';

const folder = newFolder();

const { enter, up, ctrlC, ctrlU } = KEYS;
const ASKED = askedWith(dataset);
const TOTAL = ASKED.length;
const LIST = 'Enter chooses';
const NUMBER = 'Type a number such as';
/** Written on the screen when there is nothing more to ask. */
const ADVICE = 'How sure';

type Kind = 'list' | 'set' | 'number';
/** Stands in the question that takes several answers in no order. */
const SET = 'Where are the people';

/** Rows that the terminal had to break, but for the name of a file and a command, which nobody could copy if they were broken. */
function overruns(rows: readonly string[]): readonly string[] {
  const lines = rows.join('\n').replaceAll('\n↩', '↩').split('\n');
  return lines.filter((line) => line.includes('↩') && !/^(Answers saved in|Again:|Forecast:) /.test(line));
}

let files = 0;
const newFile = () => join(folder, `answers-${files++}.json`);
const saved = (file: string): Partial<Answers> => JSON.parse(readFileSync(file, 'utf8'));

/** Waits until a question is drawn to its end, and types what suits its kind. */
async function atQuestion(terminal: Terminal, position: number, type: (kind: Kind) => string): Promise<Kind> {
  let kind = 'list' as Kind;
  let keys = '';
  await terminal.when(new RegExp(`\\b${position} of up to ${TOTAL}\\b.*(${LIST}|${NUMBER})`), (seen) => {
    const isList = seen.lastIndexOf(LIST) > seen.lastIndexOf(NUMBER);
    kind = isList ? (seen.includes(SET) ? 'set' : 'list') : 'number';
    keys = type(kind);
    return keys;
  });
  if (kind === 'set' && [plainly(kind), enter].includes(keys)) await nothingElse(terminal);
  return kind;
}

/** The first choice of a list; 5 of whatever is counted. */
const plainly = (kind: Kind): string => (kind === 'number' ? `5${enter}` : `${KEYS.down}${enter}`);

/** Adds nothing to the first of several answers. */
const nothingElse = (terminal: Terminal) => terminal.when('Anywhere else', enter);

/** Where to end early: once enough is answered, and at the last question of each kind. */
const WHERE_TO_END = [
  ...new Set([
    4,
    ...ASKED.map((key) => 1 + ASKED.findLastIndex((other) => QUESTIONS[other].kind === QUESTIONS[key].kind)),
  ]),
].filter((position) => position >= 4);
/** Where to stop: at the first question of each kind, and at the last of all. */
const WHERE_TO_STOP = [
  ...new Set([
    ...ASKED.map((key) => 1 + ASKED.findIndex((other) => QUESTIONS[other].kind === QUESTIONS[key].kind)),
    TOTAL,
  ]),
];

/** What comes of it: the first of all choices, as the interview lists them. */
const PLAINLY = Object.fromEntries(
  ASKED.map((key) => {
    const question = QUESTIONS[key];
    if (question.kind === 'number') return [key, 5];
    const [first] = question.choices;
    return [key, question.kind === 'choice' ? first?.value : [first?.value]];
  }),
);

/** Answers questions up to a position; the first asks for two goals. */
async function answerUpTo(terminal: Terminal, last: number, answer: (kind: Kind) => string = plainly) {
  for (let position = 1; position <= last; position += 1) {
    await atQuestion(terminal, position, answer);
    if (position === 1) await terminal.when('Any other goal', enter);
  }
}

/** Answers the last question of all: nothing runs now. */
const nothingRuns = (terminal: Terminal) => terminal.when('Channel:', enter);

describe('the whole interview in a terminal', () => {
  it.each([40, 80, 200])(
    'asks every question at %i columns, gets the same answers, and no row runs over',
    async (columns) => {
      const file = newFile();
      const terminal = openTerminal(['ask', '--all', '--save', file], { columns });
      await answerUpTo(terminal, TOTAL);
      await terminal.when('Channel:', `search ads: 800 a month, 6 months, 40 leads${enter}`);
      await terminal.when('And what else', enter);
      expect(await terminal.exitCode).toBe(0);
      const rows = await terminal.rows();
      expect(overruns(rows)).toEqual([]);
      expect(Object.keys(saved(file))).toEqual([...ASKED, 'current']);
      const current = [{ channel: 'search ads', monthlySpend: 800, months: 6, leads: 40 }];
      expect(saved(file)).toEqual({ ...PLAINLY, current });
      // What stays on the screen: one line or two for each answer, and the advice below.
      expect(rows.filter((row) => row.startsWith('✔ '))).toHaveLength(TOTAL + 1);
      expect(rows.join('\n')).not.toContain(LIST);
      expect(rows.join('\n')).not.toContain(NUMBER);
    },
  );

  it('takes "I don\'t know" for every question but the goals', async () => {
    const file = newFile();
    const terminal = openTerminal(['ask', '--all', '--save', file]);
    await answerUpTo(terminal, 1);
    for (let position = 2; position <= TOTAL; position += 1) {
      // From the foot of the list: enough, back, "I don't know".
      await atQuestion(terminal, position, (kind) =>
        kind === 'number' ? `d${enter}` : `${KEYS.down.repeat(20)}${up.repeat(2)}${enter}`,
      );
    }
    await nothingRuns(terminal);
    expect(await terminal.exitCode).toBe(0);
    expect(saved(file)).toEqual({
      goals: ['brand-awareness'],
      monthlyBudget: 'unknown',
      timelineMonths: 'unknown',
    });
  });

  it('goes back with Escape from the last question to the first, and on again with every answer kept', async () => {
    const file = newFile();
    const terminal = openTerminal(['ask', '--all', '--save', file]);
    await answerUpTo(terminal, TOTAL - 1);
    for (let position = TOTAL; position > 1; position -= 1) await atQuestion(terminal, position, () => KEYS.escape);
    await atQuestion(terminal, 1, () => enter);
    await terminal.when('Any other goal', enter);
    for (let position = 2; position < TOTAL; position += 1) await atQuestion(terminal, position, () => enter);
    await atQuestion(terminal, TOTAL, plainly);
    await nothingRuns(terminal);
    expect(await terminal.exitCode).toBe(0);
    const straight = newFile();
    const other = openTerminal(['ask', '--all', '--save', straight]);
    await answerUpTo(other, TOTAL);
    await nothingRuns(other);
    await other.exitCode;
    expect(saved(file)).toEqual(saved(straight));
  });

  it.each(WHERE_TO_END)('ends early at question %i, with the answers so far', async (position) => {
    const file = newFile();
    const terminal = openTerminal(['ask', '--all', '--save', file]);
    await answerUpTo(terminal, position - 1);
    await atQuestion(terminal, position, (kind) =>
      kind === 'number' ? `!${enter}` : `${KEYS.down.repeat(20)}${enter}`,
    );
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.screen()).toContain(ADVICE);
    expect(Object.keys(saved(file))).toHaveLength(position - 1);
  });

  it.each(WHERE_TO_STOP)('stops on ctrl-C at question %i and keeps the answers before it', async (position) => {
    const file = newFile();
    const output = `${file}.html`;
    const terminal = openTerminal(['ask', '--all', '--save', file, '-o', output]);
    await answerUpTo(terminal, position - 1);
    await atQuestion(terminal, position, () => ctrlC);
    expect(await terminal.exitCode).toBe(130);
    expect(existsSync(output)).toBe(false);
    if (position === 1) expect(existsSync(file)).toBe(false);
    else expect(Object.keys(saved(file))).toHaveLength(position - 1);
  });

  it('refuses every number that it cannot read, says why, and takes the next one', async () => {
    const file = newFile();
    const terminal = openTerminal(['ask', '--all', '--save', file]);
    let numbers = 0;
    for (let position = 1; position <= TOTAL; position += 1) {
      const kind = await atQuestion(terminal, position, (each) =>
        each === 'number' ? `a lot${enter}` : plainly(each),
      );
      if (position === 1) await terminal.when('Any other goal', enter);
      if (kind !== 'number') continue;
      numbers += 1;
      await terminal.when('is not a number', `${ctrlU}-3${enter}`);
      await terminal.when(/is below 0|is not above 0|not.*0/, `${ctrlU}7${enter}`);
    }
    await nothingRuns(terminal);
    expect(await terminal.exitCode).toBe(0);
    expect(numbers).toBe(4);
    expect(saved(file)).toMatchObject({ monthlyBudget: 7, timelineMonths: 7, customerValue: 7 });
  });
});

describe('what the interview is drawn with', () => {
  const quick = async (env: Readonly<Record<string, string>>, flags: readonly string[] = []) => {
    const terminal = openTerminal(['ask', '--quick', ...flags], { env });
    await terminal.when('most important', KEYS.down.repeat(2) + enter);
    await terminal.when('Any other goal', enter);
    await terminal.when('US dollars', `lots${enter}`);
    await terminal.when('is not a number', `${ctrlU}800${enter}`);
    await terminal.when('need results', `6${enter}`);
    return { code: await terminal.exitCode, raw: terminal.raw(), rows: await terminal.rows() };
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
  const COLOUR = /\u001b\[(?:\d+;)*(?:1|2|3[0-7]|9[0-7])m/;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII is looked for
  const NOT_ASCII = /[^\u0000-\u007f]/;

  it.each<[string, Record<string, string>, string[]]>([
    ['NO_COLOR', { NO_COLOR: '1' }, []],
    ['--no-color', {}, ['--no-color']],
  ])('no colour with %s', async (_, env, flags) => {
    const { code, raw } = await quick(env, flags);
    expect(code).toBe(0);
    expect(raw).not.toMatch(COLOUR);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['--ascii', {}, ['--ascii']],
    ['TERM=linux', { TERM: 'linux' }, []],
    ['a locale that is not UTF-8', { LANG: 'C' }, []],
  ])('plain ASCII with %s', async (_, env, flags) => {
    const { code, raw, rows } = await quick(env, flags);
    expect(code).toBe(0);
    expect(raw).not.toMatch(NOT_ASCII);
    expect(rows).toContain('* Goals: Get leads');
  });

  it('colours and signs where nothing speaks against them', async () => {
    const { raw, rows } = await quick({});
    expect(raw).toMatch(COLOUR);
    expect(rows).toContain('✔ Goals: Get leads');
  });
});

describe('a terminal that is resized', () => {
  it('keeps what is being typed, and draws the next question at the new width', async () => {
    const file = newFile();
    const terminal = openTerminal(['ask', '--save', file], { columns: 120 });
    await answerUpTo(terminal, 1);
    await atQuestion(terminal, 2, () => '12');
    await terminal.when('12', '');
    terminal.resize(40);
    await terminal.when('', `34${enter}`);
    await answerFrom(terminal, 3);
    expect(await terminal.exitCode).toBe(0);
    expect(saved(file)).toEqual({ goals: ['brand-awareness'], monthlyBudget: 1234, timelineMonths: 5 });
    const rows = await terminal.rows();
    const since = rows.slice(rows.findIndex((row) => row.startsWith('✔ Timeline')));
    expect(overruns(since)).toEqual([]);
    expect(Math.max(...since.map((row) => row.length))).toBeLessThanOrEqual(41);
  });

  async function answerFrom(terminal: Terminal, position: number) {
    await atQuestion(terminal, position, plainly);
    await atQuestion(terminal, position + 1, () => `${KEYS.down.repeat(20)}${enter}`);
  }

  it('survives any number of sizes', async () => {
    const file = newFile();
    const terminal = openTerminal(['ask', '--all', '--save', file], { columns: 80 });
    await answerUpTo(terminal, 1);
    for (let position = 2; position <= TOTAL; position += 1) {
      const kind = await atQuestion(terminal, position, () => '');
      for (const columns of [40, 300, [40, 80, 200][position % 3] ?? 80]) terminal.resize(columns);
      await terminal.when('', plainly(kind));
      if (kind === 'set') await nothingElse(terminal);
    }
    await nothingRuns(terminal);
    expect(await terminal.exitCode).toBe(0);
    expect(Object.keys(saved(file))).toEqual(ASKED);
  });
});
