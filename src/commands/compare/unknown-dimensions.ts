import { nearMiss } from '../../model/near-miss.ts';
import type { Problem } from '../../problem.ts';

/** A problem for each id that is not among the known ones. */
export const unknownDimensions = (known: readonly string[], ids: readonly string[]): readonly Problem[] =>
  ids
    .filter((id) => !known.includes(id))
    .map((id) => {
      const near = nearMiss(id, known);
      return {
        code: 'unknown-dimension',
        where: 'mix-advisor compare',
        what: `there is no dimension ${JSON.stringify(id)}`,
        mend: `${near === undefined ? '' : `Did you mean ${JSON.stringify(near)}? `}One of: ${known.join(', ')}.`,
      };
    });
