import type { Advice } from '../model/advice.ts';
import type { Answers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';

type Phase = Advice['phases'][number];
type Mix = Advice['mix'];

/**
 * Two or three spans of months whose month-weighted mean is the mix, to within rounding. Outbound leads in and hands
 * over to inbound; for a dated event or launch the party comes at the end or, where the date is too near to prepare it,
 * at once, and the house is built afterwards.
 */
export function phasesOf({ timelineMonths: timeline, goals }: Answers, mix: Mix, dataset: Dataset): Phase[] {
  const { phases } = dataset;
  const isDated = typeof timeline === 'number' && phases.datedGoals.some((goal) => goal === goals[0]);
  if (isDated && timeline < phases.shortestDatedMonths)
    return partyFirst(Math.max(1, Math.round(timeline)), mix, dataset);
  const wanted = typeof timeline === 'number' ? Math.round(timeline) : phases.leastMonths;
  return isDated
    ? threeSpans(wanted, mix, 1, phases.dated, dataset)
    : threeSpans(Math.max(phases.leastMonths, wanted), mix, -1, phases.undated, dataset);
}

/** A quarter, a half and a quarter of the months, the outer ones of limited length; the first leans `toward` inbound or away. */
function threeSpans(
  months: number,
  mix: Mix,
  toward: 1 | -1,
  words: readonly string[],
  { phases, scoring: { mix: limits } }: Dataset,
): Phase[] {
  const outer = Math.min(phases.longestOuterMonths, Math.max(1, Math.round(months / 4)));
  const swing = toward * Math.min(phases.swing, mix.inbound - limits.lowest, limits.highest - mix.inbound);
  return [
    phase(1, outer, mix.inbound + swing, words[0]),
    phase(outer + 1, months - outer, mix.inbound, words[1]),
    phase(months - outer + 1, months, mix.inbound - swing, words[2]),
  ].filter(({ months: [from, to] }) => from <= to);
}

/** Outbound's peak until the date, and inbound for the rest of the least months. */
function partyFirst(until: number, { inbound }: Mix, { phases, scoring: { mix: limits } }: Dataset): Phase[] {
  const after = phases.leastMonths - until;
  const swing = Math.min(phases.swing, inbound - limits.lowest, ((limits.highest - inbound) * after) / until);
  return [
    phase(1, until, inbound - swing, phases.soon[0]),
    phase(until + 1, phases.leastMonths, inbound + Math.round((swing * until) / after), phases.soon[1]),
  ];
}

const phase = (from: number, to: number, inbound: number, why = ''): Phase => ({
  months: [from, to],
  mix: { inbound, outbound: 100 - inbound },
  why,
});
