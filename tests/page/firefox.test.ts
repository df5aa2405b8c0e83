import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advise } from '../../src/index.ts';
import { toAddress } from '../../src/page/address.ts';
import { compareDimensions } from '../../src/report/comparison.ts';
import { adviceParts } from '../../src/report/html/advice-html.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { hasFirefox, launchFirefox } from '../support/browser.ts';
import { addressOf, isAtRest, move, openPage, textOf } from '../support/live-page.ts';
import { runProgram } from '../support/run-program.ts';
import { dataset } from '../support/shipped-advice.ts';

const EXAMPLE = 'docs/examples/software-for-dentists.json';
const LIVE = ['--format', 'html', '--interactive'];

describe.skipIf(!hasFirefox)('Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchFirefox();
  });
  afterAll(() => browser?.close());

  it('gives the same advice for answers in the address', async () => {
    const around = { comparison: compareDimensions(dataset), handover: {} };
    const { page, faults } = await openPage(browser, addressOf(runProgram(['page']).stdout));
    for (const answers of fc.sample(arbitraryAnswers, 5)) {
      const parts = adviceParts(advise(answers, dataset), around).map((part) => part().markup);
      const isRight = await page.evaluate(`(async () => {
        const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
        location.hash = ${JSON.stringify(toAddress(answers))};
        await changed;
        const right = ${JSON.stringify(parts)}.map((part) => Object.assign(document.createElement('div'), { innerHTML: part }).innerHTML);
        return [...document.querySelectorAll('.piece')].map((piece) => piece.innerHTML).join() === right.join();
      })()`);
      expect(isRight, JSON.stringify(answers)).toBe(true);
    }
    expect(faults).toEqual([]);
  });

  it.each(['ask', 'plan'])('follows a slider on a page of %s, and finds the way back', async (verb) => {
    const { page, faults } = await openPage(browser, addressOf(runProgram([verb, EXAMPLE, ...LIVE]).stdout));
    const sent = await drawnOn(page);
    await move(page, 'timelineMonths', 3);
    await isAtRest(page);
    expect(await textOf(page, '.state p')).toMatch(/^You changed 1 answer: timeline, /);
    expect(await drawnOn(page)).not.toBe(sent);
    await page.click('.state .main');
    expect(await drawnOn(page)).toBe(sent);
    expect(faults).toEqual([]);
  });
});

/** All that is drawn: Firefox counts what is out of sight as no text that is shown. */
const drawnOn = (page: Page) => page.locator('.drawn').textContent();
