import * as z from 'zod';
import { parseJson } from '../document/json.ts';
import { schemaProblems } from '../document/schema-problems.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import { LONGEST_SCHEMA_NAME } from './answers.ts';
import type { ChannelFigures, FigureDraw, Range } from './calibration.ts';
import { isCurrency } from './currencies.ts';
import { ABOVE_NOTHING, FIGURE_MOST, FIGURE_NAMES, type GivenFigures } from './figure-bounds.ts';
import { LONGEST_CHANNEL_NAME } from './running.ts';
import { doesNotFall, mustNotFall, share } from './schema-parts.ts';

/** A figure: one number, or three that do not fall. */
const figure = (name: keyof ChannelFigures) => {
  const value = z.number().min(0).max(FIGURE_MOST[name]);
  const typical = ABOVE_NOTHING.includes(name) ? value.gt(0) : value;
  return z.union([typical, z.strictObject({ low: value, typical, high: value }).refine(doesNotFall, mustNotFall)]);
};

/** Figures by channel, as they stand in answers and in files; whether there is such a channel is not asked here. */
export const figuresSchema = z.record(
  z.string().min(1).max(LONGEST_CHANNEL_NAME),
  z.strictObject({
    costPerLead: figure('costPerLead').optional(),
    leadToCustomer: figure('leadToCustomer').optional(),
    keptPerMonth: figure('keptPerMonth').optional(),
    delayMonths: figure('delayMonths').optional(),
    costDoublesAt: figure('costDoublesAt').optional(),
    least: figure('least').optional(),
  }),
);

const drawSchema = z.strictObject({
  firstDollarCost: z.number().gt(0).max(FIGURE_MOST.costPerLead),
  costDoublesAt: z.number().gt(0).max(FIGURE_MOST.costDoublesAt),
  keptPerMonth: z.number().min(0).max(FIGURE_MOST.keptPerMonth),
  unfinishedPerMonth: share,
  delayMonths: z.number().min(0).max(FIGURE_MOST.delayMonths),
});
/** More draws of a channel than this are no calibration's. */
const MOST_DRAWS = 1000;

/** A file of figures: what was saved, and perhaps where it came from, which but for the draws is only for people. */
export const figuresFileSchema = z.strictObject({
  $schema: z.string().max(LONGEST_SCHEMA_NAME).optional(),
  figures: figuresSchema,
  calibration: z
    .looseObject({
      draws: z
        .record(z.string().min(1).max(LONGEST_CHANNEL_NAME), z.array(drawSchema).min(1).max(MOST_DRAWS))
        .optional(),
    })
    .optional(),
});

/** Figures of each channel in one form: a single number stands for all three. */
type Figures = Readonly<Record<string, ChannelFigures>>;

/** Figures, and the currency of their amounts where the file says it. */
export interface ReadFigures {
  readonly figures: Readonly<Record<string, ChannelFigures & { readonly draws?: readonly FigureDraw[] | undefined }>>;
  readonly currency: string | undefined;
}

/** Reads a file of figures; all problems at once, with line and column. */
export function parseFiguresFile(text: string, name: string): Result<ReadFigures> {
  const document = parseJson(text, name);
  if (!document.ok) return document;
  const { value, locate } = document.value;
  const parsed = figuresFileSchema.safeParse(value);
  if (!parsed.success) {
    const namesAt = (path: readonly (string | number)[]) =>
      path.length === 0 ? ['figures', 'calibration'] : FIGURE_NAMES;
    return failed(schemaProblems(parsed.error.issues, value, { locate, namesAt }));
  }
  const { currency } = parsed.data.calibration ?? {};
  const { draws = {} } = parsed.data.calibration ?? {};
  return ok({
    figures: withDraws(spreadFigures(parsed.data.figures), draws),
    currency: isCurrency(String(currency)) ? String(currency) : undefined,
  });
}

/** Draws go with the figures that a file has of a channel. */
export const withDraws = (
  figures: Figures,
  draws: Readonly<Record<string, readonly FigureDraw[]>>,
): ReadFigures['figures'] =>
  Object.fromEntries(
    Object.entries(figures).map(([channel, each]) => [
      channel,
      Object.hasOwn(draws, channel) ? { ...each, draws: draws[channel] } : each,
    ]),
  );

/** A single number becomes a range of no width. */
const spreadFigures = (input: GivenFigures): Figures =>
  Object.fromEntries(
    Object.entries(input).map(([channel, figures]) => [
      channel,
      Object.fromEntries(
        Object.entries(figures).flatMap(([figureName, value]): [string, Range][] => {
          if (value === undefined) return [];
          return [[figureName, typeof value === 'number' ? { low: value, typical: value, high: value } : value]];
        }),
      ),
    ]),
  );
