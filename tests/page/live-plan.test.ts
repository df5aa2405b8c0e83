import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { planDocument } from '../../src/advice/plan-document.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { toAddress } from '../../src/page/address.ts';
import { planParts } from '../../src/report/html/plan-html.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { closePages, hasBrowser, sharedBrowser } from '../support/browser.ts';
import { addressOf, isAtRest, move, openPage, textOf, violationsOf } from '../support/live-page.ts';
import { sizesOf, within } from '../support/page-size.ts';
import { runProgram } from '../support/run-program.ts';
import { dataset } from '../support/shipped-advice.ts';

const MOST_COMPRESSED = 130_000;
const EXAMPLE = 'docs/examples/software-for-dentists.json';
const example: GivenAnswers = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
const plan = (...args: readonly string[]) => runProgram(['plan', EXAMPLE, '--format', 'html', ...args]).stdout;
const live = plan('--interactive');

describe('plan --interactive', () => {
  it('is for a page only', () => {
    const { code, stderr } = runProgram(['plan', EXAMPLE, '--interactive', '--json']);
    expect([code, stderr]).toEqual([
      2,
      '--interactive: is for an HTML page only\n  Add -o advice.html, or leave out --interactive.\n',
    ]);
  });

  it('is small enough to be mailed', () => {
    expect(sizesOf(live)).toEqual(within(MOST_COMPRESSED));
  });
});

describe.skipIf(!hasBrowser)('a plan that answers back', () => {
  const address = addressOf(live);
  const browser = sharedBrowser();
  afterAll(closePages);

  it('reads without a script like the plan that runs nothing', async () => {
    const bare = { javaScriptEnabled: false };
    const [one, other] = await Promise.all([
      openPage(browser, addressOf(plan()), bare),
      openPage(browser, address, bare),
    ]);
    const bald = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
    expect(bald(await other.page.locator('main').textContent())).toBe(
      bald(await one.page.locator('main').textContent()),
    );
    await Promise.all([one.page.close(), other.page.close()]);
  });

  it('gives the plan of the program for other answers, word by word, and the way back', async () => {
    const { page, faults } = await openPage(browser, address);
    const sent = await textOf(page, '.drawn');
    const others = [
      { ...example, monthlyBudget: 900 },
      { ...example, monthlyBudget: 'unknown' as const },
    ];
    for (const answers of [...others, ...(fc.sample(arbitraryAnswers, 12) as GivenAnswers[])]) {
      const made = planDocument(dataset, PROGRAM, { given: answers });
      const parts = made.ok ? planParts(made.value).map((part) => part().markup) : [];
      const isRight = await page.evaluate(`(async () => {
        const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
        location.hash = ${JSON.stringify(toAddress(answers))};
        await changed;
        const bald = (element) => {
          for (const was of element.querySelectorAll('.was, .new')) was.remove();
          return element.textContent.replace(/\\s+/g, '');
        };
        const drawn = [...document.querySelectorAll('.piece')].map((piece) => bald(piece.cloneNode(true)));
        const right = ${JSON.stringify(parts)}.map((markup) => bald(Object.assign(document.createElement('div'), { innerHTML: markup })));
        return drawn.join('|') === right.join('|') || [drawn, right];
      })()`);
      expect(isRight, JSON.stringify(answers)).toBe(true);
    }
    await page.click('.state .main');
    expect(await textOf(page, '.drawn')).toBe(sent);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('follows a slider, says what that brings, and marks it', async () => {
    const { page, faults } = await openPage(browser, address);
    await move(page, 'monthlyBudget', -4);
    await isAtRest(page);
    expect(await textOf(page, '.state p')).toMatch(
      /^You changed 1 answer: monthly budget, \$4,000 to \$2,000\. About \d+ customers by month 9; it was \d+\. Inbound’s share /,
    );
    expect(await page.locator('.verdict h1 mark').count()).toBeGreaterThan(0);
    expect(await textOf(page, '.sums .was')).toMatch(/^was \$[\d,]+$/);
    expect(await page.textContent('.said')).toMatch(/^About \d+ customers by month 9 for \$18,000/);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('draws what is looked at while a slider moves, and the rest once it rests', async () => {
    const { page } = await openPage(browser, address, { viewport: { width: 1280, height: 720 } });
    // A hand that doesn't rest.
    await page.evaluate('{ const set = setTimeout; setTimeout = (act, wait) => (wait >= 100 ? 0 : set(act, wait)); }');
    const drawn = () =>
      page.evaluate(`['.drawn h1', '.drawn .layer', '.sums .all', '.known dd'].map((each) => {
        const { innerHTML, outerHTML } = document.querySelector(each);
        return innerHTML || outerHTML;
      })`) as Promise<readonly string[]>;
    const followedWhen = async (stops: number) => {
      const before = await drawn();
      await move(page, 'monthlyBudget', stops);
      const after = await drawn();
      return after.map((each, at) => each !== before[at]);
    };
    expect(await followedWhen(-4)).toEqual([true, true, false, false]);
    await page.evaluate('document.querySelector(".sums").scrollIntoView()');
    await page.evaluate('new Promise((go) => requestAnimationFrame(() => setTimeout(go)))');
    expect((await followedWhen(-4))[2]).toBe(true);
    const scrolled = await drawn();
    await page.evaluate(`document.querySelector('[data-key=monthlyBudget] [type=range]').dispatchEvent(
      new Event('change', { bubbles: true }))`);
    await isAtRest(page);
    expect((await drawn()).map((each, at) => each !== scrolled[at])[3]).toBe(true);
    await page.close();
  });

  it('keeps to what was asked beside the answers, and says what stands against it', async () => {
    const asked = addressOf(plan('--interactive', '--target', '20', '--fix', 'blog=1000'));
    const { page, faults } = await openPage(browser, asked);
    await page.fill('#panel-timelineMonths', '6');
    await page.keyboard.press('Tab');
    expect(await textOf(page, '.verdict .after')).toContain('For 20 customers by month 6');
    await page.fill('#panel-monthlyBudget', '500');
    await page.keyboard.press('Tab');
    expect(await textOf(page, '.drawn h1')).toBe('This can’t be planned');
    expect(await page.textContent('.said')).toMatch(/1,?000/);
    await page.fill('#panel-monthlyBudget', '3000');
    await page.keyboard.press('Tab');
    expect(await textOf(page, '.sums')).toContain('$1,000');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is accessible as it was sent and changed, on a phone and on a desk', async () => {
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1400, 'light'],
    ] as const) {
      const viewport = { width, height: 900 };
      const { page } = await openPage(browser, address, { bypassCSP: true, viewport, colorScheme });
      await page.evaluate(axe.source);
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      expect(await violationsOf(page)).toEqual([]);
      await move(page, 'monthlyBudget', 12);
      await isAtRest(page);
      expect(await violationsOf(page)).toEqual([]);
      await page.close();
    }
  });
});
