import { type AllocationRule, allocatePhase, type PhaseSpend } from './allocate-phase.ts';
import { isForced, type Market } from './market.ts';

/**
 * Money by phase and channel; undefined where in some phase no channel can begin with this budget. Where the mix is held,
 * no channel begins only to stop again for next to nothing.
 */
export function allocate(market: Market, rule: AllocationRule): readonly PhaseSpend[] | undefined {
  const phases = allocateAll(market, rule);
  return phases === undefined || rule.mix === 'free' ? phases : withoutShortLived(market, rule, phases);
}

function allocateAll(market: Market, rule: AllocationRule): readonly PhaseSpend[] | undefined {
  const phases: PhaseSpend[] = [];
  for (const index of market.phases.keys()) {
    const phase = allocatePhase(market, rule, index);
    if (phase === undefined) return undefined;
    phases.push(phase);
  }
  return phases;
}

/** Share of the credit that is given up so that no channel begins and stops again (judgement). */
const WORTH_STEADINESS = 0.025;

/** The same without the channels that stop again, the smallest first, as far as that costs next to nothing. */
function withoutShortLived(market: Market, rule: AllocationRule, phases: readonly PhaseSpend[]): readonly PhaseSpend[] {
  const least = (1 - WORTH_STEADINESS) * creditOf(phases);
  const tried = new Set<number>();
  let steady = { market, phases };
  for (;;) {
    const next = shortLived(steady.market, steady.phases).find((index) => !tried.has(index));
    if (next === undefined) return steady.phases;
    tried.add(next);
    const id = market.candidates[next]?.channel.id ?? '';
    const without = { ...steady.market, closed: new Set([...steady.market.closed, id]) };
    const other = allocateAll(without, rule);
    if (other !== undefined && creditOf(other) >= least) steady = { market: without, phases: other };
  }
}

const lengthOf = ({ from, to }: PhaseSpend): number => to - from + 1;

const creditOf = (phases: readonly PhaseSpend[]): number =>
  phases.reduce((sum, phase) => sum + lengthOf(phase) * phase.credit, 0);

/** Candidates that get something in one phase and nothing in a later one, the smallest first; not those that must. */
function shortLived({ candidates, limits }: Market, phases: readonly PhaseSpend[]): readonly number[] {
  const spendOn = (index: number) =>
    phases.reduce((sum, phase) => sum + lengthOf(phase) * (phase.exact[index] ?? 0), 0);
  return candidates
    .flatMap(({ channel }, index) => {
      const stops = phases.some(
        ({ exact }, at) => (exact[index] ?? 0) > 0 && (phases[at + 1]?.exact[index] ?? 1) === 0,
      );
      return stops && !isForced(limits.get(channel.id)) ? [index] : [];
    })
    .sort((one, other) => spendOn(one) - spendOn(other));
}
