import { type CompiledCondition, compileCondition } from '../engine/condition.ts';
import type { Locate } from '../model/parse-dataset.ts';
import { canonicalCondition } from './canonical-condition.ts';
import { criticalAnswers } from './critical-answers.ts';
import { type Finding, warning } from './finding.ts';
import { groupBy } from './group-by.ts';
import type { ScoringStatement } from './statement.ts';
import { EPSILON, type Ranged } from './strength-range.ts';

/** A rule with its condition ready to be compared. */
interface Comparable {
  readonly statement: ScoringStatement;
  readonly when: CompiledCondition;
  readonly text: string;
}

/**
 * Rules that never say anything alone: another rule for the same side and dimension is at least as strong on all
 * critical answers, and reads no answer that the contained one does not read. Two rules that read too many answers
 * together to try them all are left alone.
 */
export function lintContained(ranged: readonly Ranged<ScoringStatement>[], locate: Locate): readonly Finding[] {
  const comparable = ranged
    .filter(({ range }) => range.highest > EPSILON)
    .map(({ statement }) => ({
      statement,
      when: compileCondition(statement.when),
      text: canonicalCondition(statement.when),
    }));
  const groups = groupBy(comparable, ({ statement: { kind, dimension, toward } }) =>
    [kind, dimension, toward].join('|'),
  );
  return groups.flatMap((rules) =>
    rules.flatMap((inner, at) => {
      const outer = rules.find(
        (other, index) => other !== inner && contains(other, inner) && (index < at || !contains(inner, other)),
      );
      return outer === undefined ? [] : [contained(outer.statement, inner.statement, locate)];
    }),
  );
}

/** Whether the first rule is at least as strong as the second on all answers; a repeated condition is no such case. */
function contains(outer: Comparable, inner: Comparable): boolean {
  if (outer.text === inner.text || !outer.when.reads.every((key) => inner.when.reads.includes(key))) return false;
  const { answers, isComplete } = criticalAnswers([outer.statement.when, inner.statement.when]);
  return isComplete && answers.every((each) => outer.when.strength(each) >= inner.when.strength(each) - EPSILON);
}

const contained = (outer: ScoringStatement, inner: ScoringStatement, locate: Locate): Finding =>
  warning({
    code: 'contained-rule',
    where: locate(inner.file, inner.path),
    what: `${inner.label} only adds to ${outer.label}, which is at least as strong on all answers`,
    mend: 'Check that the two are not one reason counted twice; if they are, merge them or part their conditions.',
  });
