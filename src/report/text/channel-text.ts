import type { ChannelDocument } from '../../model/channel-verdict.ts';
import { channelHeadline, channelNotes } from '../words/channel.ts';
import { hang, type Style, wrap } from './style.ts';

/** Whether one channel is worth it, for a person at a terminal: the answer first. */
export function channelText(document: ChannelDocument, style: Style): string {
  const sections = [
    wrap(channelHeadline(document), style.width).map((line) => style.paint.bold(line)),
    wrap(document.channel.why, style.width),
    ['', ...channelNotes(document).flatMap(({ title, text }) => hang(title.padEnd(NOTE), text, style.width))],
  ];
  return `${sections.flat().join('\n')}\n`;
}

const NOTE = 13;
