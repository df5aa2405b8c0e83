import type { Advice, AdvisedPhase } from '../model/advice.ts';
import type { Answers } from '../model/answers.ts';
import { isCarried } from '../model/carried.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf, hasDate } from '../model/deadline.ts';
import { decimal } from './mix.ts';

type Mix = Advice['mix'];

/** One phase for a deadline up to the first of these months, two up to the other, three beyond. */
const [ONE_UNTIL, TWO_UNTIL] = [2, 5] as const;

/**
 * The months until the deadline in one to three spans, whose month-weighted mean is the mix. Outbound leads in and hands
 * over to inbound; for an event or a launch with a date it peaks at the end.
 */
export function phasesOf(answers: Answers, mix: Mix, dataset: Dataset): AdvisedPhase[] {
  const { phases } = dataset;
  const spans = spansOf(deadlineOf(answers, phases.leastMonths), phases.longestOuterMonths);
  const isDated = hasDate(answers, phases);
  const changes = changesOf(spans, mix, isDated ? 1 : -1, dataset);
  const words = wordsOf(phases, spans.length, { isDated, isSteady: changes.every((change) => change === 0) });
  return spans.map((months, at) => {
    const inbound = decimal(mix.inbound + (changes[at] as number));
    return { months: [...months], mix: { inbound, outbound: decimal(100 - inbound) }, why: words[at] as string };
  });
}

/** The same phases, where all of the money goes into one side, without a shift from side to side that there is not. */
export function steadyIfOneSided(
  divided: Advice['phases'],
  answers: Advice['answers'],
  { phases }: Pick<Dataset, 'phases'>,
): Advice['phases'] {
  const sides = new Set(divided.flatMap(({ channels }) => channels.filter(isCarried).map(({ side }) => side)));
  if (sides.size !== 1) return divided;
  const words = wordsOf(phases, divided.length, { isDated: hasDate(answers, phases), isSteady: true });
  return divided.map((phase, at) => ({ ...phase, why: words[at] as string }));
}

type Span = readonly [from: number, to: number];

/** Both halves where there are two; else a quarter, a half and a quarter of the months, the outer ones no longer than `longest`. */
function spansOf(months: number, longest: number): readonly Span[] {
  if (months <= ONE_UNTIL) return [[1, months]];
  const outer = Math.floor(months / 2);
  if (months <= TWO_UNTIL)
    return [
      [1, outer],
      [outer + 1, months],
    ];
  const quarter = Math.min(longest, Math.max(1, Math.round(months / 4)));
  return [
    [1, quarter],
    [quarter + 1, months - quarter],
    [months - quarter + 1, months],
  ];
}

/** By how much inbound's share differs from the mix in each span: whole steps that cancel out over the months. */
function changesOf(
  spans: readonly Span[],
  { inbound }: Mix,
  first: 1 | -1,
  { phases, scoring: { mix: limits } }: Dataset,
): readonly number[] {
  if (spans.length === 1) return [0];
  const lengthOf = ([from, to]: Span) => to - from + 1;
  const [opening, closing] = [lengthOf(spans[0] as Span), lengthOf(spans.at(-1) as Span)];
  const common = greatestCommonDivisor(opening, closing);
  const [above, below] = [limits.highest - inbound, inbound - limits.lowest];
  const away = { by: limits.step * (closing / common), room: first === 1 ? above : below };
  const back = { by: limits.step * (opening / common), room: first === 1 ? below : above };
  const times = Math.floor(
    Math.min(...[away, back].map(({ by, room }) => Math.min(phases.swing, Math.max(0, room)) / by)),
  );
  return spans.map((_, at) =>
    at === 0 ? first * times * away.by : at === spans.length - 1 ? -first * times * back.by : 0,
  );
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** What is done in each span; where a dataset has no words for so few, those of three. */
function wordsOf(
  { undated, dated, short, steady }: Dataset['phases'],
  count: number,
  { isDated, isSteady }: { readonly isDated: boolean; readonly isSteady: boolean },
): readonly (string | undefined)[] {
  const three = isDated ? dated : undated;
  const few = isDated ? short?.dated : short?.undated;
  if (count === 1) return [few?.one ?? (isDated ? dated[2] : undated[1])];
  if (isSteady && !isDated) {
    const same = steady ?? three.map(() => undated[1] as string);
    return count === 2 ? [same[0], same[2]] : same;
  }
  return count === 2 ? (few?.two ?? [three[0], three[2]]) : three;
}
