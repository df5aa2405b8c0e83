import type { Advice } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { type ChannelAdvice, formatFigures, oneAfterTheOther } from '../advice/channel-list.ts';
import { type Html, html, NO_HTML } from './html.ts';

/** The best channels of each side with their first step, and those that something rules out. */
export const channelSection = (advice: Advice): Html =>
  html`<section><h2>Channels, and what to do on Monday</h2><div class="sides">${SIDES.map((side) =>
    formatSide(advice, side),
  )}</div>${formatVetoed(advice.vetoed)}</section>`;

function formatSide(advice: Advice, side: Side): Html {
  const channels = advice.channels.filter((channel) => channel.side === side);
  const notes = oneAfterTheOther(advice, side).map((note) => html`<p>${note}</p>`);
  const list =
    channels.length === 0
      ? html`<p>Nothing is left that your answers do not rule out.</p>`
      : html`<ol class="channels">${channels.map(formatChannel)}</ol>`;
  return html`<div><h3 class="${side}">${side === 'inbound' ? 'Inbound' : 'Outbound'}</h3>${list}${notes}</div>`;
}

const formatChannel = (channel: ChannelAdvice): Html =>
  html`<li><h4>${channel.name}</h4><p class="soft">${formatFigures(channel)}; ${channel.figures.hoursPerMonth.low}-${channel.figures.hoursPerMonth.high} hours a month</p>
${channel.because.slice(0, 1).map((because) => html`<p>${because}</p>`)}
<p class="step"><b>Monday</b> ${channel.firstStep}</p></li>`;

const formatVetoed = (vetoed: Advice['vetoed']): Html =>
  vetoed.length === 0
    ? NO_HTML
    : html`<div class="out"><h3>Ruled out</h3><dl>${vetoed.map(({ name, why }) => html`<div><dt>${name}</dt><dd>${why}</dd></div>`)}</dl></div>`;
