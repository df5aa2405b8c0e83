import type { Advice } from '../../model/advice.ts';
import type { Source } from '../../model/source.ts';
import { nameSource } from '../words/evidence.ts';
import { hang, type Style } from './style.ts';

/** Sources by the names under which the rules cite them. */
export const formatSources = (sources: Advice['sources'], { width }: Style): readonly string[] =>
  sources.flatMap((source) => [
    ...hang('  ', `[${source.id}] ${source.grade}: ${source.title}. ${nameSource(source)}.`, width),
    ...(source.note === undefined ? [] : hang('  ', source.note, width)),
    `  ${source.url}`,
  ]);

/** Every source of the dataset with its grade, publisher, year and what to know before trusting it. */
export const sourceListText = (sources: readonly Source[], { width, paint }: Style): string =>
  sources
    .flatMap((source) => [
      ...hang(`${paint.bold(source.grade)}  `, `${source.title}. ${nameSource(source)}. [${source.id}]`, width, 3),
      ...(source.note === undefined ? [] : hang('   ', source.note, width)),
      `   ${source.url}`,
    ])
    .join('\n')
    .concat('\n');
