import type { CalibratedChannel, CalibrationWarning, Range } from '../model/calibration.ts';
import { listOf } from '../model/list-of.ts';
import { money, percent, threeDigits } from './amounts.ts';
import { rangeOf } from './draw-figures.ts';
import { broughtBy, type HistoryFit } from './fit-history.ts';

const FAR_FROM_BENCHMARK = 1.5;
const FAR_FROM_TEST = 2;
/** How much better than the benchmark is hard to believe where the channels explain too much besides. */
const TWICE = 2;
const NEARLY_ALL = 0.95;
const NOTE_FROM = 0.2;
const FLAG_FROM = 0.4;

/** Signs that a channel's figure is not what it seems. */
export function implausible(
  { id, cost, prior, shift }: CalibratedChannel,
  currency: string,
  isTooGood: boolean,
): readonly CalibrationWarning[] {
  const { from } = prior;
  if (from === 'none') return [];
  const isFar = Math.abs(shift) > (from === 'test' ? FAR_FROM_TEST : FAR_FROM_BENCHMARK);
  if (!isFar && !(isTooGood && prior.typical > TWICE * cost.typical)) return [];
  const isCheap = shift < 0;
  const factor = threeDigits(isCheap ? prior.typical / cost.typical : cost.typical / prior.typical);
  const against = { test: 'your test', belief: 'what you believed', benchmark: 'the benchmark' }[from];
  const both = `${money(cost.typical, currency)} against ${money(prior.typical, currency)}`;
  return [
    {
      code: 'implausible',
      channel: id,
      text: isCheap
        ? `${id} comes out ${factor} times better than ${against} (${both}), so don't trust it yet. Does its spend follow demand? Add a column for what drives demand (--control), or pause it for four weeks and look. Its benchmark is kept unless you pass --accept ${id}.`
        : `${id} comes out ${factor} times as expensive as ${against} (${both}). Do you count everything it brings? Its benchmark is kept unless you pass --accept ${id}.`,
      values: { cost: cost.typical, prior: prior.typical, shift },
    },
  ];
}

/** How likely it is that the channels explain more than 95% of everything. */
export function shareOfNearlyAll(
  { channels, history }: HistoryFit,
  total: number,
): { readonly chance: number; readonly typical: number } {
  const told = channels.filter(({ by }) => by === 'total');
  if (told.length === 0 || total <= 0) return { chance: 0, typical: 0 };
  const counted = channels.filter(({ by }) => by === 'leads');
  const own = counted.reduce(
    (sum, { channel }) => sum + history.known.reduce((all, row) => all + (channel.leads?.[row] ?? 0), 0),
    0,
  );
  const all = told.map(broughtBy);
  const shares = (all[0] as Float64Array).map(
    (_, draw) => all.reduce((sum, each) => sum + (each[draw] as number), 0) / (total - own),
  );
  return {
    chance: shares.filter((share) => share > NEARLY_ALL).length / shares.length,
    typical: rangeOf(shares).typical,
  };
}

export const isNegativeBaseline = (chance: number): boolean => chance > FLAG_FROM;

/** Where channels explain more than everything, some cause is missing; where they may, that is noted. */
export function negativeBaseline(
  { chance, typical }: { readonly chance: number; readonly typical: number },
  what: string,
  tooGood: readonly string[],
): readonly CalibrationWarning[] {
  if (chance <= NOTE_FROM) return [];
  const text = isNegativeBaseline(chance)
    ? `The channels together would explain ${percent(typical)} of all ${what}, as if almost nothing came on its own. ${
        tooGood.length === 0
          ? 'Perhaps they cost more than their benchmarks, which these periods cannot tell.'
          : `So don't trust the figures of ${listOf(tooGood)}: a cause that moves with the spend is missing. Add a column for it (--control), or pause one channel for four weeks and look.`
      }`
    : `Together the channels would explain ${percent(typical)} of all ${what}, and these periods can't rule out that they explain them all.`;
  return [{ code: 'negative-baseline', text, values: { chance, share: typical } }];
}

interface TestAgainstMonths {
  readonly test: Range;
  readonly months: Range;
  /** In the test's own scale. */
  readonly distance: number;
  /** Whether what both say together is doubted. */
  readonly isDoubted: boolean;
}

/** What the months say without a lift test, where they contradict it. */
export function testDisagrees(
  id: string,
  { test, months, distance, isDoubted }: TestAgainstMonths,
  currency: string,
): readonly CalibrationWarning[] {
  if (Math.abs(distance) <= FAR_FROM_TEST) return [];
  const what = isDoubted
    ? 'They are too far apart for both to be right, so check what each of them counts.'
    : 'The test is believed: what goes together is not always cause and effect.';
  return [
    {
      code: 'test-disagrees',
      channel: id,
      text: `Your test of ${id} says ${money(test.typical, currency)}, the periods alone say ${money(months.typical, currency)}. ${what}`,
      values: { test: test.typical, periods: months.typical },
    },
  ];
}

/** What a channel's counted leads say against what all leads say, where the two 80% ranges do not touch. */
export function countsDisagree(
  id: string,
  counts: Range,
  total: Range,
  currency: string,
): readonly CalibrationWarning[] {
  if (counts.low <= total.high && total.low <= counts.high) return [];
  return [
    {
      code: 'counts-disagree',
      channel: id,
      text: `By the leads counted for it ${id} costs ${money(counts.typical, currency)} a lead; by how all leads moved with its spend it would be ${money(total.typical, currency)}. Last clicks flatter search and brand; the counts are used.`,
      values: { counted: counts.typical, total: total.typical },
    },
  ];
}
