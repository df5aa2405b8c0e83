/**
 * Prints for each page that answers: bytes as it lies on a disk and compressed, milliseconds until the first view, and
 * the typical and the 95th-percentile milliseconds for a moved slider, both of a processor that is four times as slow.
 * The first view is told by the clock, on this machine as it is; a slider by what the page itself computes and draws.
 * Usage: npm run build && npm run bench:page -- [MOVES]
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../tests/support/browser.ts';
import { openPage } from '../tests/support/live-page.ts';
import { timesOfMoves } from '../tests/support/moved-slider.ts';
import { runProgram } from '../tests/support/run-program.ts';

const moves = Number(process.argv[2] ?? 100);
const SLOWER = 4;
const EXAMPLE = 'docs/examples/software-for-dentists.json';
const LIVE = ['--format', 'html', '--interactive'];
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'ask --interactive': ['ask', EXAMPLE, ...LIVE],
  'plan --interactive': ['plan', EXAMPLE, ...LIVE],
  page: ['page'],
};
const ANSWERED = '#goals=lead-generation&monthlyBudget=5000&timelineMonths=9';

const folder = mkdtempSync(join(tmpdir(), 'mix-advisor-bench-'));
const browser = await launchBrowser();
const rows: Record<string, Record<string, number>> = {};
for (const [name, args] of Object.entries(PAGES)) {
  const { stdout } = runProgram(args);
  const file = join(folder, 'page.html');
  writeFileSync(file, stdout);
  const address = pathToFileURL(file).href;
  const { page: first } = await openPage(browser, address);
  const view = Number(await first.evaluate('performance.getEntriesByName("first-contentful-paint")[0]?.startTime'));
  await first.close();
  const { page } = await openPage(browser, `${address}${name === 'page' ? ANSWERED : ''}`, {
    viewport: { width: 1280, height: 900 },
  });
  const times = await timesOfMoves(page, 'monthlyBudget', moves);
  await page.close();
  const at = (share: number) => Math.round(SLOWER * (times[Math.floor(share * (times.length - 1))] ?? 0));
  rows[name] = {
    bytes: Buffer.byteLength(stdout),
    compressed: gzipSync(stdout, { level: 9 }).length,
    'first view': Math.round(view),
    'slider, half': at(0.5),
    'slider, 95%': at(0.95),
  };
}
console.table(rows);
await browser.close();
rmSync(folder, { recursive: true });
