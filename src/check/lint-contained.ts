import { type CompiledCondition, compileCondition } from '../engine/strengths.ts';
import type { Answers } from '../model/answers.ts';
import { countPredicates } from '../model/condition.ts';
import type { Locate } from '../model/dataset.ts';
import { canonicalCondition } from './conditions.ts';
import { criticalAnswers } from './critical-answers.ts';
import { type Finding, warning } from './finding.ts';
import { groupBy } from './group-by.ts';
import type { ScoringStatement } from './statement.ts';
import { EPSILON, type Ranged, type StrengthRange } from './strength-range.ts';

/** How much comparing is done at most, in predicates times answers tried; the shipped rules take about a hundred. */
const MOST_EFFORT = 1e8;

/** A rule with its condition ready to be compared. */
interface Comparable {
  readonly statement: ScoringStatement;
  readonly when: CompiledCondition;
  readonly predicates: number;
  readonly text: string;
  readonly range: StrengthRange;
}

/**
 * Rules that never say anything alone: another rule for the same side and dimension is at least as strong on all
 * critical answers, and reads no answer that the contained one does not read. Two rules that read too many answers
 * together to try them all are left alone; when too many rules are too large to compare them all, a finding says so.
 */
export function lintContained(
  ranged: readonly Ranged<ScoringStatement>[],
  locate: Locate,
  mostEffort = MOST_EFFORT,
): readonly Finding[] {
  const comparable = ranged
    .filter(({ range }) => range.highest > EPSILON)
    .map(({ statement, range }) => ({
      statement,
      range,
      when: compileCondition(statement.when),
      predicates: countPredicates(statement.when),
      text: canonicalCondition(statement.when),
    }));
  const groups = groupBy(comparable, ({ statement: { kind, dimension, toward } }) =>
    [kind, dimension, toward].join('|'),
  );
  const { contains, isCutShort } = comparison(mostEffort);
  const findings = groups.flatMap((rules) =>
    rules.flatMap((inner, at) => {
      const outer = rules.find(
        (other, index) => other !== inner && contains(other, inner) && (index < at || !contains(inner, other)),
      );
      return outer === undefined ? [] : [contained(outer.statement, inner.statement, locate)];
    }),
  );
  return isCutShort() ? [...findings, cutShort(locate)] : findings;
}

/** Compares rules until the effort is spent; after that none is found to contain another. */
function comparison(mostEffort: number) {
  let effort = 0;
  let isCutShort = false;
  /** Whether the first rule is at least as strong as the second on all answers; a repeated condition is no such case. */
  const contains = (outer: Comparable, inner: Comparable): boolean => {
    if (outer.text === inner.text || !outer.when.reads.every((key) => inner.when.reads.includes(key))) return false;
    const isAsStrongAt = (answers: Answers) => outer.when.strength(answers) >= inner.when.strength(answers) - EPSILON;
    // Where the second is strongest the first mostly is not, and all answers need not be tried.
    if (inner.range.strongestAt !== undefined && !isAsStrongAt(inner.range.strongestAt)) return false;
    if (effort > mostEffort) {
      isCutShort = true;
      return false;
    }
    const predicates = outer.predicates + inner.predicates;
    effort += predicates ** 3;
    const { answers, isComplete } = criticalAnswers([outer.statement.when, inner.statement.when]);
    if (!isComplete) return false;
    const tried = answers();
    effort += predicates * tried.length;
    return tried.every(isAsStrongAt);
  };
  return { contains, isCutShort: () => isCutShort };
}

const cutShort = (locate: Locate): Finding =>
  warning({
    code: 'not-all-compared',
    where: locate('rules', ['rules']),
    what: 'there are too many rules with long conditions to compare each with each',
    mend: 'Make long conditions shorter, or check some of the rules at a time.',
  });

const contained = (outer: ScoringStatement, inner: ScoringStatement, locate: Locate): Finding =>
  warning({
    code: 'contained-rule',
    where: locate(inner.file, inner.path),
    what: `${inner.label} only adds to ${outer.label}, which is at least as strong on all answers`,
    mend: 'Check that the two are not one reason counted twice; if they are, merge them or part their conditions.',
  });
