import { channelMeant } from '../calibrate/channel-meant.ts';
import { knownChannels } from '../calibrate/known-channels.ts';
import type { Advice, AdvisedChannel } from '../model/advice.ts';
import type { Answers } from '../model/answers.ts';
import type { ChannelFigures, FigureDraw, Range } from '../model/calibration.ts';
import type { Dataset } from '../model/dataset.ts';
import { FIGURE_NAMES, type GivenFigure, type GivenFigures, type LearnedFigures } from '../model/figure-bounds.ts';
import type { JointFigures, Spread } from '../model/plan.ts';
import { type OwnFigures, resolveFigures, type Whose } from '../plan/resolve-figures.ts';
import { log } from '../stats/elementary.ts';
import { type ChannelAdvice, costIn } from './channels.ts';
import { strengthIn } from './strength-in.ts';

type Data = Pick<Dataset, 'channels' | 'history' | 'planning'>;

/** Figures that a person knows, in the currency of the answers. */
export interface KnownFigures {
  /** Their own word. */
  readonly given?: GivenFigures | undefined;
  /** What their history taught, as it was saved. */
  readonly learned?: LearnedFigures | undefined;
}

/** Figures that are amounts of money. */
const AMOUNTS: readonly (keyof ChannelFigures)[] = ['costPerLead', 'costDoublesAt', 'least'];

/**
 * A person's own figures in US dollars, by the channels of a dataset, each with whose it is: their own word before their
 * history. Channels that the dataset does not have are passed over.
 */
export function ownFigures(data: Data, { given = {}, learned = {} }: KnownFigures, rate: number): OwnFigures {
  if (Object.keys(given).length + Object.keys(learned).length === 0) return {};
  const known = knownChannels(data);
  const joint = new Map(
    Object.entries(learned).flatMap(([name, { draws }]) => {
      const id = channelMeant(name, known)?.id;
      return id === undefined || draws === undefined ? [] : [[id, draws.map((each) => jointIn(each, rate))]];
    }),
  );
  const byChannel = new Map<
    string,
    Map<keyof ChannelFigures, { readonly value: GivenFigure; readonly whose: Whose }>
  >();
  for (const [whose, figures] of [
    ['history', learned],
    ['yours', given],
  ] as const)
    for (const [name, own] of Object.entries(figures)) {
      const id = channelMeant(name, known)?.id;
      if (id === undefined) continue;
      const figuresOf = byChannel.get(id) ?? new Map();
      for (const figure of FIGURE_NAMES) {
        const value = own[figure];
        if (value !== undefined) figuresOf.set(figure, { value, whose });
      }
      byChannel.set(id, figuresOf);
    }
  return Object.fromEntries(
    [...byChannel].map(([id, figures]) => {
      const dollars = [...figures].map(([figure, { value }]): [string, number | readonly number[]] => {
        const times = AMOUNTS.includes(figure) ? rate : 1;
        if (typeof value === 'number') return [figure, value * times];
        const { low, typical, high } = value;
        // One number that was saved is one number again, and no range of no width.
        return [
          figure,
          figure === 'least' || low === high ? typical * times : [low, typical, high].map((each) => each * times),
        ];
      });
      const from = [...figures].map(([figure, { whose }]) => [figure, whose]);
      const isOneStory = TOGETHER.every((figure) => (figures.get(figure)?.whose ?? 'history') === 'history');
      const together = isOneStory && figures.has('costPerLead') ? joint.get(id) : undefined;
      return [
        id,
        {
          ...Object.fromEntries(dollars),
          from: Object.fromEntries(from),
          ...(together === undefined ? {} : { joint: together }),
        },
      ];
    }),
  ) as OwnFigures;
}

/** Figures that a history teaches together: where one is the person's own word, each is drawn by itself again. */
const TOGETHER: readonly (keyof ChannelFigures)[] = ['costPerLead', 'keptPerMonth', 'delayMonths', 'costDoublesAt'];

const jointIn = (
  { firstDollarCost, costDoublesAt, keptPerMonth, unfinishedPerMonth, delayMonths }: FigureDraw,
  rate: number,
): JointFigures => ({
  firstDollarCostUsd: firstDollarCost * rate,
  costDoublesAtUsd: costDoublesAt * rate,
  keptPerMonth,
  unfinished: unfinishedPerMonth,
  delayMonths,
});

