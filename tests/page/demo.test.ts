import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { atLength } from '../../src/document/short-names.ts';
import { unpackBytes } from '../../src/document/unpack-bytes.ts';
import { advise } from '../../src/index.ts';
import { toAddress } from '../../src/page/address.ts';
import { compareDimensions } from '../../src/report/comparison.ts';
import { adviceParts } from '../../src/report/html/advice-html.ts';
import { closePages, hasBrowser, sharedBrowser } from '../support/browser.ts';
import { isAtRest, move, openPage, textOf } from '../support/live-page.ts';
import { runProgram } from '../support/run-program.ts';
import { isNoted, noted } from '../support/screenshot.ts';
import { dataset } from '../support/shipped-advice.ts';

const DEMO = 'docs/advisor.html';
const PICTURE = 'docs/pictures/advisor-page.png';
const HOW = 'if that is right: npm run build && UPDATE_GOLDEN=1 npx vitest run tests/page/demo.test.ts';
const isToBeWritten = process.env.UPDATE_GOLDEN === '1';

const example = JSON.parse(readFileSync('docs/examples/software-for-dentists.json', 'utf8'));
const festival = JSON.parse(readFileSync('docs/examples/festival.json', 'utf8'));
const around = { comparison: compareDimensions(dataset), handover: {} };
const address = (answers: object) => `${pathToFileURL(resolve(DEMO)).href}#${toAddress(answers)}`;

/** The fingerprint of the dataset that lies in the page; undefined where that was packed in another way. */
function datasetIn(page: string): string | undefined {
  const [, packed = ''] = / id="packed">([^<]*)</.exec(page) ?? [];
  try {
    return JSON.parse(atLength(unpackBytes(Buffer.from(packed, 'base64')))).dataset.sha256;
  } catch {
    return undefined;
  }
}

/** Written again only where it says something else, as it is large. */
describe.skipIf(!hasBrowser)(`${DEMO}, the advisor to try`, () => {
  const browser = sharedBrowser();
  afterAll(closePages);

  const isRight = async (answers: Parameters<typeof advise>[0]): Promise<boolean> => {
    const { page, faults } = await openPage(browser, address(answers));
    const parts = adviceParts(advise(answers, dataset), around).map((part) => part().markup);
    const isDrawn = await page.evaluate(`(() => {
      const right = ${JSON.stringify(parts)}.map((part) => Object.assign(document.createElement('div'), { innerHTML: part }).innerHTML);
      return [...document.querySelectorAll('.piece')].map((piece) => piece.innerHTML).join() === right.join();
    })()`);
    await page.close();
    return isDrawn === true && faults.length === 0;
  };
  const isCurrent = async () =>
    datasetIn(readFileSync(DEMO, 'utf8')) === dataset.sha256 && (await isRight(example)) && (await isRight(festival));

  it('has the shipped dataset, and gives the advice that the program gives', async () => {
    if (isToBeWritten && !(await isCurrent())) writeFileSync(DEMO, runProgram(['page']).stdout);
    expect(await isCurrent(), HOW).toBe(true);
  });

  it(`looks like ${PICTURE} once the budget was moved`, async () => {
    const { page } = await openPage(browser, address(example), { viewport: { width: 1120, height: 760 } });
    await move(page, 'monthlyBudget', -4);
    await isAtRest(page);
    const seen = String(await textOf(page, '.state')) + String(await textOf(page, '.answer'));
    if (isToBeWritten && !isNoted(readFileSync(PICTURE), seen))
      writeFileSync(PICTURE, noted(await page.screenshot(), seen));
    expect(isNoted(readFileSync(PICTURE), seen), HOW).toBe(true);
    await page.close();
  });
});
