import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';

const NEEDED = ['--goal', 'lead-generation', '--budget', '800', '--timeline', '6'];
const folder = newFolder();
const written = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const PNG = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1');
const SVG = '<?xml version="1.0"?>\n<!-- a house -->\n<svg xmlns="http://www.w3.org/2000/svg"/>';
const page = (...flags: readonly string[]) => runCommand(['ask', ...NEEDED, '--format', 'html', ...flags]);

describe('what a page is handed over with', () => {
  it('stands at its top, and names its months', async () => {
    const { code, stdout } = await page('--title', 'Smile  Dental', '--by', 'North & Co', '--date', '2026-12-01');
    expect(code).toBe(0);
    expect(stdout).toContain('<b>Smile Dental</b><br>Prepared by North &amp; Co</p></div><p>December 1, 2026</p>');
    expect(stdout).toMatch(/<p class="good">Good for December 2026 to \w+ 2027/);
  });

  it('goes on the page of a comparison too', async () => {
    const { stdout } = await runCommand(['compare', '--format', 'html', '--by', 'North & Co']);
    expect(stdout).toContain('Prepared by North &amp; Co');
  });

  it('goes on the page and the document of a plan, of several, and of one that answers, where --by is a month', async () => {
    const given = ['--title', 'Smile Dental', '--prepared-by', 'North & Co', '--date', '2026-12-01'];
    const plan = (...flags: readonly string[]) => runCommand(['plan', ...NEEDED, '--draws', '100', ...given, ...flags]);
    for (const more of [[], ['--interactive'], ['--vary', 'monthlyBudget=800,900']]) {
      const { stdout } = await plan('--format', 'html', '--target', '3', '--by', '6', ...more);
      expect(stdout).toContain('<b>Smile Dental</b><br>Prepared by North &amp; Co</p></div><p>December 1, 2026</p>');
      expect(stdout).toContain('<title>Smile Dental</title>');
    }
    const { stdout } = await plan('--format', 'markdown');
    expect(stdout).toMatch(/^# Smile Dental\n\nPrepared by North .{1,6} Co, December 1, 2026\n\n\*\*/);
    const { problems, stderr } = await plan('--format', 'json');
    expect(problems).toEqual(Array(3).fill('not-a-page'));
    expect(stderr).toContain('--prepared-by: is for a page only');
  });

  it.each([
    ['image/png', 'logo.png', PNG],
    ['image/jpeg', 'logo.jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['image/gif', 'logo.gif', Buffer.from('GIF89a')],
    ['image/webp', 'logo.webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
    ['image/svg+xml', 'logo.svg', Buffer.from(SVG)],
  ])('takes a logo that is %s into the page, whatever its name', async (type, name, bytes) => {
    const { stdout } = await page('--logo', written(`${name}.bin`, bytes));
    expect(stdout).toContain(`<img src="data:${type};base64,${bytes.toString('base64')}" alt="">`);
  });

  it('is refused with everything that is wrong with it, before any work', async () => {
    const flags = ['--title', ' ', '--by', 'a\u001bb', '--date', '2026-02-30', '--logo', join(folder, 'none.png')];
    const { code, stdout, stderr } = await page(...flags);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      [
        '--title: is empty',
        '  Write a short line of text, or leave it out.',
        '--by: has control characters in it',
        '  Write a short line of text, or leave it out.',
        '--date: "2026-02-30" isn\'t a date',
        '  Write year, month and day, such as 2026-12-01.',
        `${join(folder, 'none.png')}: does not exist`,
        '  Check the name. For standard input, write -.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['too-large', () => written('huge.png', Buffer.concat([PNG, Buffer.alloc(512 * 1024)]))],
    ['too-large', () => '/dev/zero'],
    ['not-a-picture', () => written('answers.json', '{"goals":["<svg>"]}')],
    ['not-a-picture', () => written('empty.png', '')],
    ['is-a-directory', () => folder],
  ])('refuses a logo that is %s', async (problem, path) => {
    expect(await page('--logo', path())).toMatchObject({ code: 2, stdout: '', problems: [problem] });
  });

  it.each(['table', 'json', 'csv'])('is refused where the format is %s', async (format) => {
    const { code, problems, stderr } = await runCommand([
      'ask',
      ...NEEDED,
      '--format',
      format,
      '--title',
      'a',
      '--by',
      'b',
    ]);
    expect([code, problems]).toEqual([2, ['not-a-page', 'not-a-page']]);
    expect(stderr).toContain('Add -o advice.html or -o advice.md, or leave out --title.');
  });
});

it('a page of your own numbers is handed over with names too, as HTML and Markdown', async () => {
  const flags = ['calibrate', 'docs/examples/history.csv', '--title', 'Smile Dental', '--by', 'North'];
  const [page, markdown] = [
    await runCommand([...flags, '--format', 'html']),
    await runCommand([...flags, '--format', 'markdown']),
  ];
  expect(page.stdout).toContain('<b>Smile Dental</b><br>Prepared by North</p>');
  expect(markdown.stdout).toMatch(/^# Smile Dental\n\nPrepared by North\n\n\*\*18 months of leads/);
});
