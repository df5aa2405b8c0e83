import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { isPictureOf, takePicture } from '../support/screenshot.ts';

const PICTURE = 'docs/pictures/advice-page.png';
/** The same page as a file to open. */
const PAGE = 'docs/examples/software-for-dentists.html';
const DOWN_TO = 'first';

it(`${PICTURE} shows ${PAGE}`, async () => {
  const page = readFileSync(PAGE, 'utf8');
  if (process.env.UPDATE_GOLDEN === '1' && hasBrowser && !isPictureOf(readFileSync(PICTURE), page, DOWN_TO))
    writeFileSync(PICTURE, await takePicture(page, DOWN_TO));
  expect(
    isPictureOf(readFileSync(PICTURE), page, DOWN_TO),
    'take it again: UPDATE_GOLDEN=1 npx vitest run tests/html/page-screenshot.test.ts',
  ).toBe(true);
});
