import axe from 'axe-core';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { advise } from '../../src/index.ts';
import { toAddress } from '../../src/page/address.ts';
import { compareDimensions } from '../../src/report/comparison.ts';
import { adviceParts } from '../../src/report/html/advice-html.ts';
import { apart } from '../support/apart.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { closePages, hasBrowser, sharedBrowser } from '../support/browser.ts';
import { addressOf, answersIn, openPage, tabTo, violationsOf } from '../support/live-page.ts';
import { sizesOf, within } from '../support/page-size.ts';
import { runProgram } from '../support/run-program.ts';
import { dataset } from '../support/shipped-advice.ts';

const MOST_COMPRESSED = 122_500;

const { stdout: markup } = runProgram(['page']);
const around = { comparison: compareDimensions(dataset), handover: {} };

describe('mix-advisor page', () => {
  it('writes the whole advisor as one small file that loads nothing', () => {
    expect(sizesOf(markup)).toEqual(within(MOST_COMPRESSED));
    expect(markup).not.toMatch(/<(?:link|iframe|img)\b|\bsrc=|\beval\(|\bnew Function\b|<[^>]*\s(?:on[a-z]+|style)="/);
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(markup) ?? [];
    expect(policy.replaceAll('&#39;', "'").replace(/sha256-[\w+/]+=/g, 'HASH')).toBe(
      "default-src 'none'; style-src 'HASH'; script-src 'HASH'; img-src data:; base-uri 'none'; form-action 'none'",
    );
  });
});

describe.skipIf(!hasBrowser)('the advisor as a page', () => {
  const address = addressOf(markup);
  const browser = sharedBrowser();
  afterAll(closePages);

  it('gives the advice of the program for 200 random sets of answers: every word and picture, and its data', async () => {
    const all = fc.sample(arbitraryAnswers, 200).map((answers) => ({ answers, advice: advise(answers, dataset) }));
    const asked = all.map(({ answers, advice }) => ({
      hash: `#${toAddress(answers)}`,
      parts: adviceParts(advice, around).map((part) => part().markup),
    }));
    const { page, faults } = await openPage(browser, address);
    const shown = (await page.evaluate(`(async () => {
      let saved;
      URL.createObjectURL = (blob) => { saved = blob.text(); return 'blob:null/x'; };
      HTMLAnchorElement.prototype.click = () => {};
      const all = [];
      for (const { hash, parts } of ${JSON.stringify(asked)}) {
        const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
        location.hash = hash;
        await changed;
        document.querySelector('[data-does="Advice as JSON"]').click();
        const drawn = [...document.querySelectorAll('.piece')].map((part) => part.innerHTML);
        const right = parts.map((part) => Object.assign(document.createElement('div'), { innerHTML: part }).innerHTML);
        all.push({ hash, isRight: drawn.join() === right.join(), advice: await saved });
      }
      return all;
    })()`)) as readonly { hash: string; isRight: boolean; advice: string }[];
    expect(shown.filter(({ isRight }) => !isRight).map(({ hash }) => hash)).toEqual([]);
    expect(shown).toHaveLength(200);
    for (const [index, { advice }] of all.entries())
      expect(apart(JSON.parse(shown[index]?.advice ?? ''), JSON.parse(JSON.stringify(advice)))).toBeLessThan(1e-9);
    expect(faults).toEqual([]);
    await page.close();
  });

  describe('asks', () => {
    const next = (page: Page) => page.click('button.main');
    const heading = (page: Page) => page.textContent('h1');

    it('one question at a time, in the order that tells most, until more would hardly change the advice', async () => {
      const { page, faults } = await openPage(browser, address);
      expect(await page.textContent('.card>.soft')).toMatch(/^Up to \d+ short questions, about \d minutes\./);
      await next(page);
      expect(await page.textContent('.fault')).toBe('Choose at least one.');
      await page.selectOption('#card-goals-0', 'immediate-sales');
      await next(page);
      expect(await heading(page)).toMatch(/^How much money can you spend/);
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
      await page.fill('#card-monthlyBudget', 'plenty');
      await page.keyboard.press('Enter');
      expect(await page.textContent('.fault')).toBe(
        '"plenty" is not a number of US dollars. Write a number such as 5000, 10k or $10,000, or "unknown".',
      );
      await page.fill('#card-monthlyBudget', '2k');
      await page.keyboard.press('Enter');
      await page.check('#card-timelineMonths-unknown');
      await next(page);
      const third = await heading(page);
      await page.click('[data-does=back]');
      expect(await page.isChecked('#card-timelineMonths-unknown')).toBe(true);
      await page.fill('#card-timelineMonths', '12 weeks');
      await next(page);
      for (let asked = 0; asked < 20 && (await page.isVisible('.card')); asked += 1) {
        const choice = page.locator('.card [type=radio], .card [type=checkbox]').first();
        if (await choice.isVisible()) await choice.check();
        else if (await page.isVisible('.card input')) await page.fill('.card input', '500');
        await next(page);
      }
      expect(third).not.toBeNull();
      expect(await page.textContent('.said')).toBe(await heading(page));
      expect(await page.isVisible('.state')).toBe(false);
      expect(answersIn(page)).toMatchObject({
        goals: 'immediate-sales',
        monthlyBudget: '2000',
        timelineMonths: '2.769230769230769',
      });
      expect(faults).toEqual([]);
      await page.close();
    });

    it('takes an answer along to wherever its card is left for', async () => {
      const { page } = await openPage(browser, `${address}#goals=lead-generation&timelineMonths=6`);
      await page.fill('#card-monthlyBudget', '5k');
      await page.click('[data-does=all]');
      expect(await page.inputValue('#panel-monthlyBudget')).toBe('$5,000');
      await page.close();
    });

    it('where people are, of which not knowing is an answer too', async () => {
      const known = 'monthlyBudget=3000&timelineMonths=6&businessModel=b2c&audience=niche&place=national';
      const rest = 'salesCycle=weeks&searchDemand=some&contentCapacity=some&salesCapacity=strong';
      const { page, faults } = await openPage(browser, `${address}#${known}&${rest}`);
      const untilPlaces = async () => {
        for (let asked = 0; asked < 12 && !(await heading(page))?.startsWith('Where are the people'); asked += 1) {
          const last = page.locator('.card [type=radio], .card .unknown input').last();
          if (await last.isVisible()) await last.check();
          await next(page);
        }
      };
      await page.selectOption('#card-goals-0', 'lead-generation');
      await untilPlaces();
      await page.check('.card [value=unknown]');
      await next(page);
      expect(answersIn(page)['contactPlaces']).toBe('unknown');
      expect(faults).toEqual([]);
      await page.close();
    });

    it('anew, and gives what was answered back to whoever goes back', async () => {
      const { page, faults } = await openPage(
        browser,
        `${address}#goals=lead-generation&monthlyBudget=2000&timelineMonths=6`,
      );
      const advised = await heading(page);
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      await page.click('[data-does="Start again"]');
      expect(answersIn(page)).toEqual({});
      expect(await heading(page)).not.toBe(advised);
      await page.goBack();
      expect(await heading(page)).toBe(advised);
      expect(await page.inputValue('#panel-monthlyBudget')).toBe('$2,000');
      expect(faults).toEqual([]);
      await page.close();
    });

    it('by keyboard alone, from the first question to the advice', async () => {
      const { page } = await openPage(browser, address);
      await tabTo(page, '#card-goals-0');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'button.main');
      await page.keyboard.press('Enter');
      for (const [key, typed] of [
        ['monthlyBudget', '2k'],
        ['timelineMonths', 'half a year'],
      ]) {
        await tabTo(page, `#card-${key}`);
        await page.keyboard.type(typed ?? '');
        await page.keyboard.press('Enter');
      }
      await tabTo(page, '[data-does=enough]');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('[document.activeElement.tagName, document.activeElement.textContent]')).toEqual([
        'H1',
        await heading(page),
      ]);
      expect(answersIn(page)).toMatchObject({ monthlyBudget: '2000', timelineMonths: '6' });
      await tabTo(page, '[data-does="Start again"]');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
      await page.close();
    });

    it('everything on one page, and shows the advice once the three that it needs are there', async () => {
      const { page, faults } = await openPage(browser, address);
      await page.click('[data-does=all]');
      expect(await page.textContent('.drawn')).toContain('It needs your goals, monthly budget, timeline.');
      await page.selectOption('#panel-goals-0', 'lead-generation');
      await page.fill('#panel-monthlyBudget', '€6k in total');
      await page.keyboard.press('Tab');
      await page.fill('#panel-timelineMonths', 'half a year');
      await page.keyboard.press('Tab');
      expect(await page.textContent('[data-key=rate] .fault')).toContain('If one euro is $1.10, write 1.10.');
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      await page.fill('#panel-rate', '1.1');
      await page.keyboard.press('Tab');
      expect(await heading(page)).not.toBe('The advice comes here');
      expect(await page.textContent('.facts dd b')).toMatch(/^€[\d,]+ in all$/);
      expect(await page.locator('[data-key=monthlyBudget] .scale span').allTextContents()).toEqual([
        '€0',
        '€1,000',
        '€4,500,000',
      ]);
      expect(answersIn(page)).toEqual({
        goals: 'lead-generation',
        budgetTotal: '6000',
        timelineMonths: '6',
        currency: 'EUR',
        rate: '1.1',
      });
      expect(faults).toEqual([]);
      await page.close();
    });

    it('in a way that everybody can use', async () => {
      const { page } = await openPage(browser, address, { bypassCSP: true, viewport: { width: 320, height: 800 } });
      await page.evaluate(axe.source);
      expect(await violationsOf(page)).toEqual([]);
      await page.selectOption('#card-goals-0', 'immediate-sales');
      await next(page);
      await next(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsOf(page)).toEqual([]);
      await page.close();
    });
  });
});
