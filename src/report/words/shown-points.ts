import type { Advice } from '../../model/advice.ts';
import { roundToTotal } from '../../stats/apportion.ts';

/** Points as they are shown: to a tenth, and still adding up to the score as it is shown. */
export interface ShownPoints {
  readonly score: { readonly inbound: number; readonly outbound: number };
  readonly dimension: ReadonlyMap<string, number>;
  readonly rule: ReadonlyMap<string, number>;
  /** Of a reason, by its rule: net of the rules that read the same fact the other way. */
  readonly reason: ReadonlyMap<string, number>;
}

const DECIMALS = 1;

/** Rounds the score, then the dimensions within it, then the rules within each dimension. */
export function shownPoints({ score, dimensions, reasons }: Advice): ShownPoints {
  const inbound = Math.round(score.inbound * 10) / 10;
  const points = roundToTotal(
    dimensions.map((dimension) => dimension.points),
    inbound - 50,
    DECIMALS,
  );
  const rule = new Map(
    dimensions.flatMap(({ contributions }, index) => {
      const shown = roundToTotal(
        contributions.map((contribution) => contribution.points),
        points[index] ?? 0,
        DECIMALS,
      );
      return contributions.map((each, at): [string, number] => [each.rule, shown[at] ?? 0]);
    }),
  );
  return {
    score: { inbound, outbound: Math.round((100 - inbound) * 10) / 10 },
    dimension: new Map(dimensions.map(({ id }, index) => [id, points[index] ?? 0])),
    rule,
    reason: new Map(
      reasons.map((reason) => [
        reason.rule,
        reason.opposed.length === 0 ? (rule.get(reason.rule) ?? 0) : Math.round(reason.points * 10) / 10,
      ]),
    ),
  };
}
