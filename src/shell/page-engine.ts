import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packText } from '../document/pack-text.ts';
import { shortened } from '../document/short-names.ts';
import type { Dataset } from '../model/dataset.ts';
import { readByAdvice, readByPlan } from '../model/read-of-dataset.ts';
import { UserError } from '../problem/problem.ts';
import type { Engine } from '../report/html/live-page.ts';
import { REINSTALL } from './reinstall.ts';

/** Where the build leaves the program that runs in a page. */
const scriptOf = (name: string): string => join(import.meta.dirname, `../../dist/page/${name}.js`);

/** What makes the page that is the whole advisor ask and answer, with a dataset of any origin. */
export const advisorEngine = (dataset: Dataset): Engine => ({
  script: readScript(scriptOf('advisor')),
  dataset: packed(readByAdvice(dataset)),
});

/** What makes a page of advice answer back. */
export const adviceEngine = (dataset: Dataset): Engine => ({
  script: readScript(scriptOf('advice')),
  dataset: packed(readByAdvice(dataset)),
});

/** The same for a page of a plan, which shows where all figures are from. */
export const planEngine = (dataset: Dataset): Engine => ({
  script: readScript(scriptOf('plan')),
  dataset: packed(readByPlan(dataset)),
});

function readScript(script: string): string {
  try {
    return readFileSync(script, 'utf8');
  } catch {
    throw new UserError([{ code: 'no-page', where: script, what: 'cannot be read', mend: REINSTALL }], 1);
  }
}

const packed = (dataset: Dataset): string =>
  Buffer.from(packText(shortened(JSON.stringify(dataset)))).toString('base64');
