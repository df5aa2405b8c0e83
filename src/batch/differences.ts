import type { Verdict } from '../model/verdict.ts';
import { printableLine } from '../printable.ts';
import { formatCount } from './tally.ts';

/** Adds up, over all lines, in what two datasets differ. */
export interface Differences {
  /** Takes in one line: both verdicts, and the points of all rules of both, in the order of their ids. */
  readonly add: (verdicts: readonly [Verdict, Verdict], points: Float64Array, otherPoints: Float64Array) => void;
  readonly total: () => DifferenceTotal;
}

export interface DifferenceTotal {
  readonly lines: number;
  readonly changedVerdicts: number;
  /** The sum of absolute differences of a rule's points, the largest first; rules that never differ are left out. */
  readonly rules: readonly { readonly rule: string; readonly points: number }[];
}

/** A rule that only one of the datasets has counts as 0 points in the other. */
export function sumDifferences(ruleIds: readonly string[], otherRuleIds: readonly string[]): Differences {
  const places = new Map(otherRuleIds.map((id, at) => [id, at]));
  const known = new Set(ruleIds);
  const pairs = Int32Array.from(ruleIds, (id) => places.get(id) ?? otherRuleIds.length);
  const onlyOther = otherRuleIds.map((id, at) => ({ id, at })).filter(({ id }) => !known.has(id));
  const sums = new Float64Array(ruleIds.length);
  const otherSums = new Float64Array(onlyOther.length);
  let lines = 0;
  let changedVerdicts = 0;
  return {
    add: ([verdict, otherVerdict], points, otherPoints) => {
      lines += 1;
      if (verdict !== otherVerdict) changedVerdicts += 1;
      for (let at = 0; at < sums.length; at += 1) {
        sums[at] = (sums[at] ?? 0) + Math.abs((points[at] ?? 0) - (otherPoints[pairs[at] ?? 0] ?? 0));
      }
      for (const [index, { at }] of onlyOther.entries()) {
        otherSums[index] = (otherSums[index] ?? 0) + Math.abs(otherPoints[at] ?? 0);
      }
    },
    total: () => ({
      lines,
      changedVerdicts,
      rules: [
        ...ruleIds.map((rule, at) => ({ rule, points: sums[at] ?? 0 })),
        ...onlyOther.map(({ id }, at) => ({ rule: id, points: otherSums[at] ?? 0 })),
      ]
        .filter(({ points }) => points > 0)
        .sort((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1)),
    }),
  };
}

const RULES_SHOWN = 10;

/** How many verdicts change, and the ten rules that move the most points. */
export function formatDifferences({ lines, changedVerdicts, rules }: DifferenceTotal, other: string): string {
  const share = lines === 0 ? '' : ` (${((100 * changedVerdicts) / lines).toFixed(1)} %)`;
  const shown = rules.slice(0, RULES_SHOWN);
  const width = Math.max(0, ...shown.map(({ points }) => points.toFixed(1).length));
  return [
    `With ${printableLine(other)}, ${formatCount(changedVerdicts)} of ${formatCount(lines)} verdicts change${share}.\n`,
    shown.length === 0 ? 'No rule moves any points.\n' : 'Rules that move the most points, over all lines:\n',
    ...shown.map(({ rule, points }) => `  ${points.toFixed(1).padStart(width)}  ${rule}\n`),
  ].join('');
}
