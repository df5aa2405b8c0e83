import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createServer } from '../../src/commands/mcp/server.ts';
import { loadDataset } from '../../src/shell/read-dataset.ts';
import { runBatch } from '../batch/run-batch.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { runProgram } from '../support/run-program.ts';
import { expectHarmless } from './expect-harmless.ts';
import { datasetNamed, smallDatasetFolder, writeDataset } from './hostile-dataset.ts';

/** What terminals and readers obey, by what it would do. */
const ACTS = {
  'clears the screen': '\u001b[2J\u001b[H',
  'sets the title': '\u001b]0;owned\u0007',
  'links elsewhere': '\u001b]8;;https://evil.example\u001b\\here\u001b]8;;\u001b\\',
  'fills the clipboard': '\u001b]52;c;cm0gLXJm\u0007',
  'begins a sequence in one character': '\u009b2J\u009d0;owned\u009c',
  'rubs out what stands before': 'good\b\b\b\bbad',
  'begins the line anew': 'good\rbad',
  'rings, deletes, feeds and ends': '\u0007\u007f\u000b\u000c\u0000',
  'reverses the text': '\u202egnp.exe\u202c',
  'isolates the text': '\u2066a\u2067b\u2068c\u2069',
  'marks a direction': '\u200e\u200f\u061c',
  'breaks lines and paragraphs': 'a\u2028b\u2029c\u0085d',
} as const;
const CASES = Object.entries(ACTS);
const EVERYTHING = Object.values(ACTS).join(' ');
/** A command line and a file name hold no NUL. */
const NAMEABLE = EVERYTHING.replaceAll('\u0000', '').replaceAll('/', '');

const GOOD = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const env = { MIX_ADVISOR_DATA: smallDatasetFolder() };

describe('in answers, what', () => {
  it.each(CASES)('%s is shown escaped, or not at all', async (_, text) => {
    for (const document of [
      { ...GOOD, [text]: 1 },
      { ...GOOD, audience: text },
      { ...GOOD, goals: [text] },
      { ...GOOD, goals: { [text]: text } },
      { ...GOOD, monthlyBudget: text },
      { ...GOOD, monthlyBudget: [{ [text]: [text] }] },
      { ...GOOD, $schema: [text] },
      text,
    ]) {
      const written = JSON.stringify(document);
      for (const input of new Set([written, written.replaceAll(/\\u00[89]/g, '')])) {
        const { code, stdout, stderr } = await runCommand(['ask', '-'], { input, env });
        expect([code, stdout]).toEqual([2, '']);
        expectHarmless(stderr);
      }
    }
  });

  it.each(CASES)('%s is not repeated from what is no JSON', async (_, text) => {
    for (const input of [text, `{"${text}`, `{"a":1}${text}`, `{"goals":["${text}"],"goals":["${text}"]}`]) {
      const { code, stderr } = await runCommand(['ask', '-'], { input, env });
      expect(code).toBe(2);
      expectHarmless(stderr);
    }
  });
});

