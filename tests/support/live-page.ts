import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { PageOptions, SharedBrowser } from './browser.ts';
import { newFolder } from './new-folder.ts';

/** A page in a browser, and what it did that it must not. */
export interface Opened {
  readonly page: Page;
  /** Errors, violations of the policy, dialogs, and requests for anything but the page; none if all is well. */
  readonly faults: readonly string[];
}

/** The address of a page, written to a file of its own. */
export function addressOf(markup: string): string {
  const path = join(newFolder(), 'page.html');
  writeFileSync(path, markup);
  return pathToFileURL(path).href;
}

/** Opens a page and waits until it is ready, if it runs at all. */
export async function openPage(browser: SharedBrowser, address: string, options: PageOptions = {}): Promise<Opened> {
  const page = await browser.newPage(options);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
  page.on('console', (said) => faults.push(`console: ${said.text()}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address.split('#')[0] && !request.url().startsWith('blob:'))
      faults.push(`request: ${request.url()}`);
  });
  await page.addInitScript(`addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    console.log('violates ' + violatedDirective))`);
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await page.waitForSelector('.card, .live');
  return { page, faults };
}

/** Moves a slider by so many stops, as a hand does. */
export const move = (page: Page, key: string, stops: number) =>
  page.evaluate(`{
    const slider = document.querySelector('[data-key=${key}] [type=range]');
    slider.value = Number(slider.value) + ${stops};
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }`);

/** Waits until a slider has rested, and all runs are made. */
export const isAtRest = (page: Page) => page.waitForSelector('html[data-state=rest]');

/** Goes on by the Tab key alone until something has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = () => page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`);
  for (let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${selector}`);
}

/** Places on a page where the Tab key stops, and some more. */
const MOST_STOPS = 100;

/** The words of a place on a page as they are shown. */
export const textOf = (page: Page, selector = 'main') =>
  page.evaluate(`(() => {
    // What is far from the window isn't laid out, and has no text then.
    const laidOut = new CSSStyleSheet();
    laidOut.replaceSync('.piece { content-visibility: visible !important }');
    document.adoptedStyleSheets = [laidOut];
    try {
      return document.querySelector('${selector}').innerText.trim();
    } finally {
      document.adoptedStyleSheets = [];
    }
  })()`);

/** The answers that the address of a page keeps, as text. */
export const answersIn = (page: Page): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)));

interface Violations {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What is not accessible on a page that axe was put into, or wider than its window. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = (await page.evaluate(
    'axe.run({ resultTypes: ["violations"], preload: false })',
  )) as Violations;
  const beyond = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...(beyond > 0 ? [`${beyond} pixels too wide`] : []),
  ];
}
