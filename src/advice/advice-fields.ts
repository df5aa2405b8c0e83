import type { Advice } from '../model/advice.ts';
import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Fields } from '../model/fields.ts';
import type { LearnedFigures } from '../model/figure-bounds.ts';
import type { ProgramInfo } from '../model/program-info.ts';
import { headlineOf } from './headline.ts';
import { jobsOf } from './jobs.ts';
import { type Divided, divideFor, withMoney } from './money.ts';
import { once } from './once.ts';
import { paybackOf } from './payback.ts';
import { steadyIfOneSided } from './phases.ts';
import { spentOf } from './spent.ts';
import { summaryOf } from './summary.ts';
import { advisedIn, compileUndividedFields, type Kept, type UndividedFields } from './undivided-fields.ts';

export type AdviceFields = Fields<Advice>;

/** Compiles a dataset once to the advice; what is kept of other answers is not computed. */
export function compileAdviceFields(
  dataset: Dataset,
  tool: ProgramInfo,
): (given: GivenAnswers, learned?: LearnedFigures, kept?: Kept) => AdviceFields {
  const undividedFor = compileUndividedFields(dataset, tool);
  return (given, learned, kept) => {
    const undivided = undividedFor(given, learned, kept);
    return dividedFields(
      dataset,
      undivided,
      (advised) => undivided.divided() ?? divideFor(dataset, { given, learned }, advised),
    );
  };
}

/** All fields once the money is divided by a plan, if there is one. */
export function dividedFields(
  dataset: Dataset,
  undivided: UndividedFields,
  planOf: (advised: ReturnType<typeof advisedIn>) => Divided | undefined,
): AdviceFields {
  const { closed, runningTerms: _, openLater: __, divided: ___, ...fields } = undivided;
  const advised = once(() => advisedIn(undivided));
  const plan = once(() => planOf(advised()));
  const money = once(() => withMoney({ ...advised(), later: undivided.later() }, plan(), dataset));
  const answered = () => ({
    answers: fields.answers(),
    verdict: fields.verdict(),
    mix: fields.mix(),
    channels: money().channels,
    phases: money().phases,
    current: fields.current(),
  });
  const spent = once(() => spentOf(answered(), dataset, plan()?.phases ?? []));
  const headline = once(() =>
    headlineOf(
      {
        ...{
          answers: fields.answers(),
          verdict: fields.verdict(),
          mix: fields.mix(),
          spent: spent(),
          unspent: money().unspent,
        },
        ...{ closed: closed(), opensFirst: fields.opensFirst(), notYet: fields.notYet() },
      },
      dataset,
    ),
  );
  return {
    ...fields,
    spent,
    headline,
    summary: () => summaryOf({ ...answered(), headline: headline(), spent: spent(), confidence: fields.confidence() }),
    jobs: () => jobsOf(undivided.answers().goals[0], money().channels, dataset),
    phases: () => steadyIfOneSided(money().phases, fields.answers(), dataset),
    afterwards: () => money().afterwards,
    channels: () => money().channels,
    later: () => money().later,
    startWith: () => money().startWith,
    payback: () => paybackOf(undivided.answers() as GivenAnswers, plan(), dataset),
    unspent: () => money().unspent,
    notDivided: () => money().notDivided,
  };
}
