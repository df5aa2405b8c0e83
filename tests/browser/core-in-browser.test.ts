import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { ANSWER_KEYS } from '../../src/model/answers.ts';
import { apart } from '../support/apart.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { closePages, hasBrowser, sharedBrowser } from '../support/browser.ts';
import { bundleCore } from '../support/bundle-core.ts';

const dataset = library.loadDataset();
const answers = fc.sample(arbitraryAnswers, 200);

/** What a page finds under the name of the bundle. */
interface Window {
  readonly core: typeof import('../../src/core.ts');
  dataset: library.Dataset;
}

/** Engines may round the last digit of a logarithm each in its way. */
const NEAR = 1e-9;
/** As a page or a file would hand it on. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.skipIf(!hasBrowser)('mix-advisor/core in a browser', () => {
  let page: Page;
  const requests: string[] = [];
  beforeAll(async () => {
    page = await sharedBrowser().newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.addScriptTag({ content: (await bundleCore()).code });
    await page.evaluate((given) => {
      (globalThis as unknown as Window).dataset = given;
    }, dataset);
  });
  afterAll(closePages);

  it('gives the scores of the library for 200 random sets of answers', async () => {
    const scored = await page.evaluate((all) => {
      const { core, dataset: data } = globalThis as unknown as Window;
      return all.map((each) => core.score(each, data));
    }, answers);
    const right = answers.map((each) => library.score(each, dataset));
    expect(apart(scored, plain(right))).toBeLessThan(NEAR);
  });

  it('gives its advice', async () => {
    // The page of the advisor gives it for all of them.
    const some = answers.slice(0, 50);
    const advised = await page.evaluate((all) => {
      const { core, dataset: data } = globalThis as unknown as Window;
      return JSON.stringify(all.map((each) => core.advise(each, data)));
    }, some);
    const right = some.map((each) => library.advise(each, dataset));
    expect(apart(JSON.parse(advised), plain(right))).toBeLessThan(NEAR);
  });

  it('asks next what it would ask, however much is answered', async () => {
    const partly = answers
      .slice(0, 40)
      .map((each, index) => Object.fromEntries(Object.entries(each).slice(0, index % ANSWER_KEYS.length)));
    const asked = await page.evaluate((all) => {
      const { core, dataset: data } = globalThis as unknown as Window;
      return all.map((each) => core.nextQuestion(each, data) ?? null);
    }, partly);
    const right = partly.map((each) => library.nextQuestion(each, dataset) ?? null);
    expect(apart(plain(asked), plain(right))).toBeLessThan(NEAR);
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
