import { listOf } from '../../model/list-of.ts';
import type { Planned } from './plan.ts';
import { nameOf } from './plan-bounds.ts';
import type { Typed } from './typed.ts';

/** What a figure is called in a sentence, by the name under which a person sets it. */
const FIGURES: Readonly<Record<string, string>> = {
  costPerLead: 'what a lead costs',
  leadToCustomer: 'how many leads become customers',
  keptPerMonth: 'how much still comes a month after you stop',
  delayMonths: 'how long it takes to start',
  costDoublesAt: 'the amount at which a lead costs twice as much',
};

/** The same of figures that are nobody's to know. */
const OURS: Readonly<Record<string, string>> = {
  unfinished: 'how slowly the work pays off',
  benchmarkWindow: 'over how many months its cost was measured',
};

const WORDS = { ...FIGURES, ...OURS };

/** The figure that all channels of a market share, by what its draws are called. */
const MARKET: Readonly<Record<string, string>> = {
  'cost of a lead in your market': 'costPerLead',
  'lead-to-customer rate in your market': 'leadToCustomer',
};

/** Share of the doubt from which our judgment is named. */
const MUCH = 0.1;

/** Share of the doubt below which no figure would narrow it (judgement). */
const LEAST = 0.01;

/** What the range means, which figure of the reader's own would narrow it most, and what rests on judgment. */
export function howSure(document: Planned, typed?: Typed): readonly string[] {
  const { plan, forecast } = document;
  const said = ['Four out of five such plans should end within these ranges.'];
  const largest = [...plan.channels].sort((a, b) => b.customers - a.customers)[0];
  const own = forecast.narrows
    .map(({ figure, channel, share, from }) => ({
      id: channel ?? largest?.id ?? '',
      name: MARKET[figure] ?? figure.split('.')[1] ?? '',
      isMarket: channel === null,
      share,
      from,
    }))
    .find(
      ({ id, name, share, from }) =>
        share >= LEAST && Object.hasOwn(FIGURES, name) && from !== 'yours' && !isSet(document, id, name),
    );
  if (own !== undefined)
    said.push(
      `Your own figure for ${FIGURES[own.name]}${own.isMarket ? '' : ` from ${nameOf(document.plan, own.id)}`} would narrow them most (${Math.round(100 * own.share)}% of the doubt)${typed?.figure(document, own.id, own.name) ?? '.'}`,
    );
  const judged = forecast.narrows.filter(({ from, share }) => from === 'judgement' && share > MUCH);
  if (judged.length > 0)
    said.push(
      `Only our judgment stands behind ${listOf(judged.map(({ figure, channel, share }) => `${WORDS[figure.split('.')[1] ?? ''] ?? figure} from ${nameOf(document.plan, channel ?? '')} (${Math.round(100 * share)}%)`))}.`,
    );
  return said;
}

const isSet = ({ plan }: Planned, channel: string, figure: string): boolean =>
  plan.figures.some((each) => each.channel === channel && each.figure === figure && each.from === 'yours');
