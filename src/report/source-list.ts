import type { Source } from '../model/source.ts';
import type { Style } from './style.ts';
import { hang } from './wrap.ts';

/** Every source of the dataset with its grade, publisher, year and what to know before trusting it. */
export const sourceListText = (sources: readonly Source[], { width, paint }: Style): string =>
  sources
    .flatMap(({ id, title, publisher, year, grade, url, note }) => [
      ...hang(`${paint.bold(grade)}  `, `${title}. ${publisher}, ${year ?? 'no date'}. [${id}]`, width, 3),
      ...(note === undefined ? [] : hang('   ', note, width)),
      `   ${url}`,
    ])
    .join('\n')
    .concat('\n');
