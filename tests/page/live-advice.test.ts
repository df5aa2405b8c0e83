import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAnswers } from '../../src/index.ts';
import { GIVEN_KEYS } from '../../src/model/answers.ts';
import { toAddress } from '../../src/page/address.ts';
import { closePages, hasBrowser, sharedBrowser } from '../support/browser.ts';
import { addressOf, answersIn, isAtRest, move, openPage, tabTo, textOf, violationsOf } from '../support/live-page.ts';
import { sizesOf, within } from '../support/page-size.ts';
import { runProgram } from '../support/run-program.ts';

const MOST_COMPRESSED = 130_000;
const EXAMPLE = 'docs/examples/software-for-dentists.json';
const example = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
const ask = (...args: readonly string[]) =>
  runProgram(['ask', EXAMPLE, '--format', 'html', '--date', '2026-12-01', '--title', 'For a client', ...args]);
const { stdout: still } = ask();
const { stdout: live } = ask('--interactive');

describe('ask --interactive', () => {
  it('is for a page only', () => {
    const { code, stderr } = runProgram(['ask', EXAMPLE, '--interactive', '--json']);
    expect([code, stderr]).toEqual([
      2,
      '--interactive: is for an HTML page only\n  Add -o advice.html, or leave out --interactive.\n',
    ]);
  });

  it('is small enough to be mailed', () => {
    expect(sizesOf(live)).toEqual(within(MOST_COMPRESSED));
  });
});

