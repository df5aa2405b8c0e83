import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { ANSWER_KEYS } from '../../src/model/answers.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';
import { bundleCore } from '../support/bundle-core.ts';

const dataset = library.loadDataset();
const answers = fc.sample(arbitraryAnswers, 200);

/** What a page finds under the name of the bundle. */
interface Window {
  readonly core: typeof import('../../src/core.ts');
  dataset: library.Dataset;
}

/** The same to nine decimals: engines may round the last digit of a logarithm each in its way. */
function near(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 9);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(near);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, near(inner)]));
}

describe.skipIf(!hasBrowser)('mix-advisor/core in a browser', () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.addScriptTag({ content: (await bundleCore()).code });
    await page.evaluate((given) => {
      (globalThis as unknown as Window).dataset = given;
    }, dataset);
  });
  afterAll(() => browser?.close());

  it('gives the advice of the library for 200 random sets of answers', async () => {
    const advised = await page.evaluate((all) => {
      const { core, dataset: data } = globalThis as unknown as Window;
      return all.map((each) => core.advise(each, data));
    }, answers);
    expect(advised).toEqual(answers.map((each) => near(library.advise(each, dataset))));
  });

  it('gives its scores', async () => {
    const scored = await page.evaluate((all) => {
      const { core, dataset: data } = globalThis as unknown as Window;
      return all.map((each) => core.score(each, data));
    }, answers);
    expect(scored).toEqual(answers.map((each) => near(library.score(each, dataset))));
  });

  it('asks next what it would ask, however much is answered', async () => {
    const partly = answers
      .slice(0, 40)
      .map((each, index) => Object.fromEntries(Object.entries(each).slice(0, index % ANSWER_KEYS.length)));
    const asked = await page.evaluate((all) => {
      const { core, dataset: data } = globalThis as unknown as Window;
      return all.map((each) => core.nextQuestion(each, data));
    }, partly);
    expect(asked).toEqual(partly.map((each) => near(library.nextQuestion(each, dataset))));
  });

  it('says what is wrong with answers', async () => {
    const wrong = { goals: ['fame'], monthlyBudget: -1, audiense: 'broad' };
    const parsed = await page.evaluate((value) => (globalThis as unknown as Window).core.parseAnswers(value), wrong);
    expect(parsed).toEqual(library.parseAnswers(wrong));
    expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toContain('wrong-choice');
  });

  it('asks the network for nothing', () => {
    expect(requests).toEqual([]);
  });
});
