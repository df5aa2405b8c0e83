import type { Problem } from '../../problem/problem.ts';
import { suggest } from '../../problem/suggest.ts';

/** A problem for each id that is not among the known ones. */
export const unknownDimensions = (known: readonly string[], ids: readonly string[]): readonly Problem[] =>
  ids
    .filter((id) => !known.includes(id))
    .map((id) => {
      return {
        code: 'unknown-dimension',
        where: 'mix-advisor compare',
        what: `there is no dimension ${JSON.stringify(id)}`,
        mend: suggest(id, known),
      };
    });
