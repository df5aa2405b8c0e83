import { afterAll, describe, expect, it } from 'vitest';
import { closePages, hasBrowser, sharedBrowser } from '../support/browser.ts';
import { addressOf, openPage } from '../support/live-page.ts';
import { runProgram } from '../support/run-program.ts';
import { rewriteWords, smallDatasetFolder } from './hostile-dataset.ts';

/** What a page would run or take for its own markup if it were not held to be text; short enough for a name. */
const EVIL = ['</script><script>alert(1)//', '<img src=x onerror=alert(1)>', '<!--<script>', '"><b onclick=alert(1)>'];
const ADDRESSED = [...EVIL, '{"__proto__":{"polluted":1}}', '[[[[', '%', '%E0%A4%A', '\u0000\u202e', 'x'.repeat(1e5)];
const ANSWERS = 'goals=lead-generation&monthlyBudget=5000&timelineMonths=6';

describe.skipIf(!hasBrowser)('a page that answers', () => {
  const browser = sharedBrowser();
  afterAll(closePages);

  it.each(EVIL)('shows words of a dataset as text: %s', async (evil) => {
    const data = smallDatasetFolder((files) => rewriteWords(files, () => evil));
    const { code, stdout } = runProgram(['page', '--data', data, '--title', evil, '--by', evil]);
    expect(code).toBe(0);
    const { page, faults } = await openPage(browser, `${addressOf(stdout)}#${ANSWERS}`);
    expect(await page.textContent('h1')).toContain(evil);
    expect(await page.textContent('.brand b')).toBe(evil);
    expect(await page.locator('.shell :is(script, img, [onclick])').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows what stands in its address as text, and goes on with the rest', async () => {
    const { page, faults } = await openPage(browser, addressOf(runProgram(['page']).stdout));
    for (const evil of ADDRESSED) {
      const text = encodeURIComponent(evil);
      const hash = `${ANSWERS}&audience=${text}&current=${text}&${text}=1&__proto__=1&toString=2`;
      await page.evaluate(`document.querySelector('.said').textContent = '', location.hash = ${JSON.stringify(hash)}`);
      await page.locator('.said', { hasText: /./ }).waitFor({ state: 'attached' });
      expect(await page.textContent('.said')).toContain('Some of it was left out.');
      expect(await page.textContent('.answer h1')).not.toBe('');
      expect(await page.evaluate('({}).polluted')).toBeUndefined();
      expect(await page.locator('.shell :is(script, img, [onclick])').count()).toBe(0);
    }
    expect(faults).toEqual([]);
    await page.close();
  });
});
