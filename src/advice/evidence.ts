import type { Advice, DimensionAdvice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import { bestGrade, EVIDENCE_GRADES } from '../model/terms.ts';

/** Every source that a fired rule cites or names against itself, in the dataset's order. */
export function citedSources(dimensions: readonly DimensionAdvice[], { sources }: Dataset): Advice['sources'] {
  const cited = new Set(
    dimensions.flatMap(({ contributions, emphases }) =>
      [...contributions, ...emphases].flatMap((each) => [...each.sources, ...each.against]),
    ),
  );
  return sources.filter(({ id }) => cited.has(id)).map((source) => ({ ...source }));
}

/** The sources of figures, in the dataset's order. */
export const sourcesBehind = (
  figures: readonly { readonly sources?: readonly string[] | undefined }[],
  { sources }: Pick<Dataset, 'sources'>,
): Advice['sources'] =>
  sources.filter(({ id }) => figures.some((figure) => figure.sources?.includes(id))).map((source) => ({ ...source }));

/** How many points, both directions added, rest on each grade of evidence. */
export function pointsByGrade(dimensions: readonly DimensionAdvice[], { sources }: Dataset): Advice['evidence'] {
  const grades = new Map(sources.map(({ id, grade }) => [id, grade]));
  const graded = dimensions
    .flatMap(({ contributions }) => contributions)
    .map((contribution) => ({ grade: bestGrade(contribution, grades), points: Math.abs(contribution.points) }));
  return EVIDENCE_GRADES.map((grade) => {
    const own = graded.filter((each) => each.grade === grade);
    return { grade, rules: own.length, points: own.reduce((sum, { points }) => sum + points, 0) };
  });
}
