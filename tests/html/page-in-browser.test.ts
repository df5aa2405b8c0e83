import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWhatIf } from '../../src/advice/what-if.ts';
import { type AnswersInput, advise } from '../../src/index.ts';
import { compareDimensions } from '../../src/report/comparison.ts';
import { comparisonHtml } from '../../src/report/html/comparison-html.ts';
import { htmlReporter } from '../../src/report/html/html-reporter.ts';
import { closePages, hasBrowser, sharedBrowser } from '../support/browser.ts';
import { newFolder } from '../support/new-folder.ts';
import { dataset } from '../support/shipped-advice.ts';

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
  current: [
    { channel: 'search-ads', monthlySpend: 8000, months: 6, leads: 140, customers: 13 },
    { channel: 'direct mail', monthlySpend: 4000, months: 12, leads: 3, customers: 0 },
    { channel: 'a magazine that nobody here knows', monthlySpend: 500 },
  ],
};
const folder = newFolder();
const handover = {
  title: 'Marketing advice for a practice with a long name, in two places',
  by: 'An agency that also has a long name',
  date: { year: 2026, month: 12, day: 1 },
  logo: {
    type: 'image/svg+xml',
    base64: btoa('<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36"/>'),
    path: '',
  },
};
const compareAdvice = compileWhatIf(dataset);
const NAMES = { before: 'a-file-with-quite-a-long-name-of-a-client.json', after: 'b.json' };
const pageOf = (answers: AnswersInput, head = {}) =>
  htmlReporter.advice(advise(answers, dataset), { comparison, explain: false, handover: head });
const pages: Readonly<Record<string, string>> = {
  'a what-if': htmlReporter.whatIf(
    compareAdvice(advise(NOTHING_TO_WORK_WITH, dataset), advise(LAUNCH, dataset), NAMES),
    {},
  ),
  'the advice': pageOf(example, handover),
  'advice without a budget': pageOf({ goals: ['event-turnout'], monthlyBudget: 0, timelineMonths: 1 }),
  'advice with every channel ruled out': pageOf(NOTHING_TO_WORK_WITH),
  'advice for a launch': pageOf(LAUNCH),
  'advice for ten years': pageOf({ ...example, monthlyBudget: 2_000_000, timelineMonths: 120 }),
  'a plan': readFileSync('tests/golden/plan.html', 'utf8'),
  'a calibration': readFileSync('tests/golden/calibrate.html', 'utf8'),
  'the comparison': comparisonHtml(comparison, handover),
};
interface Violations {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly unknown[] }[];
}
/** The longest page has every channel ruled out, and over thirty notes. */
const MOST_SHEETS = 9;
/** Says in full what is wrong only, which takes half the time. */
const FIND_VIOLATIONS = 'axe.run({ resultTypes: ["violations"], preload: false })';
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
/** The classes of what has more to show than its width. */
const SCROLLING_SIDEWAYS = `[...document.querySelectorAll('*')]
  .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
    && element.scrollWidth > element.clientWidth)
  .map((element) => element.className)`;
const addressOf = (name: string) => {
  const path = join(folder, `${name.replace(/\W+/g, '-')}.html`);
  writeFileSync(path, pages[name] ?? '');
  return pathToFileURL(path).href;
};

describe.skipIf(!hasBrowser)('a page in a browser', () => {
  const browser = sharedBrowser();
  afterAll(closePages);

  describe.each(Object.keys(pages))('%s', (name) => {
    const requests: string[] = [];
    const refused: string[] = [];
    let page: Page;
    beforeAll(async () => {
      page = await browser.newPage();
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => refused.push(message.text()));
      await page.goto(addressOf(name));
      await page.evaluate(axe.source);
    });
    afterAll(() => page?.close());

    const show = async (width: number, colorScheme: 'light' | 'dark' = 'light', media: 'print' | null = null) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, media });
    };
    const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

    it('keeps its own policy: its style is let in, and nothing is refused', async () => {
      const font = await page.evaluate('getComputedStyle(document.body).overflowWrap');
      expect([font, refused]).toEqual(['break-word', []]);
    });

    it.each([
      [360, 'light'],
      [1400, 'dark'],
    ] as const)('is accessible and drawn at %i pixels, %s', async (width, scheme) => {
      await show(width, scheme);
      const { violations } = (await page.evaluate(FIND_VIOLATIONS)) as Violations;
      expect(violations.map(({ id, nodes }) => `${id} x ${nodes.length}`)).toEqual([]);
      expect((await page.screenshot()).length).toBeGreaterThan(10_000);
    });

    it.each([360, 800, 1400])('stays within %i pixels, with nothing that scrolls sideways', async (width) => {
      await show(width);
      expect(await overflow()).toBeLessThanOrEqual(0);
      expect(await page.evaluate(SCROLLING_SIDEWAYS)).toEqual([]);
    });

    it.each(['A4', 'Letter'])('is printed on few sheets of %s', async (format) => {
      await show(800);
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(MOST_SHEETS);
    });

    it('is printed in letters of 10 points or more', async () => {
      await show(800, 'light', 'print');
      const sizes = (await page.evaluate(PRINTED_SIZES)) as { points: number; text: string }[];
      expect(sizes.filter(({ points }) => points < 10)).toEqual([]);
    });

    it('stays within 320 pixels with everything unfolded', async () => {
      await show(320);
      await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true; })');
      expect(await overflow()).toBeLessThanOrEqual(0);
    });

    it('has loaded nothing but itself', () => {
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([addressOf(name)]);
    });
  });
});
