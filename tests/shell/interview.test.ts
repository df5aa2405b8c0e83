import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { ANSWER_KEYS } from '../../src/model/answers.ts';
import { QUESTIONS } from '../../src/model/questions.ts';
import { type InterviewOptions, interview } from '../../src/shell/interview/interview.ts';

const ENTER = '\r';
const DOWN = '\x1b[B';
/** The first choice of a list: at first the cursor stands on none. */
const FIRST = `${DOWN}${ENTER}`;
const UP = '\x1b[A';
const ESCAPE = '\x1b';
const CTRL_C = '\x03';
const CTRL_D = '\x04';
const SHOW_CURSOR = '\x1b[?25h';

/** What is on the screen before the keys are pressed, and the keys. */
type Step = readonly [sees: string | RegExp, keys: string];

/** Plays the steps against an interview on a terminal of its own; gives the outcome and all that was drawn. */
async function play(
  steps: readonly Step[],
  { columns = 80, ...options }: Partial<Omit<InterviewOptions, 'columns'>> & { readonly columns?: number } = {},
) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const chunks: string[] = [];
  const write = (chunk: Buffer, _encoding: string, done: () => void) => {
    chunks.push(chunk.toString());
    done();
  };
  // Standard error cannot be ended either.
  const output = Object.assign(new Writable({ write }), { isTTY: true, columns, rows: 60, end: () => output });
  const outcome = interview({
    input,
    output,
    columns: () => columns,
    color: false,
    unicode: false,
    given: {},
    keys: ANSWER_KEYS,
    ...options,
  });
  let seen = 0;
  const drawn = () => stripVTControlCharacters(chunks.slice(seen).join(''));
  for (const [sees, keys] of steps) {
    await vi.waitFor(() => expect(drawn()).toMatch(sees), { timeout: 5000, interval: 2 });
    seen = chunks.length;
    if (keys === 'end') input.end();
    else input.write(keys);
  }
  const ended = await outcome;
  const raw = chunks.join('');
  const lines = chunks.flatMap((chunk) => stripVTControlCharacters(chunk).split('\n'));
  return { ...ended, raw, text: stripVTControlCharacters(raw), lines };
}

const GOAL: readonly Step[] = [
  ['most important', FIRST],
  ['Any other goal', ENTER],
];
const question = (position: number) => `${position} of up to ${ANSWER_KEYS.length}`;
const NEEDED: readonly Step[] = [...GOAL, [question(2), `5000${ENTER}`], [question(3), `6${ENTER}`]];
const neededAnswers = { goals: ['brand-awareness'], monthlyBudget: 5000, timelineMonths: 6 };
const toEnough = `${DOWN.repeat(6)}${ENTER}`;

