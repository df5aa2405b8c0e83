import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectGolden } from '../support/golden.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';

const FLAGS = [
  '--goal',
  'leads',
  '--budget',
  '1500',
  '--timeline',
  '6',
  '--business-model',
  'b2c',
  '--customer-value',
  '900',
];
const CURRENT = [
  'search-ads: 200 a month, 6 months, 140 leads, 13 customers',
  'Facebook: 60 a month, 3 weeks, 0 leads',
  'direct mail: 400 a month, 12 months, 3 leads, no customers',
  'church bulletin: 50 a month, 2 years, 6 customers',
  'blog: 3 hours a week',
].flatMap((running) => ['--current', running]);
const UNICODE = { env: { LANG: 'en_US.UTF-8' } };
const section = (text: string, from: string, to: string): string => text.slice(text.indexOf(from), text.indexOf(to));

describe('ask --current', () => {
  it('begins from what runs now, in text', async () => {
    const { code, stdout, stderr } = await runCommand(['ask', ...FLAGS, ...CURRENT, '--full'], UNICODE);
    expect([code, stderr]).toEqual([0, '']);
    expectGolden('current.txt', section(stdout, 'What to change', 'Inbound '));
  });

  it('says on the first screen what to do with what runs, in short', async () => {
    const { stdout } = await runCommand(['ask', ...FLAGS, ...CURRENT], UNICODE);
    expectGolden('current-first.txt', section(stdout, 'Now  ', 'Dollars a month'));
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });

  it('foretells what a customer costs where none has come, and does not say that one did', async () => {
    const running = ['--current', 'facebook ads: 500 a month, 6 months, 400 leads, 0 customers'];
    const { stdout } = await runCommand(['ask', ...FLAGS.slice(0, -1), '90', ...running], UNICODE);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /no customers\. One is likely to cost you about \$[\d,]+, and you can pay \$90\./,
    );
  });

  it('says what is missing where counts alone tell nothing, and takes what is free as that', async () => {
    const { stdout } = await runCommand(
      [
        'ask',
        ...FLAGS,
        '--current',
        'referrals: free, 2 years, 60 customers',
        '--current',
        'Google ads: 600 a month, 14 leads',
      ],
      UNICODE,
    );
    expect(section(stdout, 'Now  ', 'Move in').replace(/\s+/g, ' ')).toMatch(
      /^Now Referrals: keep it\. In 24 months it brought 60 customers for no money\. Google ads: .*say for how many months it ran/,
    );
  });

  it('begins from what runs now, on a narrow screen', async () => {
    const { stdout } = await runCommand(['ask', ...FLAGS, ...CURRENT, '--full', '--width', '40', '--ascii']);
    expectGolden('current-40.txt', section(stdout, 'What to change', 'Inbound '));
  });

  it('begins from what runs now, in Markdown and as a page', async () => {
    const markdown = await runCommand(['ask', ...FLAGS, ...CURRENT, '--format', 'markdown']);
    expectGolden('current.md', section(markdown.stdout, '## What to change', '## Money, month'));
    const page = await runCommand(['ask', ...FLAGS, ...CURRENT, '--format', 'html']);
    expectGolden('current.html', section(page.stdout, '<section><h2>What to change', '<section class="money">'));
  });

  it('reads the same from a file, and saves it so that it can be read again', async () => {
    const folder = newFolder();
    const saved = join(folder, 'answers.json');
    const typed = await runCommand(['ask', ...FLAGS, ...CURRENT, '--save', saved, '--json']);
    const read = await runCommand(['ask', saved, '--json']);
    expect(read.stdout).toBe(typed.stdout);
  });

  it('reads a list of channels in one cell of a batch', async () => {
    const file = join(newFolder(), 'clients.csv');
    writeFileSync(
      file,
      'id,goals,monthlyBudget,timelineMonths,customerValue,current\n' +
        'a,leads,1500,6,900,"search-ads: 200 a month, 6 months, 140 leads, 13 customers; tv: 300 a month, 10 months, no leads"\n' +
        'b,leads,1500,6,900,\n',
    );
    const { code, stdout } = await runCommand(['batch', file, '--output-format', 'ndjson', '--fields', 'current']);
    expect(code).toBe(0);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.current.channels.map(({ move }: { move: string }) => move)).toEqual(['raise', 'stop']);
    expect(second.current).toBeNull();
  });

  it('says what cannot be read, all at once, and what to type', async () => {
    const { code, stdout, stderr, problems } = await runCommand([
      'ask',
      ...FLAGS,
      '--current',
      'seo: much',
      '--current',
      'ads: 900 in total',
    ]);
    expect([code, stdout, problems]).toEqual([2, '', ['not-a-number', 'no-months']]);
    expect(stderr).toContain('--current: "much" is not a number');
  });
});
