import type { Advice } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { capitalise } from '../words/format-answer.ts';
import {
  budgetNote,
  type ChannelAdvice,
  formatBudgetShare,
  formatFigures,
  formatMix,
  formatSpan,
} from '../words/money-and-time.ts';
import { across, type Html, html, NO_HTML, picture } from './html.ts';

/** What each side is there for, with its share of the effort and of the budget. */
export const jobSection = (advice: Advice): Html =>
  html`<section class="jobs"><h2>The job of each side</h2><div class="sides">${SIDES.map((side) => formatJob(advice, side))}</div></section>`;

const formatJob = (advice: Advice, side: Side): Html =>
  html`<div class="job ${side}"><h3>${capitalise(side)}</h3>
<p class="share">${advice.mix[side]}% <span>${formatBudgetShare(advice, side)}</span></p>
<p>${advice.jobs[side]}</p></div>`;

type Phase = Advice['phases'][number];

/** The mix of each span of months, as a bar and in words. */
export const phaseSection = ({ phases }: Advice): Html =>
  html`<section class="phases"><h2>Phases</h2><ol>${phases.map(formatPhase)}</ol></section>`;

const formatPhase = (phase: Phase, index: number): Html =>
  html`<li><h3>${capitalise(formatSpan(phase))}</h3>${mixBar(phase, `phase-${index + 1}`)}<p>${phase.why}</p></li>`;

/** The bar below its labels, which stand outside so that no share is too small for its own. */
const TOP = 20;
const HEIGHT = 12;

function mixBar(phase: Phase, id: string): Html {
  const { inbound, outbound } = phase.mix;
  return picture({
    id,
    title: `Mix of ${formatSpan(phase)}`,
    desc: `${formatMix(phase)}.`,
    height: TOP + HEIGHT,
    body: [
      html`<text class="side inbound" x="0" y="13">${inbound}% inbound</text>`,
      html`<text class="side outbound" x="100%" y="13" text-anchor="end">${outbound}% outbound</text>`,
      html`<rect class="inbound" x="0" y="${TOP}" width="${across(inbound)}" height="${HEIGHT}" rx="2"/>`,
      html`<rect class="outbound" x="${across(inbound)}" y="${TOP}" width="${across(outbound)}" height="${HEIGHT}" rx="2"/>`,
      html`<line class="cut" x1="${across(inbound)}" x2="${across(inbound)}" y1="${TOP}" y2="${TOP + HEIGHT}"/>`,
    ],
  });
}

/** The best channels of each side with their first step, and those that something rules out. */
export const channelSection = (advice: Advice): Html =>
  html`<section><h2>Channels, and what to do on Monday</h2><div class="sides">${SIDES.map((side) =>
    formatChannelsOf(side, advice),
  )}</div>${formatVetoed(advice.vetoed)}</section>`;

function formatChannelsOf(side: Side, advice: Advice): Html {
  const channels = advice.channels.filter((channel) => channel.side === side);
  const notes = budgetNote(advice, side).map((note) => html`<p>${note}</p>`);
  const list =
    channels.length === 0
      ? html`<p>Nothing is left that your answers do not rule out.</p>`
      : html`<ol class="channels">${channels.map((channel) => formatChannel(channel, advice))}</ol>`;
  return html`<div><h3 class="${side}">${capitalise(side)}</h3>${list}${notes}</div>`;
}

const formatChannel = (channel: ChannelAdvice, advice: Advice): Html =>
  html`<li><h4>${channel.name}</h4><p class="soft">${formatFigures(channel, advice)}; ${channel.figures.hoursPerMonth.low}-${channel.figures.hoursPerMonth.high} hours a month</p>
${channel.because.slice(0, 1).map((because) => html`<p>${because}</p>`)}
<p class="step"><b>Monday</b> ${channel.firstStep}</p></li>`;

const formatVetoed = (vetoed: Advice['vetoed']): Html =>
  vetoed.length === 0
    ? NO_HTML
    : html`<div class="out"><h3>Ruled out</h3><dl>${vetoed.map(({ name, why }) => html`<div><dt>${name}</dt><dd>${why}</dd></div>`)}</dl></div>`;