/** The names among figures that no channel of a dataset has. */
export const channelsNotThere = (data: Data, figures: GivenFigures): readonly string[] =>
  Object.keys(figures).filter((name) => channelMeant(name, knownChannels(data)) === undefined);

/** Points for each halving of what a lead costs others, and at most for so many; the same below zero (judgement). */
const POINTS = 1;
const MOST_HALVINGS = 2;

/** Points that a channel is worth more where a lead costs the person less than others, and less where it costs more. */
export const cheaperThanUsual =
  ({ channels }: Pick<Dataset, 'channels'>, own: OwnFigures) =>
  (id: string): number => {
    const usual = channels.find((channel) => channel.id === id)?.figures.costPerLeadUsd.typical ?? 0;
    const cost = own[id]?.costPerLead;
    const typical = typeof cost === 'number' ? cost : cost?.[1];
    if (typical === undefined || typical <= 0 || usual <= 0) return 0;
    return POINTS * Math.min(MOST_HALVINGS, Math.max(-MOST_HALVINGS, log(usual / typical) / LN2));
  };

const LN2 = log(2);

type ChannelFigureName = keyof Advice['channels'][number]['figures'];

/** What the figures of channels are called in advice. */
const SHOWN_AS: Readonly<Partial<Record<keyof ChannelFigures, ChannelFigureName>>> = {
  costPerLead: 'costPerLeadUsd',
  leadToCustomer: 'leadToCustomerRate',
  keptPerMonth: 'keptPerMonthAfterStop',
  least: 'minimumMonthlyUsd',
};

type Advised = Pick<ChannelAdvice, 'channels' | 'later'>;

/** The channels with the figures that hold for a person: the benchmarks as their answers have them, and before those their own. */
export function withFigures<T extends Advised>(advice: T, data: Data, answers: Answers, own: OwnFigures): T {
  const strengthOf = strengthIn(answers);
  const benchmarksOf = (id: string) => {
    const channel = data.channels.find((each) => each.id === id);
    return channel === undefined || data.planning === undefined
      ? []
      : (resolveFigures(channel, data.planning, answers, strengthOf) ?? []);
  };
  const withOwn = (channel: AdvisedChannel): AdvisedChannel => {
    const known = own[channel.id] ?? {};
    const shown = FIGURE_NAMES.flatMap((name): [ChannelFigureName, Range][] => {
      const [value, as] = [known[name], SHOWN_AS[name]];
      return value === undefined || as === undefined ? [] : [[as, rangeOf(value)]];
    });
    const resolved = benchmarksOf(channel.id);
    const benchmarks = resolved.flatMap(({ figure, low, typical, high }): [ChannelFigureName, Range][] => {
      const as = SHOWN_AS[figure as keyof ChannelFigures];
      return as === undefined ? [] : [[as, { low, typical, high }]];
    });
    const figures = { ...channel.figures, ...Object.fromEntries([...benchmarks, ...shown]) };
    return {
      ...channel,
      costFrom: known.costPerLead === undefined ? channel.costFrom : (known.from?.costPerLead ?? 'yours'),
      costFor:
        known.costPerLead === undefined
          ? (resolved.find(({ figure }) => figure === 'costPerLead')?.forIndustry ?? null)
          : null,
      costPerCustomerUsd: costIn(figures),
      figures,
    };
  };
  return { ...advice, channels: advice.channels.map(withOwn), later: advice.later.map(withOwn) };
}

const rangeOf = (value: number | Spread): Range => {
  if (typeof value === 'number') return { low: value, typical: value, high: value };
  const [low, typical, high] = value;
  return { low, typical, high };
};

/** Own figures as advice lists them, in the currency of the answers; `rate` is what one unit of it is in dollars. */
export const shownFigures = (own: OwnFigures, rate: number): Advice['ownFigures'] =>
  Object.entries(own).flatMap(([channel, figures]) =>
    FIGURE_NAMES.flatMap((figure) => {
      const value = figures[figure];
      if (value === undefined) return [];
      const from = figure === 'least' ? 'yours' : (figures.from?.[figure] ?? 'yours');
      const { low, typical, high } = rangeOf(value);
      const unit = AMOUNTS.includes(figure) ? rate : 1;
      return [{ channel, figure, low: low / unit, typical: typical / unit, high: high / unit, from }];
    }),
  );
