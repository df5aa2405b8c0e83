import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advise } from '../../src/index.ts';
import { toAddress } from '../../src/page/address.ts';
import { compareDimensions } from '../../src/report/comparison.ts';
import { adviceParts } from '../../src/report/html/advice-html.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { hasFirefox, launchFirefox } from '../support/browser.ts';
import { addressOf, isAtRest, move, openPage, textOf } from '../support/live-page.ts';
import { runProgram } from '../support/run-program.ts';
import { dataset } from '../support/shipped-advice.ts';

it.skipIf(!hasFirefox)('Firefox gives the same advice, follows a slider, and finds the way back', async () => {
  const around = { comparison: compareDimensions(dataset), handover: {} };
  const example = JSON.parse(readFileSync('docs/examples/software-for-dentists.json', 'utf8'));
  const address = addressOf(runProgram(['page']).stdout);
  const browser = await launchFirefox();
  const { page, faults } = await openPage(browser, address);
  for (const answers of [...fc.sample(arbitraryAnswers, 4), example]) {
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
  const first = await textOf(page, '.drawn');
  await move(page, 'timelineMonths', 3);
  await isAtRest(page);
  expect(await textOf(page, '.state p')).toMatch(/^You changed 1 answer: timeline, /);
  await page.click('.state .main');
  expect(await textOf(page, '.drawn')).toBe(first);
  expect(faults).toEqual([]);
  await browser.close();
});
