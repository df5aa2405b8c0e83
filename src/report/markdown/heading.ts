import type { Handover } from '../handover.ts';
import { formatDate } from '../words/calendar.ts';
import { escapeMarkdown, markdownImage, markdownParagraph } from './markdown.ts';

/** What stands at the top: the headline or, where the page has a name, the name with the headline below it. */
export function heading(headline: string, { title, by, date, logo }: Handover): readonly string[] {
  const line = [
    ...(by === undefined ? [] : [`Prepared by ${escapeMarkdown(by)}`]),
    ...(date === undefined ? [] : [formatDate(date)]),
  ].join(', ');
  return [
    ...(logo === undefined ? [] : [markdownImage(logo.path)]),
    `# ${escapeMarkdown(title ?? headline)}`,
    ...(line === '' ? [] : [line]),
    ...(title === undefined ? [] : [`**${markdownParagraph(headline)}**`]),
  ];
}
