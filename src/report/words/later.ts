import type { Advice } from '../../model/advice.ts';
import { nameInSentence } from '../../model/name-in-sentence.ts';
import { sayMonths } from '../../model/say-months.ts';

/** What would open a side without any channel, in a line; none where it stands in the headline, or where nothing would. */
export const opensLines = ({ opensFirst, headline }: Pick<Advice, 'opensFirst' | 'headline'>): readonly string[] =>
  opensFirst === null || headline.includes(opensFirst.sentence) ? [] : [opensFirst.sentence];

/** Channels that bring something only after the deadline, as many with when, in a line; none where there are none. */
export function laterLines({ later }: Pick<Advice, 'later'>, most = later.length): readonly string[] {
  if (later.length === 0) return [];
  const named = later
    .slice(0, most)
    .map(
      ({ name, figures: { firstLeadsMonths } }, at) =>
        `${nameInSentence(name)} (${at === 0 ? 'first results after ' : ''}about ${sayMonths(firstLeadsMonths.typical)})`,
    );
  const more = later.length > most ? ` and ${later.length - most} more` : '';
  return [`Worth starting too, but it pays after your deadline: ${named.join(', ')}${more}.`];
}
