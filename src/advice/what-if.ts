import type { Advice } from '../model/advice.ts';
import type { WhatIf } from '../model/what-if.ts';

/** Two pieces of advice side by side, and what each rule contributes to the difference; the parts add up to it. */
export function whatIf(before: Advice, after: Advice): WhatIf {
  const contributions = ({ dimensions }: Advice) =>
    dimensions.flatMap(({ id, contributions: own }) => own.map((each) => ({ ...each, dimension: id })));
  const first = contributions(before);
  const second = contributions(after);
  const rules = [...new Set([...first, ...second].map(({ rule }) => rule))];
  return {
    schemaVersion: 1,
    before: sideOf(before),
    after: sideOf(after),
    difference: after.score.inbound - before.score.inbound,
    rules: rules
      .flatMap((rule) => {
        const was = first.find((each) => each.rule === rule);
        const is = second.find((each) => each.rule === rule);
        const known = is ?? was;
        const points = (is?.points ?? 0) - (was?.points ?? 0);
        if (known === undefined || points === 0) return [];
        const { dimension, because } = known;
        return [{ rule, dimension, because, before: was?.points ?? 0, after: is?.points ?? 0, points }];
      })
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.rule < b.rule ? -1 : 1)),
  };
}

const sideOf = ({ answers, score, verdict, mix, confidence }: Advice): WhatIf['before'] => ({
  answers,
  score,
  verdict,
  mix,
  confidence,
});
