import type { ChannelDocument } from '../../model/channel-verdict.ts';
import type { Handover } from '../handover.ts';
import { channelHeadline, channelNotes } from '../words/channel.ts';
import { ADVICE_STYLE } from './advice-style.ts';
import { html } from './html.ts';
import { mastIfAny, page } from './page.ts';
import { PLAN_STYLE } from './plan-style.ts';

/** Whether one channel is worth it, as one page to mail or print. */
export const channelHtml = (document: ChannelDocument, handover: Handover = {}): string => {
  const { channel, tool, dataset } = document;
  return page({
    title: handover.title ?? channelHeadline(document),
    style: `${ADVICE_STYLE}${PLAN_STYLE}`,
    body: html`${mastIfAny(channel.name, handover)}<main class="own">
<header class="verdict"><p class="eyebrow">${channel.name}</p><h1>${channelHeadline(document)}</h1><p class="after">${channel.why}</p></header>
<section><h2>What to know</h2><dl class="rows known">${channelNotes(document, 'page').map(({ title, text }) => html`<div><dt>${title}</dt><dd>${text}</dd></div>`)}</dl></section>
</main>
<footer>${tool.name} ${tool.version}, dataset ${dataset.name} ${dataset.version} (${dataset.sha256.slice(0, 12)}). The same answers give the same page.</footer>`,
  });
};
