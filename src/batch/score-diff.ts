import { VERDICTS, type Verdict } from '../model/terms.ts';
import { withSeparators } from '../model/with-separators.ts';
import { escapeControlsInLine } from '../problem/printable.ts';
import type { DatasetChange } from './dataset-diff.ts';

/** Adds up, over all lines, in what two datasets differ. */
export interface ScoreDiff {
  /** Takes in one line: both verdicts, and the points of all rules of both, in the order of their ids. */
  readonly add: (verdicts: readonly [Verdict, Verdict], points: Float64Array, otherPoints: Float64Array) => void;
  readonly total: () => ScoreDiffTotal;
}

export interface ScoreDiffTotal {
  readonly lines: number;
  /** How many lines go from one verdict to another, the most first. */
  readonly verdicts: readonly { readonly from: Verdict; readonly to: Verdict; readonly lines: number }[];
  /**
   * The sum of absolute differences of a rule's points, and their sum with signs, positive toward inbound; the largest
   * first. Rules that never differ are left out.
   */
  readonly rules: readonly { readonly rule: string; readonly points: number; readonly net: number }[];
}

/** A rule that only one of the datasets has counts as 0 points in the other. */
export function sumScoreDiff(ruleIds: readonly string[], otherRuleIds: readonly string[]): ScoreDiff {
  const places = new Map(otherRuleIds.map((id, at) => [id, at]));
  const known = new Set(ruleIds);
  const ids = [...ruleIds, ...otherRuleIds.filter((id) => !known.has(id))];
  const others = Int32Array.from(ids, (id) => places.get(id) ?? otherRuleIds.length);
  const sums = new Float64Array(ids.length);
  const nets = new Float64Array(ids.length);
  const turns = new Map<string, number>();
  let lines = 0;
  return {
    add: ([verdict, otherVerdict], points, otherPoints) => {
      lines += 1;
      if (verdict !== otherVerdict) {
        const turn = `${verdict} ${otherVerdict}`;
        turns.set(turn, (turns.get(turn) ?? 0) + 1);
      }
      for (let at = 0; at < sums.length; at += 1) {
        const difference = (otherPoints[others[at] as number] ?? 0) - (points[at] ?? 0);
        sums[at] = (sums[at] ?? 0) + Math.abs(difference);
        nets[at] = (nets[at] ?? 0) + difference;
      }
    },
    total: () => ({
      lines,
      verdicts: VERDICTS.flatMap((from) => VERDICTS.map((to) => ({ from, to, lines: turns.get(`${from} ${to}`) ?? 0 })))
        .filter((each) => each.lines > 0)
        .sort((a, b) => b.lines - a.lines),
      rules: ids
        .map((rule, at) => ({ rule, points: sums[at] ?? 0, net: nets[at] ?? 0 }))
        .filter(({ points }) => points > 0)
        .sort((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1)),
    }),
  };
}

const SHOWN_AT_MOST = 10;

/** How many verdicts change and how, what else differs in the other dataset, and the ten rules that move the most points. */
export function formatScoreDiff(
  { lines, verdicts, rules }: ScoreDiffTotal,
  changes: readonly DatasetChange[],
  other: string,
): string {
  const changed = verdicts.reduce((sum, each) => sum + each.lines, 0);
  const share = lines === 0 ? '' : ` (${((100 * changed) / lines).toFixed(1)}%)`;
  return [
    `With ${escapeControlsInLine(other)}, ${withSeparators(changed)} of ${withSeparators(lines)} verdicts change${share}.\n`,
    ...verdicts.map(({ from, to, lines: count }) => `  ${withSeparators(count)} from ${from} to ${to}\n`),
    ...formatChanges(changes),
    ...formatRules(rules),
  ].join('');
}

function formatChanges(changes: readonly DatasetChange[]): readonly string[] {
  if (changes.length === 0) return ['Nothing else that affects scores differs.\n'];
  const rest = changes.length - SHOWN_AT_MOST;
  return [
    'What else differs:\n',
    ...changes.slice(0, SHOWN_AT_MOST).map(({ kind, id, how }) => `  ${kind} ${id}: ${how}\n`),
    ...(rest > 0 ? [`  and ${withSeparators(rest)} more\n`] : []),
  ];
}

function formatRules(rules: ScoreDiffTotal['rules']): readonly string[] {
  if (rules.length === 0) return ['No rule moves any points.\n'];
  const shown = rules.slice(0, SHOWN_AT_MOST).map(({ rule, points, net }) => ({
    rule,
    points: points.toFixed(1),
    net: `${net < 0 ? '' : '+'}${net.toFixed(1)}`,
  }));
  const width = (of: 'points' | 'net') => Math.max(...shown.map((each) => each[of].length));
  const [wide, netWide] = [width('points'), width('net')];
  return [
    'Rules that move the most points over all lines, and what is left of it toward inbound:\n',
    ...shown.map(({ rule, points, net }) => `  ${points.padStart(wide)}  ${net.padStart(netWide)}  ${rule}\n`),
  ];
}