describe.skipIf(!hasBrowser)('advice that answers back', () => {
  const address = addressOf(live);
  const browser = sharedBrowser();
  afterAll(closePages);

  it('reads without a script like the page that runs nothing', async () => {
    const bare = { javaScriptEnabled: false };
    const [one, other] = await Promise.all([
      openPage(browser, addressOf(still), bare),
      openPage(browser, address, bare),
    ]);
    // What is folded is read too; texts of what runs are not.
    const words = (page: Page) => page.locator('main').textContent();
    const bald = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
    expect(bald(await words(other.page))).toBe(bald(await words(one.page)));
    expect(await other.page.isVisible('.panel')).toBe(false);
    await Promise.all([one.page.close(), other.page.close()]);
  });

  it('follows a slider at once, says what was before, and finds the way back', async () => {
    const { page, faults } = await openPage(browser, address);
    const sent = await textOf(page, '.drawn');
    expect(await page.isVisible('.state')).toBe(false);
    await move(page, 'monthlyBudget', -12);
    expect(await textOf(page, '.facts dd>span')).toContain('$600 a month');
    await isAtRest(page);
    expect(await textOf(page, '.facts dd>b')).toMatch(/^\$[\d,]+ in all\s+was \$[\d,]+ in all$/);
    expect(await textOf(page, '.state p')).toMatch(
      /^You changed 1 answer: monthly budget, \$4,000 to \$600\. Inbound’s share \w+ from \d+% to \d+%\./,
    );
    const before = /was (\d+%)/.exec(String(await textOf(page, '.shares .inbound')))?.[1];
    expect(await page.textContent('.split svg')).toBe(`before: ${before}`);
    expect(await textOf(page, '[data-key=monthlyBudget] .was')).toBe('was $4,000 Undo');
    expect(await page.textContent('.said')).toBe(await page.evaluate('document.querySelector("h1").textContent'));
    const link = page.url();

    const { page: forwarded } = await openPage(browser, link);
    expect(await textOf(forwarded)).toBe(await textOf(page));
    await forwarded.close();

    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.panel')).toBe(false);
    expect(await page.isVisible('.state p')).toBe(true);
    expect(await page.isVisible('.state button')).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await page.click('.state .main');
    expect(await textOf(page, '.drawn')).toBe(sent);
    expect(page.url()).toBe(address);
    await move(page, 'timelineMonths', 3);
    await isAtRest(page);
    await page.click('[data-key=timelineMonths] .undo');
    expect(await textOf(page, '.drawn')).toBe(sent);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('says where a slider is while it moves, also to whoever hears it, and that the answer is known now', async () => {
    const { page } = await openPage(browser, address);
    await page.check('[data-key=hoursPerWeek] .unknown input', { force: true });
    const moved = await page.evaluate(`(() => {
      const own = document.querySelector('[data-key=hoursPerWeek]');
      const slider = own.querySelector('[type=range]');
      slider.value = Number(slider.value) - 3;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      const { state } = document.documentElement.dataset;
      const typed = own.querySelector('[type=text]').value;
      const isUnknown = own.querySelector('.unknown input').checked;
      return { state, typed, isUnknown, heard: slider.getAttribute('aria-valuetext') === typed };
    })()`);
    expect(moved).toEqual({ state: 'moving', typed: '17 hours', isUnknown: false, heard: true });
    await page.close();
  });

  it('is used by keyboard alone: to the answer, to a slider, back to what was sent, and one answer back', async () => {
    const { page } = await openPage(browser, address);
    const sent = await textOf(page, '.drawn');
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.tagName');
    await tabTo(page, '.skip');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('drawn');
    await page.reload();
    await tabTo(page, '[data-key=monthlyBudget] [type=range]');
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowLeft');
    await isAtRest(page);
    expect(await textOf(page, '.state p')).toMatch(/^You changed 1 answer: monthly budget, \$4,000 to \$2,000\./);
    await tabTo(page, '.state .main');
    await page.keyboard.press('Enter');
    expect([await textOf(page, '.drawn'), await focused()]).toEqual([sent, 'H1']);
    await page.reload();
    await tabTo(page, '#panel-timelineMonths');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('a year');
    await tabTo(page, '[data-key=timelineMonths] .undo');
    await page.keyboard.press('Enter');
    expect([await textOf(page, '.drawn'), await focused()]).toEqual([sent, 'panel-timelineMonths']);
    await page.close();
  });

  it('says that it doesn’t follow what it can’t read, leads there, and goes on once that is taken back', async () => {
    const { page, faults } = await openPage(browser, address, { viewport: { width: 360, height: 800 } });
    const type = async (key: string, text: string) => {
      if (!(await page.isVisible('.sheet'))) await page.click('.bar button');
      await page.fill(`#panel-${key}`, text);
      await page.keyboard.press('Tab');
      await page.click('.bar button');
    };
    const sent = await textOf(page, '.drawn');
    await type('monthlyBudget', '£3k');
    expect(await textOf(page, '.state')).toMatch(
      /^What you see doesn’t follow your last change\. Your exchange rate: Amounts are in GBP.* Go there$/,
    );
    expect(await textOf(page, '.bar p')).toBe('Not up to date');
    const { page: forwarded, faults: others } = await openPage(browser, page.url());
    expect(await textOf(forwarded, '.state')).toBe(await textOf(page, '.state'));
    await forwarded.close();
    await page.click('.state a');
    expect(await page.evaluate('document.activeElement.id')).toBe('panel-rate');
    await page.click('[data-key=monthlyBudget] .undo');
    expect([await page.isVisible('.state'), await textOf(page, '.drawn')]).toEqual([false, sent]);
    expect([...faults, ...others]).toEqual([]);
    await page.close();
  });

  it('gives a number back to whoever does know it after all, and no more digits than anybody types', async () => {
    const { page } = await openPage(browser, address);
    const typed = () => page.inputValue('#panel-customerValue');
    const before = await typed();
    const box = page.locator('[data-key=customerValue] .unknown input');
    await box.check();
    expect(await typed()).toBe('');
    await box.uncheck();
    expect([before, await typed(), await box.isChecked()]).toEqual(['$3,600', '$3,600', false]);
    await page.fill('#panel-timelineMonths', '12 weeks');
    await page.keyboard.press('Tab');
    expect(await page.inputValue('#panel-timelineMonths')).toBe('2.77 months');
    await page.close();
  });

  it('names what gets money and what gets none any more, and marks no reason as new that was there', async () => {
    const { page } = await openPage(browser, address);
    const table = async () =>
      String(await textOf(page, '.sums'))
        .replace(/was \S+/g, '')
        .toLowerCase();
    const reasons = async (which = '') => {
      const all = await page.locator(`.reasons li${which}`).allTextContents();
      return all.map((text) => text.replace(/\d* ?(?:new)?$/, '').trim());
    };
    const [before, sent] = [await table(), await reasons()];
    await page.fill('#panel-timelineMonths', '12');
    await page.keyboard.press('Tab');
    await isAtRest(page);
    const [after, fresh] = [await table(), await reasons(':has(.new)')];
    const [, added = '', dropped = ''] =
      /Added: (.*?)\. Dropped: (.*?)\./.exec(String(await textOf(page, '.state p'))) ?? [];
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.filter((reason) => sent.includes(reason))).toEqual([]);
    const isIn = (name: string) => [before.includes(name), after.includes(name)];
    expect(added.split(', ').map(isIn)).toEqual(added.split(', ').map(() => [false, true]));
    expect(dropped.split(', ').map(isIn)).toEqual(dropped.split(', ').map(() => [true, false]));
    await page.close();
  });

  it('moves nothing by itself for whoever asked for that', async () => {
    const { page } = await openPage(browser, address, { reducedMotion: 'reduce' });
    await move(page, 'monthlyBudget', -8);
    await isAtRest(page);
    const moving = await page.evaluate(`[...document.querySelectorAll('*')].map((element) => getComputedStyle(element))
      .filter(({ transitionDuration, animationName }) => transitionDuration !== '0s' || animationName !== 'none').length`);
    expect(moving).toBe(0);
    await page.close();
  });

  it('has a control for every answer, each of which is heard', async () => {
    const { page, faults } = await openPage(browser, address);
    await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
    const keys = await page.evaluate('[...document.querySelectorAll(".control")].map(({ dataset }) => dataset.key)');
    expect([...(keys as string[]), 'budgetTotal'].sort()).toEqual([...GIVEN_KEYS].sort());
    const hints = await page.locator('textarea ~ .hint').allTextContents();
    expect(hints).toEqual([
      'One a line, such as: search ads: 800 a month, 6 months, 40 leads, 3 customers',
      'One a line, such as: search-ads.costPerLead=60',
      'One a line, such as: seo.fix=1000',
    ]);
    const typed = {
      monthlyBudget: ['2k', '2000'],
      timelineMonths: ['a year', '12'],
      customerValue: ['500', '500'],
      marginPercent: ['40', '40'],
      hoursPerWeek: ['5', '5'],
      current: [
        'search ads: $800 a month, 6 months, 40 leads',
        '[{"channel":"search ads","monthlySpend":800,"months":6,"leads":40}]',
      ],
      figures: ['search-ads.costPerLead=60', '{"search-ads":{"costPerLead":60}}'],
      limits: ['seo.fix=500', '{"seo":{"fix":500}}'],
      horizonMonths: ['2 years', '24'],
      currency: ['eur', 'EUR'],
      rate: ['1.1', '1.1'],
    } as const;
    for (const [key, [text]] of Object.entries(typed)) {
      await page.fill(`#panel-${key}`, text);
      await page.keyboard.press('Tab');
    }
    const lists = (await page.evaluate(
      `[...document.querySelectorAll('div.control>select')].map(({ id }) => id)`,
    )) as string[];
    for (const id of lists) await page.selectOption(`#${id}`, { index: 1 });
    await page.selectOption('#panel-goals-1', 'event-turnout');
    await page.check('[data-key=contactPlaces] [value=uk]');
    await page.check('[data-key=contactPlaces] [value=us]');
    const heard = answersIn(page);
    expect(heard).toMatchObject({
      ...Object.fromEntries(Object.entries(typed).map(([key, [, value]]) => [key, value])),
      goals: 'lead-generation,event-turnout',
      contactPlaces: 'us,uk',
      businessModel: 'b2c',
      audience: 'niche',
    });
    expect(Object.keys(heard).sort()).toEqual(GIVEN_KEYS.filter((key) => key !== 'budgetTotal').sort());
    expect(await page.isVisible('.fault')).toBe(false);
    await page.check('#panel-customerValue-unknown');
    await page.selectOption('[data-key=monthlyBudget] .per', 'budgetTotal');
    expect(answersIn(page)).toMatchObject({ budgetTotal: '2000', customerValue: 'unknown' });
    await page.fill('#panel-monthlyBudget', 'a lot');
    await page.keyboard.press('Tab');
    expect(await page.textContent('[data-key=monthlyBudget] .fault')).toMatch(/^"a lot" is not/);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('saves answers in a form that the program reads, and opens them again', async () => {
    const { page } = await openPage(browser, address);
    await page.fill('#panel-monthlyBudget', '$1,234.56');
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-does="Save answers"]')]);
    const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(saved).toEqual({ ...example, monthlyBudget: 1234.56 });
    expect(parseAnswers(saved).ok).toBe(true);
    const open = async (content: string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.click('[data-does="Open saved answers"]'),
      ]);
      await chooser.setFiles({ name: 'answers.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    };
    await open(JSON.stringify({ ...example, monthlyBudget: 700, shoeSize: 9 }));
    await page.waitForSelector('.said.shown');
    expect(await page.textContent('.said')).toContain('Unknown key "shoeSize"');
    expect(answersIn(page)['monthlyBudget']).toBe('700');
    await open('[1]');
    await page.locator('.said', { hasText: /^That file holds no answers/ }).waitFor({ state: 'attached' });
    expect(answersIn(page)['monthlyBudget']).toBe('700');
    await page.close();
  });

  it('is saved from a disk as a page that opens as it is shown, and names no place of the disk', async () => {
    const { page } = await openPage(browser, address);
    await move(page, 'monthlyBudget', -6);
    await isAtRest(page);
    const shown = await textOf(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-does=save]')]);
    expect(download.suggestedFilename()).toBe('advice-changed.html');
    expect(await page.textContent('.state .done')).toBe(
      'Saved as advice-changed.html. Send that file: it opens with these answers.',
    );
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).not.toContain(new URL(address).pathname);
    const other = await openPage(browser, addressOf(saved));
    expect(await textOf(other.page)).toBe(shown);
    await other.page.click('.state .main');
    expect(await other.page.isVisible('.state')).toBe(false);
    expect(other.faults).toEqual([]);
    await other.page.close();

    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject()');
    await page.click('[data-does=copy]');
    expect(await page.inputValue('.state [type=text]')).toBe(new URL(page.url()).hash);
    expect(await page.textContent('.said')).toMatch(/^Copy it from here\. For somebody who has this page too:/);
    await page.close();
  });

  it('is copied from the web as a link', async () => {
    const page = await browser.newPage();
    await page.route('http://advice.test/**', (route) => route.fulfill({ body: live, contentType: 'text/html' }));
    await page.goto('http://advice.test/for-you.html');
    await page.waitForSelector('.live');
    await move(page, 'monthlyBudget', -6);
    await isAtRest(page);
    expect(await page.isVisible('[data-does=save]')).toBe(false);
    await page.click('[data-does=copy]');
    expect(await page.inputValue('.state [type=text]')).toMatch(
      /^http:\/\/advice\.test\/for-you\.html#.*monthlyBudget=/,
    );
    await page.close();
  });

  it.each([320, 761])('has room for all that its pictures say, whenever the deadline is: %i pixels', async (width) => {
    const { page } = await openPage(browser, address, { viewport: { width, height: 700 } });
    for (const timelineMonths of [1, 4, 6, 9, 14, 24, 48]) {
      await page.evaluate(`location.hash = ${JSON.stringify(toAddress({ ...example, timelineMonths }))}`);
      await page.waitForFunction(
        `document.querySelector('#panel-timelineMonths').value.startsWith('${timelineMonths} ')`,
      );
      const outside = await page.evaluate(`[...document.querySelectorAll('.money figure text')].flatMap((text) => {
        const { left, right } = text.getBoundingClientRect();
        return left < 0 || right > innerWidth ? [text.textContent] : [];
      })`);
      expect([timelineMonths, outside]).toEqual([timelineMonths, []]);
    }
    await page.close();
  });

  it('is accessible in every state, on a phone and on a desk, in both color schemes', async () => {
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1400, 'light'],
    ] as const) {
      const { page } = await openPage(browser, address, {
        bypassCSP: true,
        viewport: { width, height: 900 },
        colorScheme,
      });
      await page.evaluate(axe.source);
      expect(await violationsOf(page)).toEqual([]);
      if (width < 1000) await page.click('.bar button');
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      await move(page, 'monthlyBudget', 12);
      await isAtRest(page);
      await page.fill('#panel-timelineMonths', 'soon');
      await page.keyboard.press('Tab');
      expect(await violationsOf(page)).toEqual([]);
      await page.close();
    }
  });
});
