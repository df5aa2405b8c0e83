import { existsSync, readFileSync } from 'node:fs';
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

/** The programs of pages, and the part of a dataset that each reads. */
export const PAGE_PROGRAMS = { advisor: readByAdvice, advice: readByAdvice, plan: readByPlan } as const;

type PageProgram = keyof typeof PAGE_PROGRAMS;

/** What makes the page that is the whole advisor ask and answer, with a dataset of any origin. */
export const advisorEngine = (dataset: Dataset): Engine => engineOf('advisor', dataset);

/** What makes a page of advice answer back. */
export const adviceEngine = (dataset: Dataset): Engine => engineOf('advice', dataset);

/** The same for a page of a plan, which shows where all figures are from. */
export const planEngine = (dataset: Dataset): Engine => engineOf('plan', dataset);

/** Packing takes most of the time that a page takes, so that the build packs the shipped dataset once. */
function engineOf(name: PageProgram, dataset: Dataset): Engine {
  const file = packedFile(name);
  const [sha256, packed] = existsSync(fileOf(file)) ? readBuilt(file).split('\n') : [];
  return {
    script: readBuilt(`${name}.js`),
    packed: packed !== undefined && sha256 === dataset.sha256 ? packed : packedWith(name, dataset),
  };
}

/** Where the build leaves what a page packs of the shipped dataset: its fingerprint on a line of its own, then that. */
export const packedFile = (name: PageProgram): string => `${name}-packed.txt`;

/** What a page packs: the part of a dataset that its program reads, and the program's texts; as base64. */
export function packedWith(name: PageProgram, dataset: Dataset): string {
  const texts = JSON.parse(readBuilt(`${name}-texts.json`));
  // In this order it takes fewest bytes.
  const { sources, ...others } = PAGE_PROGRAMS[name](dataset);
  const packed = packBytes(shortened(JSON.stringify({ dataset: { sources, ...others }, texts })));
  return Buffer.from(packed).toString('base64');
}

function readBuilt(name: string): string {
  const file = fileOf(name);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UserError([{ code: 'no-page', where: file, what: 'cannot be read', mend: REINSTALL }], 1);
  }
}
