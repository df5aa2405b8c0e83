import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDocument } from '../../src/advice/plan-document.ts';
import { advise, judgeChannel, loadDataset } from '../../src/index.ts';
import type { Advice } from '../../src/model/advice.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import { ANSWER_KEYS, type AnswersInput } from '../../src/model/answers.ts';
import { jsonSchema } from '../../src/model/json-schema.ts';
import type { PlanDocument } from '../../src/model/plan-document.ts';
import { PROGRAM as PROGRAM_INFO } from '../../src/model/program-info.ts';
import { QUESTIONS } from '../../src/model/questions.ts';
import { adviceMarkdown } from '../../src/report/markdown/advice-markdown.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

const PROGRAM = ['bin/mix-advisor.js', 'mcp'];
const THREE: AnswersInput = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };

const bytesOf = (text: string): number => Buffer.byteLength(text);

interface Answer {
  readonly isError?: boolean | undefined;
  readonly text: string;
  readonly document: unknown;
}

describe('mix-advisor mcp, to a client', () => {
  const client = new Client({ name: 'test', version: '1.0.0' });

  beforeAll(() => client.connect(new StdioClientTransport({ command: process.execPath, args: PROGRAM })));
  afterAll(() => client.close());

  const call = async (name: string, given: object): Promise<Answer> => {
    const { isError, content, structuredContent } = await client.callTool({ name, arguments: { ...given } });
    const [first] = content as readonly { readonly text?: string }[];
    return { isError, text: first?.text ?? '', document: structuredContent };
  };

  it('tells its name and version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(client.getServerVersion()).toMatchObject({ name: 'mix-advisor', version });
  });

  it('lists five tools that only read, each with argument names that every assistant takes', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['advise', 'plan', 'judge_channel', 'compare', 'next_question']);
    for (const { name, description, annotations, inputSchema, outputSchema } of tools) {
      expect(annotations, name).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      expect(description, name).toMatch(/\w/);
      expect(outputSchema, name).toMatchObject({ type: 'object' });
      for (const key of Object.keys(inputSchema.properties ?? {})) expect(key).toMatch(/^[a-zA-Z0-9_.-]{1,64}$/);
    }
  });

  it('lists the needed answers as needed by advise, and nothing as needed by next_question', async () => {
    const { tools } = await client.listTools();
    const required = tools.map(({ name, inputSchema }) => [name, inputSchema.required]);
    expect(required).toEqual([
      ['advise', ['goals', 'timelineMonths']],
      ['plan', ['answers']],
      ['judge_channel', ['channel', 'answers']],
      ['compare', undefined],
      ['next_question', undefined],
    ]);
  });

  it('lists its tools in 12 kB, as an assistant reads them with every conversation', async () => {
    expect(bytesOf(JSON.stringify(await client.listTools()))).toBeLessThanOrEqual(12_000);
  });

  it('advises in full as the library does, and as Markdown', async () => {
    const { isError, text, document } = await call('advise', { ...THREE, detail: 'full' });
    const whole = JSON.parse(JSON.stringify(advise(THREE))) as Advice;
    expect(isError).toBeFalsy();
    expect(document).toEqual(whole);
    expect(text).toBe(adviceMarkdown(whole, {}));
  });

  it.each([{}, { detail: 'summary' }, { detail: null }, { detail: 'Summary' }])(
    'advises in short unless asked for more: %j',
    async (detail) => {
      const { text, document } = await call('advise', { ...THREE, ...detail });
      const whole = JSON.parse(JSON.stringify(advise(THREE))) as Record<string, unknown>;
      const names = Object.keys(document as object);
      expect(names).toEqual(expect.arrayContaining(['schemaVersion', 'answers', 'score', 'verdict', 'mix', 'summary']));
      expect(document).toEqual(Object.fromEntries(names.map((name) => [name, whole[name]])));
      expect(bytesOf(JSON.stringify(document))).toBeLessThan(bytesOf(JSON.stringify(whole)) / 5);
      expect(text).toContain('## Do this first');
      expect(text).toMatch(/call advise with "detail": "full"\.\n$/);
    },
  );

  it('says in at most 4 kB what to do, whatever the answers', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAnswers, async (answers) => {
        const { isError, text } = await call('advise', answers);
        expect([isError ?? false, bytesOf(text) <= 4000]).toEqual([false, true]);
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, object]>([
    ['numbers as text', { goals: ['lead-generation'], monthlyBudget: '5000', timelineMonths: '6' }],
    ['goals in a line', { goals: 'leads', monthlyBudget: '$5k', timelineMonths: 'half a year' }],
    ['null for what is not given', { ...THREE, customerValue: null, audience: null, current: null, figures: null }],
    ['"unknown" for what is not known', { ...THREE, customerValue: 'unknown', audience: 'n/a' }],
  ])('reads %s', async (_, given) => {
    expect((await call('advise', given)).document).toEqual((await call('advise', THREE)).document);
  });

  it('says how it read an amount that could be meant in another way', async () => {
    const { text } = await call('advise', { ...THREE, monthlyBudget: '2-3k' });
    expect(text).toContain('monthlyBudget: "2-3k" is read as $2,500 a month, the middle.');
  });

  it('judges a channel as the library does, and asks for the one that is missing', async () => {
    const { isError, document } = await call('judge_channel', { channel: 'google ads', answers: THREE });
    expect(isError).toBeFalsy();
    expect(document).toEqual(JSON.parse(JSON.stringify(judgeChannel(THREE, 'search-ads'))));
    expect(await call('judge_channel', { answers: THREE })).toMatchObject({ isError: true });
    expect((await call('judge_channel', { channel: 'pigeons', answers: THREE })).text).toContain('there is no channel');
  });

  it('plans as the library does, and in short as Markdown with the same amounts', async () => {
    const planned = planDocument(
      loadDataset(),
      PROGRAM_INFO,
      { given: THREE as GivenAnswers },
      { limits: { seo: { fix: 500 } } },
    );
    const full = await call('plan', { answers: THREE, detail: 'full', fix: 'seo=500', horizon: null });
    const whole = JSON.parse(JSON.stringify(planned.ok && planned.value)) as PlanDocument;
    expect(full.isError).toBeFalsy();
    expect(full.document).toEqual(whole);
    const short = await call('plan', { answers: THREE, fix: ['seo=500'] });
    expect(short.document).toMatchObject({
      plan: { phases: whole.plan?.phases },
      forecast: { totals: whole.forecast?.totals },
    });
    expect(short.text).toMatch(/call plan with "detail": "full"\.\n$/);
    expect(short.text).toContain('500');
  });

  it('plans in at most 4 kB, whatever the answers, and says what to mend by the argument', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAnswers, async (answers) => {
        const { text } = await call('plan', { answers });
        expect(bytesOf(text)).toBeLessThanOrEqual(4000);
      }),
      { numRuns: 15 },
    );
    const wrong = await call('plan', { answers: THREE, fix: ['pigeons=5'], by: 'soon', colour: 1 });
    expect(wrong.isError).toBe(true);
    expect(wrong.text).toMatch(/"colour" is not known/);
    expect((await call('plan', { answers: THREE, fix: ['pigeons=5'] })).text).toMatch(/arguments: fix.*pigeons/s);
    const target = await call('plan', { answers: { ...THREE, monthlyBudget: 'unknown' }, target: 20, by: 6 });
    expect(target.document).toMatchObject({ plan: null, target: { value: 20, by: 6 } });
  });

  it('compares all dimensions, or those named', async () => {
    const all = await call('compare', {});
    expect((all.document as { dimensions: unknown[] }).dimensions).toHaveLength(10);
    const two = await call('compare', { dimensions: ['audience', 'cost-model'] });
    expect(two.document).toMatchObject({ schemaVersion: 1, dimensions: [{ id: 'audience' }, { id: 'cost-model' }] });
    expect((await call('compare', { dimensions: null })).document).toEqual(all.document);
    expect((await call('compare', { dimensions: 'audience, cost-model' })).document).toEqual(two.document);
  });

  it.each([
    [{}, 'goals'],
    [{ goals: ['lead-generation'] }, 'monthlyBudget'],
    [{ businessModel: 'b2b', monthlyBudget: 10, goals: ['event-turnout'] }, 'timelineMonths'],
  ])('after %j asks for %s, which is needed', async (given, key) => {
    const { document } = await call('next_question', given);
    expect(document).toMatchObject({
      worthAsking: true,
      question: { key, sensitivity: null, ask: QUESTIONS[key as keyof typeof QUESTIONS].ask },
    });
  });

  it('asks who buys first, then what tells most, never twice for the same, and comes to an end', async () => {
    const { questions } = advise(THREE);
    const who = questions.find(({ answer }) => answer === 'businessModel');
    let given: Record<string, unknown> = { ...THREE };
    const asked: string[] = [];
    for (;;) {
      const { document } = await call('next_question', given);
      const { question } = document as { question: { key: string; sensitivity: number } | null };
      if (question === null) break;
      if (asked.length === 0) expect(question).toMatchObject({ key: who?.answer, sensitivity: who?.sensitivity });
      asked.push(question.key);
      given = { ...given, [question.key]: 'unknown' };
    }
    // What the law says follows from where people are.
    const isLeft = (key: string) => !Object.hasOwn(THREE, key) && key !== 'contactRules';
    expect(asked.toSorted()).toEqual(ANSWER_KEYS.filter(isLeft).toSorted());
    expect(asked.slice(0, 4)).toEqual(['businessModel', 'audience', 'place', questions[0]?.answer]);
  });

  it.each([
    ['advise', { ...THREE, goals: ['lead-generaton'] }, 'Did you mean "lead-generation"?'],
    ['advise', { ...THREE, budget: 5 }, 'unknown key "budget"'],
    ['advise', { ...THREE, detail: 'ful' }, 'Did you mean "full"?'],
    ['advise', { goals: ['leeds'], detail: 1 }, 'detail is not a choice'],
    ['advise', { goals: ['lead-generation'] }, 'timelineMonths is missing'],
    ['next_question', { monthlyBudget: -1 }, 'monthlyBudget'],
    ['compare', { dimensions: ['cost-modle'] }, 'Did you mean "cost-model"?'],
    ['compare', { dimension: 'audience' }, 'Did you mean "dimensions"?'],
  ])('answers %s with %j in words that mend it', async (name, given, words) => {
    const { isError, text, document } = await call(name, given);
    expect({ isError, document }).toEqual({ isError: true, document: undefined });
    expect(text).toContain(words);
  });

  it('tells of missing answers without naming flags', async () => {
    expect((await call('advise', {})).text).not.toContain('--');
  });

  it('strips control characters from what it repeats', async () => {
    const { text } = await call('advise', { ...THREE, audience: 'a\u009b2Jb\u202Ec\u001b[31m' });
    expect([...text].filter((character) => /\p{Cc}|\p{Cf}/u.test(character) && character !== '\n')).toEqual([]);
  });

  it('refuses arguments nested without end, and goes on', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 1000; level += 1) deep = [deep];
    expect(await call('advise', { ...THREE, goals: deep })).toMatchObject({ isError: true });
    expect((await call('advise', THREE)).isError).toBeFalsy();
  });

  const read = async (uri: string): Promise<string> => {
    const [first] = (await client.readResource({ uri })).contents;
    return first !== undefined && 'text' in first ? first.text : '';
  };

  it('offers the dataset in parts of at most 20 kB, with an index, and the answers schema', async () => {
    const { resources } = await client.listResources();
    const texts = await Promise.all(resources.map(({ uri }) => read(uri)));
    expect(texts.map(bytesOf).filter((size) => size > 20_000)).toEqual([]);
    const { parts, ...index } = JSON.parse(texts[0] ?? '') as { readonly parts: readonly { readonly uri: string }[] };
    expect(parts.map(({ uri }) => uri)).toEqual(resources.slice(1, -1).map(({ uri }) => uri));
    const dataset: Record<string, unknown> = { ...index };
    for (const [at, { uri }] of parts.entries()) {
      const [key = '', part] = uri.replace('mix-advisor://dataset/', '').split('/');
      const content = JSON.parse(texts[at + 1] ?? '');
      dataset[key] = part === undefined ? content : [...((dataset[key] as unknown[]) ?? []), ...content];
    }
    expect(dataset).toEqual(loadDataset());
    expect(JSON.parse(await read('mix-advisor://schema/answers'))).toEqual(jsonSchema('answers'));
  });

  it('offers a prompt for each task, with blanks that may stay empty', async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual([
      'where-to-begin',
      'is-it-worth-it',
      'what-if',
      'what-runs-now',
      'explain-it',
    ]);
    for (const { name, arguments: blanks = [] } of prompts) {
      const filled = Object.fromEntries(blanks.map((blank) => [blank.name, `my ${blank.name}`]));
      for (const given of [{}, filled]) {
        const { messages } = await client.getPrompt({ name, arguments: given });
        expect(messages).toHaveLength(1);
        for (const said of Object.values(given)) expect(JSON.stringify(messages)).toContain(said);
      }
    }
  });
});

