import type { Advice } from '../../model/advice.ts';
import { sayMonths } from '../../model/say-months.ts';
import { nameInSentence } from './format-answer.ts';

/** Channels that bring something only after the deadline, each with when, in a line; none where there are none. */
export function laterLines({ later }: Pick<Advice, 'later'>): readonly string[] {
  if (later.length === 0) return [];
  const named = later.map(
    ({ name, figures: { firstLeadsMonths } }, at) =>
      `${nameInSentence(name)} (${at === 0 ? 'first results after ' : ''}about ${sayMonths(firstLeadsMonths.typical)})`,
  );
  return [`Start now, pays later: ${named.join(', ')}.`];
}