describe('in a batch, what', () => {
  it.each(CASES)('%s is escaped in the JSON of results and errors, and read as it was', async (_, text) => {
    const lines = [{ id: text, ...GOOD }, { id: text }, { ...GOOD, [text]: text }, { ...GOOD, audience: text }];
    const { code, stdout, stderr } = await runBatch(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const [good, bad] = stdout.split('\n').map((line) => JSON.parse(line || 'null'));
    expect([code, good.id, bad.id]).toEqual([3, text, text]);
    expectHarmless(stdout + stderr);
  });

  it.each(CASES)('%s is shown escaped in the CSV of results and errors', async (_, text) => {
    const quoted = `"${text}"`;
    const rows = [`${quoted},event-turnout,5,6,`, `${quoted},event-turnout,5,6,${quoted}`, `,${quoted},${quoted},6,`];
    const { code, stdout, stderr } = await runBatch(
      `id,goals,monthlyBudget,timelineMonths,audience\n${rows.join('\n')}\n`,
      { inputFormat: 'csv' },
    );
    const cells: readonly (readonly string[])[] = parse(stdout);
    expect([code, cells.length]).toEqual([3, 4]);
    expect(cells[1]?.[1]).toBe(cells[2]?.[1]);
    expectHarmless(stdout + stderr);
  });

  it('acts on a line of answers for a check is shown escaped', async () => {
    const lines = [{ ...GOOD, [EVERYTHING]: 1 }, { ...GOOD, audience: EVERYTHING }, EVERYTHING];
    const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    for (const format of [[], ['--json']]) {
      const { code, stdout } = await runCommand(['check', '--answers', '-', ...format], { input, env });
      expect([code, stdout.match(/standard input:\d/g)]).toEqual([
        2,
        ['1', '2', '3'].map((line) => `standard input:${line}`),
      ]);
      expectHarmless(stdout);
    }
  });

  it('acts in the name of a column is shown escaped', async () => {
    const { code, stderr } = await runCommand(['batch', '--input-format=csv'], { input: `${EVERYTHING},goals\n`, env });
    expect(code).toBe(2);
    expectHarmless(stderr);
  });
});

describe('in the name of a file, whatever acts', () => {
  const folder = newFolder();
  const named = (ending: string) => join(folder, `${NAMEABLE.slice(0, 60)}${ending}`);
  const answers = JSON.stringify(GOOD);
  const written = (ending: string, text: string) => {
    writeFileSync(named(ending), text);
    return named(ending);
  };

  it.each<[string, () => readonly string[]]>([
    ['of answers that are not there', () => ['ask', named('.none')]],
    ['of a folder for answers', () => ['ask', `${datasetNamed(NAMEABLE.slice(0, 60))}`]],
    ['of answers that are wrong', () => ['ask', written('.wrong.json', '{"a":1}')]],
    ['of answers that are no JSON', () => ['ask', written('.broken.json', '{')]],
    ['of answers to compare with', () => ['ask', '-', '--compare', named('.none')]],
    ['of a batch that is not there', () => ['batch', named('.none')]],
    ['of a batch', () => ['batch', '--strict', written('.ndjson', '{}\n')]],
    ['of a batch in CSV', () => ['batch', written('.csv', 'a,b\n')]],
    ['of a dataset that is not there', () => ['compare', '--data', named('.none')]],
    ['of lines of answers for a check', () => ['check', '--answers', named('.none')]],
    ['of an output that exists', () => ['compare', '--output', written('.html', '')]],
    ['of a dimension', () => ['compare', NAMEABLE]],
    ['of a schema', () => ['schema', NAMEABLE]],
    ['of a shell', () => ['completion', NAMEABLE]],
    ['of fields', () => ['batch', '--fields', NAMEABLE]],
  ])('is shown escaped in the message: %s', async (_, args) => {
    const { code, stdout, stderr } = await runCommand(args(), { input: answers, env });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/\\u001b\[2J/);
    expectHarmless(stderr);
  });

  it.each<[string, (path: string) => readonly string[]]>([
    ['a comparison', (path) => ['compare', '--output', path]],
    ['answers', (path) => ['ask', '-', '--save', path]],
    ['the schema', (path) => ['schema', 'answers', '--output', path]],
  ])('is shown escaped when written to: %s', async (what, args) => {
    const path = named(`.${what.slice(0, 3)}.json`);
    const { code, stderr } = await runCommand(args(path), { input: answers, env });
    expect([code, existsSync(path)]).toEqual([0, true]);
    expect(stderr).toContain('\\u001b[2J');
    expectHarmless(stderr);
  });

  it.each(['ndjson', 'csv'] as const)('is shown escaped in the errors of a batch, in %s', async (format) => {
    const { code, stdout, stderr } = await runBatch(
      '',
      { inputFormat: 'ndjson', outputFormat: format },
      written('.x', '{}\n'),
    );
    expect(code).toBe(3);
    expect(stdout).toContain('\\u001b[2J');
    expectHarmless(stdout + stderr);
  });

  it('is shown escaped as the folder of a dataset, checked, printed as JSON, or compared with', async () => {
    const dataset = datasetNamed(NAMEABLE.slice(0, 60));
    const broken = writeDataset({ rules: '{}' }, datasetNamed(`${NAMEABLE.slice(0, 60)}broken`));
    const ran = [
      await runCommand(['check', dataset]),
      await runCommand(['check', broken]),
      await runCommand(['check', broken, '--json']),
      await runCommand(['batch', '--against', dataset], { input: `${answers}\n` }),
    ];
    expect(ran.map(({ code }) => code)).toEqual([0, 2, 2, 0]);
    expect(JSON.parse(ran[2]?.stdout ?? '').dataset).toBe(broken);
    for (const { stdout, stderr } of ran) {
      expect(stdout + stderr).toContain('\\u001b[2J');
      expectHarmless(stdout + stderr);
    }
  });
});

describe('in a dataset, what', () => {
  it.each(CASES)('%s is refused in every text, with file, line and column', async (_, text) => {
    const folder = smallDatasetFolder(({ dimensions, rules, channels, sources, wording }) => {
      dimensions.dimensions[0].inbound.brief = text;
      dimensions.dimensions[0].name = text.slice(0, 20);
      dimensions.closing = text;
      rules.rules[0].because = text;
      rules.phases.dated[0] = text;
      channels.channels[0].name = text;
      channels.channels[0].steps[0].text = text;
      channels.channels[0].job = text;
      sources.sources[0].title = text;
      sources.sources[0].url = `https://a.example/${text}`;
      wording.headlines.balanced = text;
      wording.jobs['event-turnout'].inbound = text;
    });
    const { code, stdout } = await runCommand(['check', folder]);
    expect([code, stdout.match(/^error /gm)?.length]).toEqual([2, 12]);
    expect(stdout.match(/^error .*\.json:\d+:\d+: .*\n {2}Expected (text on one line|an address)/gm)).toHaveLength(12);
    expectHarmless(stdout);
  });

  it.each(CASES)('%s is shown escaped where a name, an id or a reference is wrong', async (_, text) => {
    for (const folder of [
      smallDatasetFolder(({ rules }) => {
        rules.rules[0][text] = text;
        rules.rules[0].when = { [text]: text };
        rules.rules[1].id = text;
        rules.rules[1].toward = text;
        rules.weights[0].sources = [text];
      }),
      writeDataset({ rules: text }),
      writeDataset({ rules: `{"${text}` }),
      writeDataset({ sources: `{${JSON.stringify(text)}:1,${JSON.stringify(text)}:2}` }),
    ]) {
      const [text_, json] = [await runCommand(['check', folder]), await runCommand(['check', folder, '--json'])];
      const { stderr } = await runCommand(['ask', '-'], {
        input: JSON.stringify(GOOD),
        env: { MIX_ADVISOR_DATA: folder },
      });
      expect([text_.code, json.code]).toEqual([2, 2]);
      expect(JSON.parse(json.stdout)).toMatchObject({ errors: text_.stdout.match(/^error /gm)?.length });
      expectHarmless(text_.stdout + json.stdout + stderr);
    }
  });
});

describe('to an assistant, what', () => {
  it.each(CASES)('%s is not repeated', async (_, text) => {
    const [toServer, toClient] = InMemoryTransport.createLinkedPair();
    const server = createServer(loadDataset(env.MIX_ADVISOR_DATA));
    const client = new Client({ name: text, version: text });
    await Promise.all([server.connect(toClient), client.connect(toServer)]);
    for (const call of [
      { name: 'advise', arguments: { ...GOOD, audience: text, [text]: text } },
      { name: 'next_question', arguments: { [text]: 1 } },
      { name: 'compare', arguments: { dimensions: [text] } },
    ]) {
      const { isError, content } = await client.callTool(call);
      expect(isError).toBe(true);
      for (const each of content as readonly { readonly text: string }[]) expectHarmless(each.text);
    }
    await client.close();
  });
});

describe('on the real command line, whatever acts', () => {
  it.each<[string, readonly string[]]>([
    ['a flag', [`--${NAMEABLE}`]],
    ['a command', [NAMEABLE]],
    ['a choice of a flag', ['ask', '--format', NAMEABLE]],
    ['a width', ['compare', '--width', NAMEABLE]],
    ['a file', ['ask', NAMEABLE]],
    ['one argument too many', ['sources', NAMEABLE]],
  ])('is shown escaped as %s', (_, args) => {
    const { code, stdout, stderr } = runProgram(args);
    expect([code, stdout]).toEqual([2, '']);
    expectHarmless(stderr);
  });

  it('has no effect in the environment', () => {
    const hostile = { COLUMNS: NAMEABLE, TERM: NAMEABLE, FORCE_COLOR: '0' };
    const { code, stdout, stderr } = runProgram(['compare'], { env: hostile });
    expect([code, stderr]).toEqual([0, '']);
    expectHarmless(stdout);
  });
});

describe('completion in bash', () => {
  it.skipIf(spawnSync('bash', ['--version']).status !== 0)('runs nothing that stands on the line', async () => {
    const { stdout: script } = await runCommand(['completion', 'bash']);
    const folder = newFolder();
    const call = `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mix_advisor; echo "\${COMPREPLY[@]}"`;
    for (const word of [
      '$(touch owned)',
      '`touch owned`',
      ';touch owned',
      "'$(touch owned)'",
      '"$(touch owned)',
      '*',
      '[$(touch owned)]',
      `\${x:=$(touch owned)}`,
    ]) {
      for (const words of [
        [word],
        ['ask', word],
        ['ask', word, ''],
        ['ask', '--goal', word],
        ['compare', word, 'cost'],
      ]) {
        const typed = ['mix-advisor', ...words];
        const { status } = spawnSync('bash', ['--norc', '-c', `${script}\n${call}`, 'bash', ...typed], { cwd: folder });
        expect([words, status]).toEqual([words, 0]);
      }
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});