describe('mix-advisor mcp, line by line', () => {
  const INITIALIZE = {
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1.0.0' } },
  };
  const COMPARE = { id: 2, method: 'tools/call', params: { name: 'compare', arguments: {} } };
  const line = (message: object) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`;

  it('answers lines that are not messages, in order, passes over marks and blanks, and ends when its input ends', async () => {
    const broken = [
      'broken',
      '{"a":',
      '[]',
      ' ',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":7}',
      '{"id":8,"method":"tools/list"}',
      '{"jsonrpc":"2.0","id":"nine","method":5}',
      '{"jsonrpc":"2.0","id":10,"method":"ping","params":3}',
      '{"jsonrpc":"2.0","id":{},"method":"ping"}',
      '{"jsonrpc":"2.0","method":"notifications/initialized","params":3}',
      '{"jsonrpc":"2.0","id":11,"result":3}',
      `\uFEFF${line({ id: 12, method: 'ping' }).trim()}\r`,
    ].join('\n');
    const { code, lines } = await finished(start(`\uFEFF${line(INITIALIZE)}${broken}\n${line(COMPARE)}`, true));
    const said = (id: unknown) => lines.filter((each) => each.id === id).map(({ error }) => error?.code);
    expect(code).toBe(0);
    expect(said(null)).toEqual([-32_700, -32_700, -32_600, -32_600, -32_600]);
    expect([7, 8, 'nine', 10].map(said)).toEqual([[-32_600], [-32_600], [-32_600], [-32_600]]);
    expect([1, 2, 12].map(said)).toEqual([[undefined], [undefined], [undefined]]);
    expect(lines).toHaveLength(12);
  });

  it('answers a call with nulls, as assistants send them', async () => {
    const call = readFileSync('tests/fixtures/bugs/13-mcp-null.ndjson', 'utf8');
    const { lines } = await finished(start(`${line(INITIALIZE)}${call}`, true));
    expect(lines.map(({ result }) => result?.isError ?? false)).toEqual([false, false]);
  });

  it('ends at once when there is no input', async () => {
    expect(await finished(start('', true))).toEqual({ code: 0, lines: [] });
  });

  it('stops with exit code 2 on a line that is too long, though its input goes on', async () => {
    const endless = `${line(INITIALIZE)}{"jsonrpc":"2.0","padding":"${'x'.repeat(1_100_000)}`;
    expect(await finished(start(endless, false))).toMatchObject({ code: 2 });
  });
});

function start(input: string, ends: boolean): ChildProcess {
  const child = spawn(process.execPath, PROGRAM, { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin?.on('error', () => {});
  child.stdin?.write(input);
  if (ends) child.stdin?.end();
  return child;
}

async function finished(child: ChildProcess) {
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const lines = out
    .split('\n')
    .filter((text) => text !== '')
    .map(
      (text) =>
        JSON.parse(text) as {
          readonly id?: unknown;
          readonly error?: { readonly code: number };
          readonly result?: { readonly isError?: boolean };
        },
    );
  return { code, lines };
}
