import type { Advice } from '../model/advice.ts';
import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { computed } from '../model/fields.ts';
import type { LearnedFigures } from '../model/figure-bounds.ts';
import type { ProgramInfo } from '../model/program-info.ts';
import { compileAdviceFields } from './advice-fields.ts';

/** Gives the whole advice for validated answers, perhaps with figures that a history taught; the same for the same. */
export type Advisor = (answers: GivenAnswers, learned?: LearnedFigures) => Advice;

/** Compiles a dataset once into an advisor. */
export function compileAdvisor(dataset: Dataset, tool: ProgramInfo): Advisor {
  const fieldsOf = compileAdviceFields(dataset, tool);
  return (answers, learned) => {
    const fields = fieldsOf(answers, learned);
    // First what is repeated most: V8 then has compiled it long before all is written, and lets the process end.
    fields.flips();
    return computed(fields);
  };
}
