import { emptyVector, fillVector } from '../engine/answer-vector.ts';
import { compileStrengths } from '../engine/strengths.ts';
import type { Answers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Rule, WeightRule } from '../model/rule.ts';
import { VETO_THRESHOLD } from '../model/terms.ts';

/** A rule's reason, and what stands behind it and against it. */
export interface Spoken {
  readonly because: string;
  readonly sources: readonly string[];
  readonly against: readonly string[];
}

/** Compiles a dataset once to what each rule says, in the words that fit the answers. */
export function compileWording({ rules, weights }: Dataset): (answers: Answers) => (id: string) => Spoken {
  const byId = new Map<string, Rule | WeightRule>([...rules, ...weights].map((rule) => [rule.id, rule]));
  const varied = [...byId.values()].flatMap(({ id, variants = [] }) => variants.map((variant) => ({ id, ...variant })));
  const strengths = compileStrengths(varied.map(({ when }) => when));
  const vector = emptyVector();
  return (answers) => {
    const found = strengths.all(fillVector(vector, answers));
    const said = varied.filter((_, at) => (found[at] as number) >= VETO_THRESHOLD);
    return (id) => {
      const { because, sources = [], against = [] } = byId.get(id) as Rule | WeightRule;
      return { because: said.find((variant) => variant.id === id)?.because ?? because, sources, against };
    };
  };
}