describe('interview', () => {
  it('asks for goals in their order, the budget and the timeline, and ends when that is enough', async () => {
    const { kind, answers, text } = await play([
      ['most important', `${DOWN}${FIRST}`],
      ['Any other goal', `${DOWN}${ENTER}`],
      ['One more', `${DOWN}${ENTER}`],
      [question(2), `10k${ENTER}`],
      [question(3), `1 year${ENTER}`],
      [question(4), toEnough],
    ]);
    expect(kind).toBe('done');
    expect(answers).toEqual({
      goals: ['lead-generation', 'brand-awareness', 'immediate-sales'],
      monthlyBudget: 10_000,
      timelineMonths: 12,
    });
    expect(text).toContain('* Goals: Get leads, Get known, Sell now\n');
    expect(text).toContain('* Monthly budget: $10,000\n');
    expect(text).toContain('* Timeline: 12 months\n');
  });

  it('does not offer a goal twice, nor an end before it is allowed', async () => {
    const { text } = await play([
      ['most important', FIRST],
      ['Any other goal', CTRL_C],
    ]);
    const second = text.slice(text.lastIndexOf('Any other goal'));
    expect(second).not.toContain('Get known');
    expect(second).toContain("That's all");
    expect(text).not.toContain("That's enough");
  });

  it('takes not knowing for an answer', async () => {
    const { answers, text } = await play([
      ...GOAL,
      [question(2), `d${ENTER}`],
      [question(3), `unknown${ENTER}`],
      [question(4), `${DOWN.repeat(4)}${ENTER}`],
      [question(5), toEnough],
    ]);
    expect(answers).toEqual({ goals: ['brand-awareness'], monthlyBudget: 'unknown', timelineMonths: 'unknown' });
    expect(text).toContain('* Monthly budget: not known\n');
    expect(text).toContain('* Business model: not known\n');
  });

  it('goes back by choice, by sign and by Escape, and offers the answer from before', async () => {
    const { answers } = await play([
      ...NEEDED,
      [question(4), `${DOWN.repeat(3)}${ENTER}`],
      [question(5), ESCAPE],
      ['> Both', `${DOWN.repeat(2)}${ENTER}`],
      ['(6 months)', `<${ENTER}`],
      ['($5,000)', ESCAPE],
      ['> Get known', `${DOWN}${ENTER}`],
      ['Any other goal', ESCAPE],
      ['> Get leads', ENTER],
      ['Any other goal', ENTER],
      ['($5,000)', ENTER],
      ['(6 months)', `9${ENTER}`],
      ['> Both', `${UP}${ENTER}`],
      [question(5), toEnough],
    ]);
    expect(answers).toEqual({
      goals: ['lead-generation'],
      monthlyBudget: 5000,
      timelineMonths: 9,
      businessModel: 'b2c',
    });
  });

  // Node by itself waits for 500 ms to see whether more comes.
  it('answers Escape before it feels slow', { retry: 5 }, async () => {
    const started = performance.now();
    await play([...GOAL, [question(2), ESCAPE], [question(1), CTRL_C]]);
    expect(performance.now() - started).toBeLessThan(400);
  });

  it('stays at the first question on Escape', async () => {
    const { text } = await play([
      [question(1), ESCAPE],
      [question(1), CTRL_C],
    ]);
    expect(text).not.toContain('Escape goes back');
    expect(text).not.toContain('Back to');
  });

  it('offers "I don\'t know" again after going back to it', async () => {
    const { answers } = await play([
      ...GOAL,
      [question(2), `d${ENTER}`],
      [question(3), `<${ENTER}`],
      ['(unknown)', ENTER],
      [question(3), `6${ENTER}`],
      [question(4), `${DOWN.repeat(4)}${ENTER}`],
      [question(5), ESCAPE],
      ["> I don't know", ENTER],
      [question(5), toEnough],
    ]);
    expect(answers).toEqual({ goals: ['brand-awareness'], monthlyBudget: 'unknown', timelineMonths: 6 });
  });

  it('says in words what is wrong with a number, and lets it be mended', async () => {
    const { answers } = await play([
      ...GOAL,
      [question(2), `1.500${ENTER}`],
      ['can be read as 1.5 or as 1,500', `\b\b\b\b\b1500${ENTER}`],
      [question(3), `!${ENTER}`],
      ['The advice needs this answer', `\b200${ENTER}`],
      ['is not above 0 and up to 120 months', `\b\b\b6${ENTER}`],
      [question(4), toEnough],
    ]);
    expect(answers).toMatchObject({ monthlyBudget: 1500, timelineMonths: 6 });
  });

  it('asks what a unit of another currency is worth, and goes on in that currency', async () => {
    const { answers, text } = await play([
      ...GOAL,
      ['US dollars:', `£360 a month${ENTER}`],
      ['How many US dollars is one unit', `d${ENTER}`],
      ['The advice needs this answer. Type a number.', `\b1.25${ENTER}`],
      ['4 of up to', `6${ENTER}`],
      ['5 of up to', ESCAPE],
      ['4 of up to', ESCAPE],
      ['How many US dollars', ESCAPE],
      ['(£360)', ENTER],
      ['(6 months)', ENTER],
      [question(4), toEnough],
    ]);
    expect(answers).toEqual({
      goals: ['brand-awareness'],
      monthlyBudget: 360,
      timelineMonths: 6,
      currency: 'GBP',
      rate: 1.25,
    });
    expect(text).toContain('Monthly budget: £360');
  });

  it('lets dollars be typed after all', async () => {
    const { answers } = await play([
      ...GOAL,
      ['US dollars:', `€500${ENTER}`],
      ['How many US dollars', `<${ENTER}`],
      ['(€500)', `$600${ENTER}`],
      [question(3), `6${ENTER}`],
      [question(4), toEnough],
    ]);
    expect(answers).toEqual({ goals: ['brand-awareness'], monthlyBudget: 600, timelineMonths: 6 });
  });

  it('takes one sum for the whole time, and says so', async () => {
    const { answers, text } = await play([
      ...GOAL,
      [question(2), `6000 in total${ENTER}`],
      [question(3), `half a year${ENTER}`],
      [question(4), toEnough],
    ]);
    expect(answers).toEqual({ goals: ['brand-awareness'], budgetTotal: 6000, timelineMonths: 6 });
    expect(text).toContain('Total budget: $6,000');
  });

  it('ends at a number with its sign', async () => {
    const { kind, answers } = await play([
      ...NEEDED,
      [question(4), FIRST],
      [question(5), FIRST],
      [question(6), `!${ENTER}`],
    ]);
    expect({ kind, answers }).toEqual({
      kind: 'done',
      answers: { ...neededAnswers, businessModel: 'b2b', audience: 'named-accounts' },
    });
  });

  it.each([
    ['ctrl-C', CTRL_C],
    ['ctrl-D', CTRL_D],
    ['a closed input', 'end'],
  ])('stops on %s, keeps what was answered and gives the cursor back', async (_, keys) => {
    const { kind, answers, raw } = await play([...NEEDED, [question(4), keys]]);
    expect({ kind, answers }).toEqual({ kind: 'stopped', answers: neededAnswers });
    expect(raw.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(raw.lastIndexOf('\x1b[?25l'));
  });

  it('keeps goals that were chosen before a third one', async () => {
    const { answers } = await play([
      ['most important', FIRST],
      ['Any other goal', `${DOWN}${ENTER}`],
      ['One more', CTRL_C],
    ]);
    expect(answers).toEqual({ goals: ['brand-awareness', 'lead-generation'] });
  });

  it('asks where people are, place by place, in no order, or takes not knowing for an answer', async () => {
    const only = { given: { ...neededAnswers, goals: ['brand-awareness' as const] }, keys: ['contactPlaces' as const] };
    const places = await play(
      [
        ['1 of up to 1', `${DOWN.repeat(4)}${ENTER}`],
        ['Anywhere else?', `${DOWN}${ENTER}`],
        ['One more?', ENTER],
      ],
      only,
    );
    expect(places.answers).toEqual({ ...neededAnswers, contactPlaces: ['us', 'eu'] });
    const unknown = await play([['1 of up to 1', `${DOWN.repeat(9)}${ENTER}`]], only);
    expect(unknown.answers).toEqual(neededAnswers);
  });

  it('stops on a signal, also before the first question', async () => {
    const stop = new AbortController();
    const stopped = play([...GOAL], {
      signal: stop.signal,
      soFar: ({ goals }) => (goals && stop.abort()) as undefined,
    });
    expect(await stopped).toMatchObject({ kind: 'stopped', answers: { goals: ['brand-awareness'] } });
    expect(await play([], { signal: stop.signal })).toMatchObject({ kind: 'stopped', answers: {}, raw: '' });
  });

  it('asks only for the one needed answer that a file lacks', async () => {
    const given = { goals: ['event-turnout'], monthlyBudget: 800, contactRules: 'strict' } as const;
    const { kind, answers, text } = await play([['1 of up to 1', `3${ENTER}`]], { given, keys: ['timelineMonths'] });
    expect({ kind, answers }).toEqual({ kind: 'done', answers: { ...given, timelineMonths: 3 } });
    expect(text).toContain('In how many months');
    expect(text).not.toContain('to go back');
  });

  it('says first how many questions there are at most, when one may stop, and that nothing is sent', async () => {
    const { text } = await play([[question(1), CTRL_C]]);
    expect(text).toMatch(
      /^Up to 17 short questions, about 3 minutes\. Stop any time after the third\.\s+Nothing leaves this computer\.\n\n\? 1 of/,
    );
  });

  it('takes Enter for no answer before an arrow is pressed', async () => {
    const { answers } = await play([
      ['most important', ENTER],
      ['Press the down arrow first', `${DOWN.repeat(2)}${ENTER}`],
      ['Any other goal', ENTER],
      [question(2), CTRL_C],
    ]);
    expect(answers).toEqual({ goals: ['lead-generation'] });
  });

  it('explains what is asked on ?, and asks it again', async () => {
    const { answers, text } = await play([
      ['most important', '?'],
      ['Not sure?', DOWN],
      ['> Get known', '?'],
      // The cursor stays where it was.
      ['> Get known', ENTER],
      ['Any other goal', '?'],
      ['Not sure?', `${DOWN}${ENTER}`],
      ['One more', ENTER],
      [question(2), '?'],
      ['Ads only work above a minimum spend', `5000${ENTER}`],
      [question(3), `6${ENTER}`],
      [question(4), '?'],
      ['B2B: firms buy from you.', FIRST],
      [question(5), CTRL_C],
    ]);
    expect(answers).toEqual({ ...neededAnswers, goals: ['brand-awareness', 'lead-generation'], businessModel: 'b2b' });
    expect(text).not.toContain('wide is the group you want to reach?\n  B2B');
  });

  it('counts the questions that were asked, and those that were left out', async () => {
    const ended = await play([...NEEDED, ['Who buys', FIRST]], {
      choose: ({ businessModel }) => (businessModel === undefined ? 'businessModel' : undefined),
    });
    expect(ended).toMatchObject({ kind: 'done', asked: 4, leftOut: 13 });
    expect(await play([...NEEDED, [question(4), toEnough]])).toMatchObject({ kind: 'done', asked: 3, leftOut: 0 });
  });

  it('lets the caller choose the next question and end', async () => {
    const { kind, answers } = await play([...NEEDED, ['Who buys', FIRST]], {
      choose: ({ businessModel }) => (businessModel === undefined ? 'businessModel' : undefined),
    });
    expect({ kind, answers }).toEqual({ kind: 'done', answers: { ...neededAnswers, businessModel: 'b2b' } });
  });

  it('says what the answers so far mean, once there is something to say', async () => {
    const { text } = await play([...NEEDED, [question(4), CTRL_C]], {
      soFar: ({ timelineMonths }) => (timelineMonths === undefined ? undefined : 'So far: inbound 58, outbound 42'),
    });
    expect(text.match(/So far/g)).toHaveLength(1);
    expect(text).toContain(`? ${question(4)}\n  So far: inbound 58, outbound 42\n  Who buys from you?\n`);
  });

  it('draws plain ASCII without colour, and marks and colours where they are wanted', async () => {
    const steps: readonly Step[] = [...NEEDED, [question(4), CTRL_C]];
    const plain = await play(steps);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    const colour = /\x1b\[[\d;]*m/;
    expect(plain.raw).not.toMatch(colour);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII is looked for
    expect(plain.raw).not.toMatch(/[^\x00-\x7f]/);
    const rich = await play(steps, { color: true, unicode: true });
    expect(rich.raw).toMatch(colour);
    expect(rich.text).toContain('✔ Monthly budget');
    expect(rich.text).toContain('❯ Choose one');
  });

  it('breaks no word at 40 columns', async () => {
    const steps: readonly Step[] = [
      ...NEEDED,
      ...ANSWER_KEYS.slice(3).flatMap((key, index): readonly Step[] => {
        const { kind } = QUESTIONS[key];
        const step: Step = [question(index + 4), `${kind === 'number' ? '5' : DOWN}${ENTER}`];
        return kind === 'set' ? [step, ['Anywhere else?', ENTER]] : [step];
      }),
    ];
    const words = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(/\s+/)));
    const wide = await play(steps, { columns: 400 });
    const narrow = await play(steps, { columns: 40 });
    expect(narrow.kind).toBe('done');
    expect(narrow.answers).toEqual(wide.answers);
    expect([...words(narrow.lines)].filter((word) => !words(wide.lines).has(word))).toEqual([]);
    expect(Math.max(...narrow.lines.map((line) => line.length))).toBeLessThan(40);
  });
});

