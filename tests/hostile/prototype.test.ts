import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer } from '../../src/commands/mcp/server.ts';
import { loadDataset } from '../../src/shell/read-dataset.ts';
import { runBatch } from '../batch/run-batch.ts';
import { runCommand } from '../support/run-command.ts';
import { expectCleanPrototypes, expectHarmless } from './expect-harmless.ts';
import { smallDatasetFolder, writeDataset } from './hostile-dataset.ts';

/** Names that every object has, or that lead to its prototype. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'length',
  'then',
  'toJSON',
];
const VALUES = [
  '{"polluted":true}',
  '{"prototype":{"polluted":true}}',
  '{"__proto__":{"__proto__":{"polluted":true}}}',
  '[]',
  '1',
  'null',
  '"lead-generation"',
];
const THREE = '"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6';
const data = smallDatasetFolder();
const env = { MIX_ADVISOR_DATA: data };

afterEach(expectCleanPrototypes);

describe.each(NAMES)('the name %s', (name) => {
  it('is unknown in answers, whatever its value', async () => {
    for (const [at, value] of VALUES.entries()) {
      const input = at % 2 === 0 ? `{${THREE},"${name}":${value}}` : `{"${name}":${value}}`;
      const { code, stderr, problems } = await runCommand(['ask', '-'], { input, env });
      expect([code, problems.at(-1)]).toEqual([2, 'unknown-key']);
      expect(stderr).toContain(`unknown key "${name}"`);
      expectHarmless(stderr);
    }
  });

  it('stands for no answer that is needed', async () => {
    const input = `{"__proto__":{${THREE}},"${name}":{${THREE}}}`;
    const { code, problems } = await runCommand(['ask', '-'], { input, env });
    expect(code).toBe(2);
    expect(problems.filter((problem) => problem === 'missing')).toHaveLength(
      problems.includes('json-repeated-name') ? 0 : 3,
    );
  });

  it('is unknown on a line of a batch, and can be an id', async () => {
    const lines = [...VALUES.map((value) => `{${THREE},"${name}":${value}}`), `{"id":"${name}",${THREE}}`];
    const { code, stdout } = await runBatch(`${lines.join('\n')}\n`, { data });
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(3);
    expect(records.map(({ id, error }) => id ?? error.problems[0].code)).toEqual([
      ...VALUES.map(() => 'unknown-key'),
      name,
    ]);
  });

  it('is no column, no goal and no choice of a CSV, and can be an id', async () => {
    const header = 'id,goals,monthlyBudget,timelineMonths,audience';
    const more = `${header},${name}\na,event-turnout,5,6,,x\n`;
    expect((await runBatch(more, { inputFormat: 'csv', data })).stderr).toContain(`left out: ${name}`);
    const carried = await runBatch(more, { inputFormat: 'csv', outputFormat: 'ndjson', carry: 'all', data });
    expect(carried.stdout).toContain(`{"id":"a","${name}":"x","score":`);
    expectCleanPrototypes();
    const rows = [
      `${name},event-turnout,5,6,`,
      `${name},${name},5,6,`,
      `${name},event-turnout,5,6,${name}`,
      `${name},event-turnout,${name},6,`,
    ];
    const { stdout } = await runBatch(`${header}\n${rows.join('\n')}\n`, {
      inputFormat: 'csv',
      outputFormat: 'ndjson',
      data,
    });
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ id, error }) => [id, error?.problems[0].code])).toEqual([
      [name, undefined],
      [name, 'wrong-choice'],
      [name, 'wrong-choice'],
      [name, 'not-a-number'],
    ]);
  });

  it.each<[string, (text: string) => readonly string[]]>([
    ['a goal', (text) => ['ask', `--goal=${text}`, '--budget=1', '--timeline=1']],
    ['a choice', (text) => ['ask', '--goal=event-turnout', `--audience=${text}`, '--budget=1', '--timeline=1']],
    ['a budget', (text) => ['ask', '--goal=event-turnout', `--budget=${text}`, '--timeline=1']],
    ['a budget with that as its unit', (text) => ['ask', '--goal=event-turnout', `--budget=5${text}`, '--timeline=1']],
    ['a format', (text) => ['compare', `--format=${text}`]],
    ['a format of a batch', (text) => ['batch', `--input-format=${text}`]],
    ['a field', (text) => ['batch', `--fields=${text}`]],
    ['a dimension', (text) => ['compare', text]],
    ['a schema', (text) => ['schema', text]],
    ['a shell', (text) => ['completion', text]],
    ['a command', (text) => [text]],
    ['a flag', (text) => ['compare', `--${text}`]],
  ])('is refused as %s', async (_, args) => {
    const { code, stdout, stderr } = await runCommand(args(name), { env });
    expect([code, stdout]).toEqual([2, '']);
    expectHarmless(stderr);
  });

  it('is unknown everywhere in a dataset, and no id or reference', async () => {
    const own = (value: object) =>
      Object.defineProperty(value, name, { value: { polluted: true }, enumerable: true, configurable: true });
    const folder = smallDatasetFolder(({ dimensions, rules, channels, sources, wording }) => {
      for (const part of [
        dimensions,
        dimensions.dimensions[0].inbound,
        rules.scoring,
        rules.rules[0],
        rules.uncertainty.priors,
        channels.channels[0].figures,
        sources.sources[0],
        wording.headlines,
        wording.jobs,
      ])
        own(part);
      own(rules.rules[1].when);
    });
    const { code, stdout } = await runCommand(['check', folder]);
    expect(code).toBe(2);
    expect(stdout.match(/^error .*\.json:\d+:\d+: unknown key "\w+"/gm)).toHaveLength(10);
    const named = smallDatasetFolder(({ rules }) => {
      rules.rules[0].dimension = name;
      rules.rules[1].sources = [name];
    });
    expect((await runCommand(['check', named])).stdout).toMatch(/^[2-4] errors, \d+ warnings in /m);
    const alone = writeDataset({ wording: `{"${name}":{}}` });
    expect((await runCommand(['check', alone])).stdout).toContain(`unknown key "${name}"`);
  });

  /** The protocol's own library takes `__proto__` out of arguments before a tool sees them. */
  it('is unknown to the tools of an assistant, or never reaches them', async () => {
    const [toServer, toClient] = InMemoryTransport.createLinkedPair();
    const server = createServer(loadDataset(data));
    const client = new Client({ name: 'test', version: '1.0.0' });
    await Promise.all([server.connect(toClient), client.connect(toServer)]);
    for (const tool of ['advise', 'next_question', 'compare']) {
      const given = JSON.parse(`{"${name}":{"polluted":true}}`) as Record<string, unknown>;
      const answer = await client.callTool({ name: tool, arguments: given });
      const unknown = { isError: true, content: [{ text: expect.stringContaining(`unknown key "${name}"`) }] };
      if (name === '__proto__') expect(answer).toEqual(await client.callTool({ name: tool, arguments: {} }));
      else expect(answer).toMatchObject(unknown);
    }
    await client.close();
  });
});

describe('ids that are names of every object', () => {
  it('name dimensions, rules, channels and sources like any others', async () => {
    const folder = smallDatasetFolder(({ dimensions, rules, channels, sources }) => {
      dimensions.dimensions[0].id = 'constructor';
      for (const rule of [...rules.rules, ...rules.weights]) rule.dimension = 'constructor';
      rules.rules[0].id = 'prototype';
      rules.rules[1].id = 'constructor';
      rules.rules[0].sources = ['constructor'];
      channels.channels[0].id = 'constructor';
      sources.sources = [
        { id: 'constructor', title: 'T', publisher: 'P', year: 2020, grade: 'A', url: 'https://a.example' },
      ];
    });
    for (const args of [
      ['ask', '-', '--explain'],
      ['ask', '-', '--format=html'],
      ['ask', '-', '--format=markdown'],
      ['compare', 'constructor'],
      ['check', folder],
    ]) {
      const { code, stdout } = await runCommand(args, { input: `{${THREE}}`, env: { MIX_ADVISOR_DATA: folder } });
      expect(code).toBe(0);
      expectHarmless(stdout);
      expect(stdout).not.toMatch(/native code|\[object|undefined/);
    }
  });
});
