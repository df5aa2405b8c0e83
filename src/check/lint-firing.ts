import type { Locate } from '../model/dataset.ts';
import { VETO_THRESHOLD } from '../model/terms.ts';
import { withSeparators } from '../model/with-separators.ts';
import { error, type Finding, warning } from './finding.ts';
import type { Statement } from './statement.ts';
import { EPSILON, type Ranged, type StrengthRange } from './strength-range.ts';

/** Statements that no answers make true, and statements that all answers make fully true. */
export const lintFiring = (ranged: readonly Ranged[], locate: Locate): readonly Finding[] =>
  ranged.flatMap(({ statement, range }) => {
    const where = () => locate(statement.file, [...statement.path, 'when']);
    if (!fires(statement, range)) return [silent(statement, range, where())];
    return isConstant(statement, range) ? [constant(statement, where())] : [];
  });

const fires = ({ kind }: Statement, { highest }: StrengthRange): boolean =>
  kind === 'veto' ? highest >= VETO_THRESHOLD - EPSILON : highest > EPSILON;

/** Whether it holds for all answers, as far as it can. */
export const isConstant = ({ kind }: Statement, { lowest, isExact }: StrengthRange): boolean =>
  isExact && lowest >= (kind === 'veto' ? VETO_THRESHOLD : 1) - EPSILON;

function silent({ label, kind }: Statement, { isExact, tried }: StrengthRange, where: string): Finding {
  const bar = kind === 'veto' ? ` at ${VETO_THRESHOLD} or more, where a veto counts` : '';
  if (isExact) {
    return error({
      code: 'never-fires',
      where,
      what: `${label} can never fire: no answers meet its condition${bar}`,
      mend: 'Look for parts that shut each other out, or for numbers beyond what can be answered.',
    });
  }
  return warning({
    code: 'not-found-to-fire',
    where,
    what: `${label} was not found to fire${bar} on ${withSeparators(tried)} sampled combinations of answers`,
    mend: 'Its condition reads too many answers to try them all; make it simpler, or check it with --answers.',
  });
}

const constant = ({ label, kind }: Statement, where: string): Finding =>
  warning({
    code: 'always-fires',
    where,
    what:
      kind === 'veto'
        ? `${label} holds for all answers, so that the channel is never advised`
        : `${label} fires at full strength for all answers`,
    mend: 'A condition that always holds tells nobody apart; narrow it, or take the statement out.',
  });
