import { listOf } from '../../model/list-of.ts';
import { capitalise, nameInSentence } from '../../model/name-in-sentence.ts';
import type { ShownPhase, ShownPlan } from '../../model/plan-document.ts';
import { exactMoney, monthsInWords, sayHours, twoDigits } from './plan-numbers.ts';

/** Months of several phases in which the same holds. */
interface Span<T> {
  readonly from: number;
  readonly to: number;
  readonly is: T;
}

/** Phases one after the other in which the same is said, as one span. */
function joined<T>(spans: readonly Span<T>[]): readonly Span<T>[] {
  const all: Span<T>[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    const goesOn =
      last !== undefined && last.to + 1 === span.from && JSON.stringify(last.is) === JSON.stringify(span.is);
    if (goesOn) all[all.length - 1] = { ...last, to: span.to };
    else all.push(span);
  }
  return all;
}

const amountOf = ({ spend, hours }: ShownPhase['channels'][number], { unit }: ShownPlan): number =>
  unit === 'hours' ? hours : spend;

/** Percent of what is spent in a phase that goes into being found. */
function inboundOf({ channels }: ShownPhase, plan: ShownPlan): number {
  const sumOf = (own: ShownPhase['channels']) => own.reduce((sum, each) => sum + amountOf(each, plan), 0);
  return Math.round((100 * sumOf(channels.filter(({ side }) => side === 'inbound'))) / sumOf(channels));
}

const WHY: Readonly<Record<ShownPhase['notes'][number], string>> = {
  'least-spends': 'each channel needs a minimum to start',
  'most-spends': "one side gets what the other can't use",
  'one-side': 'the channels you chose are all on one side',
};

/** Where bounds of the channels move the mix, a sentence for each kind. */
export const movedByBounds = (plan: ShownPlan): readonly string[] =>
  (['least-spends', 'most-spends', 'one-side'] as const).flatMap((kind) => {
    const moved = plan.phases.flatMap((phase) => {
      const { from, to, notes, advisedInbound } = phase;
      if (!notes.includes(kind) || advisedInbound === null || phase.channels.length === 0) return [];
      return [{ from, to, is: [inboundOf(phase, plan), Math.round(advisedInbound)] as const }];
    });
    const said = joined(moved).map(
      ({ from, to, is: [inbound, advised] }) => `${inbound}% in ${monthsInWords(from, to)} (not ${advised}%)`,
    );
    return said.length === 0 ? [] : [`Being found gets ${listOf(said)}: ${WHY[kind]}.`];
  });

/** Money for which no channel was left, and the channels that have all they can use. */
export function leftOver(plan: ShownPlan): readonly string[] {
  const over = plan.phases.flatMap(({ from, to, left, atMost }) =>
    left > 0 ? [{ from, to, is: { left, atMost: [...atMost].sort() } }] : [],
  );
  const kinds = [...new Set(over.map(({ is }) => is.atMost.join()))];
  return kinds.map((kind) => {
    const own = joined(over.filter(({ is }) => is.atMost.join() === kind));
    const said = own.map(({ from, to, is }) => {
      const amount = plan.unit === 'hours' ? sayHours(twoDigits(is.left)) : exactMoney(is.left, plan);
      return `${amount} a month in ${monthsInWords(from, to)}`;
    });
    const full = (own[0]?.is.atMost ?? []).map((id) => nameOf(plan, id));
    const why =
      full.length === 0
        ? ''
        : `: ${listOf(full)} ${full.length === 1 ? 'has' : 'have'} all the ${plan.unit} ${full.length === 1 ? 'it' : 'they'} can use`;
    return `${capitalise(listOf(said))} ${said.length === 1 ? "isn't" : "aren't"} used${why}.`;
  });
}

/** What a channel of a plan is called in a sentence. */
export const nameOf = ({ channels }: Pick<ShownPlan, 'channels'>, id: string): string =>
  nameInSentence(channels.find((each) => each.id === id)?.name ?? id);
