import { membership, scaleOf } from '../engine/ramp.ts';
import type { AnswerKey } from '../model/answers.ts';
import type { Ramp } from '../model/condition.ts';
import type { Locate } from '../model/dataset.ts';
import { allPredicates } from './conditions.ts';
import { type Finding, warning } from './finding.ts';
import type { Statement } from './statement.ts';

/** One percent more. */
const STEP = 1.01;
/** A change of strength that it should not make (judgement). */
const TOO_STEEP = 0.25;

/** Ramps on which one percent more or less is a cliff: it moves the condition by more than a quarter. */
export const lintCliffs = (statements: readonly Statement[], locate: Locate): readonly Finding[] =>
  statements.flatMap(({ file, path, when, label }) =>
    allPredicates(when, [...path, 'when']).flatMap((predicate) => {
      if (!('ramp' in predicate)) return [];
      const spans = ['rises', 'falls'] as const;
      return spans.flatMap((span) => {
        const moved = movedByOnePercent(predicate.key, predicate.ramp[span]);
        if (moved <= TOO_STEEP) return [];
        return [
          warning({
            code: 'cliff',
            where: locate(file, [...predicate.path, span]),
            what: `${label} has a cliff: 1% of ${predicate.key} moves it by up to ${moved.toFixed(2)} at ${predicate.ramp[span]?.[1]}`,
            mend: 'Set the two numbers further apart, so that a small change of the answer stays a small change of the advice.',
          }),
        ];
      });
    }),
  );

/** The largest change of strength, 0..1, that one percent of the number makes; it is at the upper end of the span. */
function movedByOnePercent(key: AnswerKey, span: Ramp['rises']): number {
  if (span === undefined) return 0;
  return 1 - membership({ rises: span }, scaleOf(key))(span[1] / STEP);
}
