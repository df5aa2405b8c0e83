import type { DatasetContent, Locate } from '../model/dataset.ts';
import { canonicalCondition } from './conditions.ts';
import { error, type Finding } from './finding.ts';
import { groupBy } from './group-by.ts';
import { type ScoringStatement, scoringStatements } from './statement.ts';

/** Rules with the same condition on the same dimension: repeated when they help the same side, opposed otherwise. */
export function lintTwins(content: DatasetContent, locate: Locate): readonly Finding[] {
  const groups = groupBy(scoringStatements(content), (statement) =>
    [statement.kind, statement.dimension, canonicalCondition(statement.when)].join('|'),
  );
  return groups.flatMap((twins) =>
    twins.slice(1).flatMap((later, index) => {
      const before = twins.slice(0, index + 1);
      const same = before.find(({ toward }) => toward === later.toward);
      const opposed = before.find(({ toward }) => toward !== later.toward);
      return [
        ...(same === undefined ? [] : [repeated(same, later, locate)]),
        ...(opposed === undefined ? [] : [contradiction(opposed, later, locate)]),
      ];
    }),
  );
}

const repeated = (first: ScoringStatement, later: ScoringStatement, locate: Locate): Finding =>
  error({
    code: 'repeated-rule',
    where: locate(later.file, later.path),
    what: `${later.label} has the condition, dimension and side of ${first.label}`,
    mend: 'Keep one of the two, with the points of both.',
  });

const contradiction = (first: ScoringStatement, later: ScoringStatement, locate: Locate): Finding =>
  error({
    code: 'opposed-rules',
    where: locate(later.file, later.path),
    what: `${later.label} leans ${later.toward} where ${first.label} leans ${first.toward}, on the same condition and dimension`,
    mend: 'Decide which side the condition speaks for, or tell the two cases apart.',
  });
