import type { Advice } from '../model/advice.ts';
import type { Answers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';

type Phase = Advice['phases'][number];

/**
 * Three spans of months - a quarter, a half, a quarter - whose month-weighted mean is the mix.
 * Outbound leads in and hands over to inbound; for a dated event or launch the party comes at the end.
 */
export function phasesOf(answers: Answers, mix: Advice['mix'], { phases, scoring }: Dataset): Phase[] {
  const { timelineMonths: timeline, goals } = answers;
  const dated =
    phases.datedGoals.includes(goals[0] ?? 'lead-generation') &&
    typeof timeline === 'number' &&
    timeline >= phases.shortestDatedMonths;
  const wanted = typeof timeline === 'number' ? Math.round(timeline) : phases.leastMonths;
  const months = dated ? wanted : Math.max(phases.leastMonths, wanted);
  const outer = Math.max(1, Math.round(months / 4));
  const swing = Math.min(phases.swing, mix.inbound - scoring.mix.lowest, scoring.mix.highest - mix.inbound);
  const words = dated ? phases.dated : phases.undated;
  const towardInbound = dated ? swing : -swing;
  const spans: readonly [number, number][] = [
    [1, outer],
    [outer + 1, months - outer],
    [months - outer + 1, months],
  ];
  return spans
    .map(([from, to], index): Phase => {
      const inbound = mix.inbound + towardInbound * (1 - index);
      return { months: [from, to], mix: { inbound, outbound: 100 - inbound }, why: words[index] ?? '' };
    })
    .filter(({ months: [from, to] }) => from <= to);
}
