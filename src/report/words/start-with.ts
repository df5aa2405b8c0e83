import type { Advice } from '../../model/advice.ts';
import { bareName, nameInSentence } from '../../model/name-in-sentence.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { formatMoney } from './format-number.ts';

type Told = Pick<Advice, 'startWith' | 'currency'>;
type StartWith = NonNullable<Advice['startWith']>;

/** Channels that are named of those to begin with, and of those to add; the rest stands in the table. */
const NAMED = { now: 3, next: 2 };

/** What to begin with, what to add next, and the sign for it and against it; nothing where all is carried at once. */
export function startWithLines({ startWith, currency }: Told): readonly string[] {
  const [first] = startWith?.now ?? [];
  if (startWith === null || first === undefined) return [];
  const names = startWith.now.map(({ name }, at) => (at === 0 ? bareName(name) : nameInSentence(name)));
  const more = names.length - NAMED.now;
  // Some names have an "and" of their own.
  const begin = `${names.slice(0, NAMED.now).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const planned = startWith.next.filter(({ fromMonth }) => fromMonth !== null);
  // What has no row in the table takes what nobody has yet.
  const next =
    planned.length > 0
      ? `add ${nextWords(planned, currency)}`
      : `the next to add is ${nextWords(startWith.next, currency)}, once you have more money or time for it`;
  return [`Start with: ${begin}. ${signWords(first, next)}`];
}

const nextWords = (next: StartWith['next'], currency: string): string =>
  next
    .slice(0, NAMED.next)
    .map(({ name, monthlyUsd }) =>
      monthlyUsd > 0
        ? `${nameInSentence(name)} (from ${formatMoney(monthlyUsd, { currency })} a month)`
        : nameInSentence(name),
    )
    .join(', then ');

function signWords(
  { name, leads, byMonth, stopBelowLeads, stopMonth }: StartWith['now'][number],
  next: string,
): string {
  if (leads === null)
    return `Once leads come, ${next}. There's too little money here to tell what works before your deadline.`;
  const channel = nameInSentence(name);
  const few = stopBelowLeads === 1 ? 'none' : `fewer than ${withSeparators(stopBelowLeads ?? 0)}`;
  const by = stopMonth === byMonth ? '' : ` by the end of month ${stopMonth}`;
  return `At the end of month ${byMonth}, with ${withSeparators(leads)} leads from ${channel}, ${next}. With ${few}${by}, stop ${channel}.`;
}
