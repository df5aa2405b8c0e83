import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whatIf } from '../../src/advice/what-if.ts';
import { type AnswersInput, advise, loadDataset } from '../../src/index.ts';
import { compareDimensions } from '../../src/report/comparison.ts';
import { adviceHtml } from '../../src/report/html/advice-html.ts';
import { htmlReporter } from '../../src/report/html/html-reporter.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';
import { newFolder } from '../support/new-folder.ts';

const dataset = loadDataset();
const comparison = compareDimensions(dataset);
const example = JSON.parse(readFileSync('docs/examples/software-for-dentists.json', 'utf8'));
/** The longest page: every question answered, and every channel out for several reasons. */
const NOTHING_TO_WORK_WITH: AnswersInput = {
  goals: ['immediate-sales'],
  monthlyBudget: 0,
  timelineMonths: 0.5,
  businessModel: 'b2c',
  audience: 'broad',
  customerValue: 2,
  salesCycle: 'impulse',
  searchDemand: 'none',
  brandRecognition: 'none',
  contentCapacity: 'none',
  salesCapacity: 'none',
  ownedAudience: 'none',
  trustSensitivity: 'low',
  contactRules: 'strict',
};
/** Long in another way: many channels left, and many sources cited. */
const LAUNCH: AnswersInput = {
  goals: ['product-launch', 'brand-awareness'],
  monthlyBudget: 40000,
  timelineMonths: 4,
  businessModel: 'b2c',
  audience: 'broad',
  customerValue: 120,
  salesCycle: 'impulse',
  searchDemand: 'none',
  brandRecognition: 'none',
  contentCapacity: 'some',
  salesCapacity: 'none',
  ownedAudience: 'none',
  trustSensitivity: 'low',
  contactRules: 'limited',
};
const folder = newFolder();
const pages: Readonly<Record<string, string>> = {
  'a what-if': htmlReporter.whatIf(whatIf(advise(NOTHING_TO_WORK_WITH, dataset), advise(LAUNCH, dataset))),
  'the advice': adviceHtml(advise(example, dataset), comparison),
  'advice without a budget': adviceHtml(
    advise({ goals: ['event-turnout'], monthlyBudget: 0, timelineMonths: 1 }, dataset),
    comparison,
  ),
  'advice with every channel ruled out': adviceHtml(advise(NOTHING_TO_WORK_WITH, dataset), comparison),
  'advice for a launch': adviceHtml(advise(LAUNCH, dataset), comparison),
  'the comparison': htmlReporter.comparison(comparison),
};
/** The size in points of whatever shows text on paper; the page's own comes first. */
const PRINTED_SIZES = `[document.body, ...document.querySelectorAll('main *, footer')]
  .filter((element) => element === document.body || (element.checkVisibility()
    && !element.matches('title, desc')
    && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '')))
  .map((element) => {
    const zoom = Number(getComputedStyle(element.closest('svg') ?? element).zoom);
    const points = Math.round(parseFloat(getComputedStyle(element).fontSize) * zoom * 7.5) / 10;
    return { points, text: element === document.body ? 'body' : element.textContent };
  })`;
const addressOf = (name: string) => {
  const path = join(folder, `${name.replace(/\W+/g, '-')}.html`);
  writeFileSync(path, pages[name] ?? '');
  return pathToFileURL(path).href;
};

describe.skipIf(!hasBrowser)('a page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const open = async (name: string, width: number, colorScheme: 'light' | 'dark' = 'light') => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(addressOf(name));
    return { page, requests, close: () => context.close() };
  };

  const cases = Object.keys(pages).flatMap((name) =>
    [360, 800, 1400].flatMap((width) => (['light', 'dark'] as const).map((scheme) => [name, width, scheme] as const)),
  );

  it.each(cases)(
    '%s at %i pixels, %s: accessible, within its width, and loading nothing',
    async (name, width, scheme) => {
      const { page, requests, close } = await open(name, width, scheme);
      expect(requests).toEqual([addressOf(name)]);
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: unknown[] }[] };
      expect(violations.map(({ id, nodes }) => `${id} x ${nodes.length}`)).toEqual([]);
      expect((await page.screenshot()).length).toBeGreaterThan(10_000);
      await close();
    },
  );

  it.each(Object.keys(pages))('%s stays within 320 pixels with everything unfolded', async (name) => {
    const { page, close } = await open(name, 320);
    await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true; })');
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
    await close();
  });

  it.each(Object.keys(pages))('%s prints on two A4 pages at most', async (name) => {
    const { page, close } = await open(name, 800);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(2);
    await close();
  });

  it.each(Object.keys(pages))('%s is printed in letters of 8.5 points, and none below 7.5', async (name) => {
    const { page, close } = await open(name, 800);
    await page.emulateMedia({ media: 'print' });
    const sizes = (await page.evaluate(PRINTED_SIZES)) as { points: number; text: string }[];
    expect(sizes[0]).toEqual({ points: 8.5, text: 'body' });
    expect(sizes.filter(({ points }) => points < 7.5)).toEqual([]);
    await close();
  });
});
