import type { DatasetContent, Locate } from '../model/dataset.ts';
import { SIDES } from '../model/terms.ts';
import { error, type Finding } from './finding.ts';
import type { ScoringStatement } from './statement.ts';
import { EPSILON, type Ranged } from './strength-range.ts';

/** Dimensions on which a side gets no points, whatever is answered. */
export const lintSides = (
  { dimensions }: DatasetContent,
  ranged: readonly Ranged<ScoringStatement>[],
  locate: Locate,
): readonly Finding[] =>
  dimensions.flatMap(({ id }, index) =>
    SIDES.filter(
      (side) =>
        !ranged.some(
          ({ statement, range }) =>
            statement.dimension === id && statement.toward === side && (range.highest > EPSILON || !range.isExact),
        ),
    ).map((side) =>
      error({
        code: 'side-cannot-win',
        where: locate('dimensions', ['dimensions', index]),
        what: `no answers give ${side} a point on the dimension ${JSON.stringify(id)}`,
        mend: `Add a rule toward ${side} that can fire: a dimension that only one side can win decides nothing.`,
      }),
    ),
  );
