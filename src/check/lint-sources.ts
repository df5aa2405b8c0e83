import type { DatasetContent, Locate } from '../model/dataset.ts';
import { type Finding, warning } from './finding.ts';

/** Sources with figures of a year after the dataset's own date; no clock is asked. */
export function lintSources({ sources, date }: DatasetContent, locate: Locate): readonly Finding[] {
  if (date === undefined) return [];
  const ownYear = Number(date.slice(0, 4));
  return sources.flatMap(({ id, year }, at) =>
    year === null || year <= ownYear
      ? []
      : [
          warning({
            code: 'source-from-the-future',
            where: locate('sources', ['sources', at, 'year']),
            what: `the source ${JSON.stringify(id)} is of ${year}, and the dataset of ${date}`,
            mend: 'Correct the year, or the "date" in dimensions.json if the dataset is newer.',
          }),
        ],
  );
}
