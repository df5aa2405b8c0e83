import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zlibSync } from 'fflate';
import type { Dataset } from '../model/dataset.ts';
import { readOfDataset } from '../model/read-of-dataset.ts';
import { textsApart } from '../model/texts-apart.ts';
import { UserError } from '../problem/problem.ts';
import type { Engine } from '../report/html/live-page.ts';

/** Where the build leaves the program that runs in a page. */
const SCRIPT = fileURLToPath(new URL('../../dist/page/page.js', import.meta.url));

/** What makes a page answer back, with a dataset of any origin. */
export const pageEngine = (dataset: Dataset): Engine => ({ script: readScript(), dataset: packed(dataset) });

function readScript(): string {
  try {
    return readFileSync(SCRIPT, 'utf8');
  } catch {
    const mend = 'Install mix-advisor again; in a checkout, run: npm run build';
    throw new UserError([{ code: 'no-page', where: SCRIPT, what: 'cannot be read', mend }], 1);
  }
}

/** Compressed by a package and not by Node, the versions of which each give other bytes. */
const packed = (dataset: Dataset): string =>
  Buffer.from(zlibSync(strToU8(JSON.stringify(textsApart(readOfDataset(dataset)))), { level: 9, mem: 12 })).toString(
    'base64',
  );