describe('what runs now', () => {
  const given = {
    ...Object.fromEntries(ANSWER_KEYS.map((key) => [key, undefined])),
    ...neededAnswers,
    goals: ['brand-awareness' as const],
  };
  const told = (steps: readonly Step[]) => play(steps, { given, keys: [], asksCurrent: true });

  it('is asked last, one channel a line, until Enter alone', async () => {
    const { kind, answers, text } = await told([
      ['What are you doing now', `search ads: 800 a month, 6 months, 40 leads${ENTER}`],
      ['And what else', `referrals${ENTER}`],
      // The next question listens once it is drawn, which comes after the line of this answer.
      [/\* referrals[\s\S]*And what else/, ENTER],
    ]);
    expect(kind).toBe('done');
    expect(answers.current).toEqual([
      { channel: 'search ads', monthlySpend: 800, months: 6, leads: 40 },
      { channel: 'referrals' },
    ]);
    expect(text).toContain('* search ads: $800 a month, 6 months, 40 leads');
  });

  it.each(['', 'd', 'nothing', 'none'])('is nothing by %j', async (typed) => {
    const { kind, answers } = await told([['What are you doing now', `${typed}${ENTER}`]]);
    expect([kind, 'current' in answers]).toEqual(['done', false]);
  });

  it('refuses what it cannot read, explains itself, and takes the last one back', async () => {
    const { answers, text } = await told([
      ['What are you doing now', '?'],
      ['One channel at a time', `seo: much${ENTER}`],
      ['is not a number', `\x15seo: 300 a month${ENTER}`],
      ['And what else', `<${ENTER}`],
      ['What are you doing now', `blog: 2 hours a week${ENTER}`],
      ['And what else', ENTER],
    ]);
    expect(answers.current).toEqual([{ channel: 'blog', hoursPerWeek: 2 }]);
    expect(text).toContain('Write it such as');
  });

  it('keeps what was typed when it is stopped there', async () => {
    const { kind, answers } = await told([
      ['What are you doing now', `seo: 300 a month${ENTER}`],
      ['And what else', CTRL_C],
    ]);
    expect(kind).toBe('stopped');
    expect(answers.current).toEqual([{ channel: 'seo', monthlySpend: 300 }]);
  });
});
