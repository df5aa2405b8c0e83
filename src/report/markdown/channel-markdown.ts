import type { ChannelDocument } from '../../model/channel-verdict.ts';
import type { Handover } from '../handover.ts';
import { channelHeadline, channelNotes } from '../words/channel.ts';
import { heading } from './heading.ts';
import { escapeMarkdown, markdownList, markdownParagraph } from './markdown.ts';

/** Whether one channel is worth it, for documents. */
export const channelMarkdown = (document: ChannelDocument, handover: Handover = {}): string =>
  `${[
    ...heading(channelHeadline(document), handover),
    markdownParagraph(document.channel.why),
    markdownList(
      channelNotes(document, 'page').map(({ title, text }) => `**${escapeMarkdown(title)}:** ${escapeMarkdown(text)}`),
    ),
  ].join('\n\n')}\n`;
