import { emptyVector, fillVector, setAnswer } from '../engine/answer-vector.ts';
import { compileRules } from '../engine/compiled-rules.ts';
import { compileEvaluate } from '../engine/evaluate.ts';
import type { Advice } from '../model/advice.ts';
import {
  ANSWER_KEYS,
  type AnswerKey,
  type Answers,
  GIVEN_KEYS,
  type GivenAnswers,
  type GivenKey,
} from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { inDollars } from '../model/own-money.ts';
import type { PlanOutcome, WhatIf } from '../model/what-if.ts';
import { shapleyValues } from '../stats/shapley.ts';
import { askedFor, withContactRules } from './contact-law.ts';

/** What the two sets of answers are called. */
export interface Names {
  readonly before: string;
  readonly after: string;
}

/** Sets two pieces of advice side by side: what each answer that differs and each rule does to the difference. */
export type CompareAdvice = (before: Advice, after: Advice, names: Names, plans?: Plans) => WhatIf;

/** What the plans of the two bring. */
type Plans = Readonly<Record<keyof Names, PlanOutcome | null>>;

const NO_PLANS: Plans = { before: null, after: null };

/** Compiles a dataset once into what compares two pieces of advice that were given from it. */
export function compileWhatIf(dataset: Dataset): CompareAdvice {
  const rules = compileRules(dataset);
  const evaluate = compileEvaluate(dataset, rules);
  const vector = emptyVector();
  const reads = new Map(
    rules.dimensions.flatMap((dimension) =>
      dimension.rules.map(({ rule: { id }, at }): [string, readonly AnswerKey[]] => [
        id,
        keysOf(rules.strengths.reads[at] as number),
      ]),
    ),
  );
  const read = keysOf(rules.strengths.reads.reduce((all, each) => all | each, 0));

  return (before, after, names, plans = NO_PLANS) => {
    const given = SHOWN_KEYS.filter((key) => differs(before.answers[key], after.answers[key]));
    const [was, is] = [before, after].map(({ answers }) =>
      withContactRules(inDollars(answers as GivenAnswers), dataset),
    ) as [Answers, Answers];
    const scored = read.filter((key) => differs(was[key], is[key]));
    fillVector(vector, was);
    const points = shapleyValues(scored.length, (set) => {
      for (const [at, key] of scored.entries())
        setAnswer(vector, ANSWER_KEYS.indexOf(key), (set & (1 << at)) === 0 ? was[key] : is[key]);
      return evaluate(vector).inbound;
    });
    /** The answer that was given, where the one that is read only follows from it. */
    const toldAs = (key: AnswerKey): AnswerKey =>
      before.answers[key] === undefined && after.answers[key] === undefined ? askedFor(key, dataset) : key;
    const pointsOf = new Map<GivenKey, number>(scored.map((key, at) => [toldAs(key), points[at] as number]));
    return {
      schemaVersion: 1,
      before: { name: names.before, ...shownOf(before), plan: plans.before },
      after: { name: names.after, ...shownOf(after), plan: plans.after },
      difference: after.score.inbound - before.score.inbound,
      changes: [...new Set<GivenKey>([...given, ...scored.map(toldAs)])]
        .map((answer) => ({ answer, points: pointsOf.get(answer) ?? 0 }))
        .sort((one, other) => Math.abs(other.points) - Math.abs(one.points)),
      rules: differences(before, after).map((rule) => ({
        ...rule,
        reads: scored.filter((key) => (reads.get(rule.rule) as readonly AnswerKey[]).includes(key)).map(toldAs),
      })),
    };
  };
}

/** A sum for the whole time shows in what it comes to a month, and a currency in its amounts. */
const SHOWN_KEYS = GIVEN_KEYS.filter((key) => !['budgetTotal', 'currency', 'rate'].includes(key));

/** The answers whose columns a mask has. */
const keysOf = (mask: number): readonly AnswerKey[] => ANSWER_KEYS.filter((_, column) => ((mask >>> column) & 1) === 1);

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** Every rule that contributes more or less, the largest difference first; they add up to the difference of the scores. */
function differences(before: Advice, after: Advice): readonly Omit<WhatIf['rules'][number], 'reads'>[] {
  const [first, second] = [contributionsOf(before), contributionsOf(after)];
  const rules = [...new Set([...first, ...second].map(({ rule }) => rule))];
  return rules
    .flatMap((rule) => {
      const was = first.find((each) => each.rule === rule);
      const is = second.find((each) => each.rule === rule);
      const known = is ?? was;
      const points = (is?.points ?? 0) - (was?.points ?? 0);
      if (known === undefined || points === 0) return [];
      const { dimension, because } = known;
      return [{ rule, dimension, because, before: was?.points ?? 0, after: is?.points ?? 0, points }];
    })
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.rule < b.rule ? -1 : 1));
}

const contributionsOf = ({ dimensions }: Advice) =>
  dimensions.flatMap(({ id, contributions: own }) => own.map((each) => ({ ...each, dimension: id })));

const shownOf = ({
  answers,
  currency,
  score,
  verdict,
  mix,
  spent,
  headline,
  summary,
  confidence,
  phases,
  channels,
}: Advice): Omit<WhatIf['before'], 'name' | 'plan'> => ({
  answers,
  currency,
  score,
  verdict,
  mix,
  spent,
  headline,
  summary,
  confidence,
  phases,
  channels,
});
