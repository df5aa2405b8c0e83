import { compileCondition } from '../engine/strengths.ts';
import type { Answers } from '../model/answers.ts';
import type { Locate } from '../model/dataset.ts';
import { withSeparators } from '../model/with-separators.ts';
import { type Finding, warning } from './finding.ts';
import type { ScoringStatement } from './statement.ts';

/** Rules that fire on none of the answers that somebody really gave, or on all of them. */
export function lintUsage(
  statements: readonly ScoringStatement[],
  answers: readonly Answers[],
  locate: Locate,
): readonly Finding[] {
  if (answers.length === 0) return [];
  return statements.flatMap((statement) => {
    const { strength } = compileCondition(statement.when);
    const fired = answers.filter((each) => strength(each) > 0).length;
    if (fired > 0 && fired < answers.length) return [];
    return [usage(statement, fired > 0, answers.length, locate)];
  });
}

const usage = ({ file, path, label }: ScoringStatement, always: boolean, lines: number, locate: Locate): Finding =>
  warning({
    code: always ? 'fires-on-all-answers' : 'fires-on-no-answers',
    where: locate(file, path),
    what: `${label} fires on ${always ? 'all' : 'none'} of the ${withSeparators(lines)} sets of answers`,
    mend: always
      ? 'For these people it tells nobody apart; see whether its condition should be narrower.'
      : 'For these people it says nothing; see whether its condition should be wider, or whether they were not asked.',
  });
