import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advise, loadDataset } from '../../src/index.ts';
import { adviceSchema } from '../../src/model/advice.ts';
import { ANSWER_KEYS, type AnswersInput } from '../../src/model/answers.ts';
import { jsonSchema } from '../../src/model/json-schema.ts';
import { QUESTIONS } from '../../src/model/questions.ts';

const PROGRAM = ['bin/mix-advisor.js', 'mcp'];
const THREE: AnswersInput = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };

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

  it('lists three tools that only read, each with argument names that every assistant takes', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['advise', 'compare', 'next_question']);
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
      ['compare', undefined],
      ['next_question', undefined],
    ]);
  });

  it('advises as the library does, the same in structure and in text', async () => {
    const { isError, text, document } = await call('advise', THREE);
    expect(isError).toBeFalsy();
    expect(document).toEqual(JSON.parse(JSON.stringify(advise(THREE))));
    expect(JSON.parse(text)).toEqual(document);
    expect(adviceSchema.safeParse(document).success).toBe(true);
  });

  it('compares all dimensions, or those named', async () => {
    const all = await call('compare', {});
    expect((all.document as { dimensions: unknown[] }).dimensions).toHaveLength(10);
    const two = await call('compare', { dimensions: ['audience', 'cost-model'] });
    expect(two.document).toMatchObject({ schemaVersion: 1, dimensions: [{ id: 'audience' }, { id: 'cost-model' }] });
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
    expect(asked.toSorted()).toEqual(ANSWER_KEYS.filter((key) => !Object.hasOwn(THREE, key)).toSorted());
    expect(asked.slice(0, 4)).toEqual(['businessModel', 'audience', 'place', questions[0]?.answer]);
  });

  it.each([
    ['advise', { ...THREE, goals: ['lead-generaton'] }, 'Did you mean "lead-generation"?'],
    ['advise', { ...THREE, budget: 5 }, 'unknown key "budget"'],
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

  it('offers the dataset and the answers schema as resources', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(['mix-advisor://dataset', 'mix-advisor://schema/answers']);
    const [dataset, schema] = await Promise.all(
      resources.map(async ({ uri }) => {
        const [first] = (await client.readResource({ uri })).contents;
        return JSON.parse(first !== undefined && 'text' in first ? first.text : '') as unknown;
      }),
    );
    expect(dataset).toEqual(loadDataset());
    expect(schema).toEqual(jsonSchema('answers'));
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

  it('passes over lines that are not messages, and ends when its input ends', async () => {
    const broken = 'broken\n{"a":\n[]\n\n{"jsonrpc":"2.0"}\n';
    const { code, lines } = await finished(start(`${line(INITIALIZE)}${broken}${line(COMPARE)}`, true));
    expect({ code, ids: lines.map(({ id }) => id) }).toEqual({ code: 0, ids: [1, 2] });
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
    .map((text) => JSON.parse(text) as { readonly id?: number });
  return { code, lines };
}
