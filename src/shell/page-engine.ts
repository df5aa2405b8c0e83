import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packBytes } from '../document/pack-bytes.ts';
import { shortened } from '../document/short-names.ts';
import type { Dataset } from '../model/dataset.ts';
import { readByAdvice, readByPlan } from '../model/read-of-dataset.ts';
import { UserError } from '../problem/problem.ts';
import type { Engine } from '../report/html/live-page.ts';
import { REINSTALL } from './reinstall.ts';

/** Where the build leaves the program that runs in a page, and its texts. */
const fileOf = (name: string): string => join(import.meta.dirname, `../../dist/page/${name}`);

/** What makes the page that is the whole advisor ask and answer, with a dataset of any origin. */
export const advisorEngine = (dataset: Dataset): Engine => engineOf('advisor', readByAdvice(dataset));

/** What makes a page of advice answer back. */
export const adviceEngine = (dataset: Dataset): Engine => engineOf('advice', readByAdvice(dataset));

/** The same for a page of a plan, which shows where all figures are from. */
export const planEngine = (dataset: Dataset): Engine => engineOf('plan', readByPlan(dataset));

function engineOf(name: string, dataset: Dataset): Engine {
  const texts = JSON.parse(readBuilt(`${name}-texts.json`));
  const packed = packBytes(shortened(JSON.stringify({ dataset, texts })));
  return { script: readBuilt(`${name}.js`), packed: Buffer.from(packed).toString('base64') };
}

function readBuilt(name: string): string {
  const file = fileOf(name);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UserError([{ code: 'no-page', where: file, what: 'cannot be read', mend: REINSTALL }], 1);
  }
}
