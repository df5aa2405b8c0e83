import type { Advice, AdvisedChannel } from '../model/advice.ts';
import type { GivenAnswers } from '../model/answers.ts';
import type { CurrentAdvice } from '../model/current-advice.ts';
import type { Dataset } from '../model/dataset.ts';
import { withSeparators } from '../model/with-separators.ts';
import { fillIn } from './fill-in.ts';
import { mostFor } from './worth/cost-and-most.ts';

interface Known {
  readonly current: CurrentAdvice | null;
  /** Channels that could be advised, with what a customer costs there in dollars. */
  readonly channels: readonly Pick<AdvisedChannel, 'costPerCustomerUsd'>[];
}

/** What comes before any channel: the offer, the first sale or the price; null where nothing does. */
export function notYetOf(
  given: GivenAnswers,
  { current, channels }: Known,
  { planning }: Pick<Dataset, 'planning'>,
): Advice['notYet'] {
  if (planning?.notYet === undefined) return null;
  const { failedChannels, leadsWithoutCustomer, monthsWithoutCustomer, says } = planning.notYet;
  const failed = current?.failed ?? 0;
  if (failed >= failedChannels)
    return { reason: 'several-failed', sentence: fillIn(says['several-failed'], { count: failed }) };
  const running = current?.channels ?? [];
  const total = (of: 'leads' | 'months' | 'customers') => running.reduce((sum, each) => sum + (each[of] ?? 0), 0);
  const isCounted = running.some(({ customers }) => customers !== null) && total('customers') === 0;
  const isTried = total('leads') >= leadsWithoutCustomer || total('months') >= monthsWithoutCustomer;
  if (isCounted && isTried)
    return { reason: 'nothing-sold', sentence: fillIn(says['nothing-sold'], { count: total('leads') }) };
  const most = mostFor(given);
  const usd = most === null ? null : most * (given.rate ?? 1);
  const cheapest = Math.min(...channels.flatMap(({ costPerCustomerUsd }) => costPerCustomerUsd?.low ?? []));
  if (usd === null || usd >= cheapest || cheapest === Number.POSITIVE_INFINITY) return null;
  const sentence = fillIn(says['worth-too-little'], { value: said(usd), cost: said(cheapest) });
  return { reason: 'worth-too-little', sentence };
}

/** An amount in dollars to two digits. */
const said = (usd: number): string => `$${withSeparators(Number(usd.toPrecision(2)))}`;

/** What is not known, as no answer tells it. */
export const notConsideredOf = (
  given: GivenAnswers,
  { planning }: Pick<Dataset, 'planning'>,
): Advice['notConsidered'] =>
  (planning?.notConsidered ?? [])
    .filter(({ unless }) => unless === undefined || given[unless] === undefined)
    .map(({ id, words }) => ({ id, words }));
