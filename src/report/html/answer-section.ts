import type { Advice } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import type { CalendarDate } from '../words/calendar.ts';
import { shownSplit, spentOtherwise } from '../words/first-money.ts';
import { budgetInAll, earliestResults, goodFor, sideInAll } from '../words/money-and-time.ts';
import { SIDE_WORDS } from '../words/money-by-phase.ts';
import { across, type Html, html, NO_HTML } from './html.ts';
import { hatched } from './money-picture.ts';

/** What the reader came for: the answer, until when it is good, the split, and what it takes, brings first and how sure it is. */
export const answerSection = (advice: Advice, date?: CalendarDate, sentInbound?: number): Html =>
  html`<section class="answer" id="answer"><h1>${advice.headline}</h1>
${
  date === undefined
    ? NO_HTML
    : html`<p class="good">${goodFor(advice, date)}</p>
`
}${splitBar(advice, sentInbound)}${spentOtherwise(advice).map((line) => html`<p class="note">${line}</p>`)}
<dl class="facts">${factsOf(advice).map(
    ({ term, fact, more }) => html`<div><dt>${term}</dt><dd><b>${fact}</b><span>${more}</span></dd></div>`,
  )}</dl></section>`;

/** The share of each side, over a bar that both share; marked in it, where the answers alone would part it, and where it parted. */
function splitBar(advice: Advice, sentInbound?: number): Html {
  const split = shownSplit(advice);
  const { mix } = advice;
  const marks = [
    ...(split.inbound === mix.inbound ? [] : [{ at: mix.inbound, words: `by your answers: ${mix.inbound}%` }]),
    ...(sentInbound === undefined || sentInbound === split.inbound
      ? []
      : [{ at: sentInbound, words: `before: ${sentInbound}%` }]),
  ];
  const share = (side: Side) =>
    html`<p class="${side}"><b>${split[side]}%</b> ${SIDE_WORDS[side]}<span>${side}${sideInAll(advice, side)}</span></p>`;
  return html`<div class="split"><div class="shares">${SIDES.map(share)}</div>
${shareBar(
  SIDES.map((side) => ({ kind: `${side}-2`, side, share: split[side] })),
  marks,
)}</div>`;
}

interface Part {
  /** Class of its color. */
  readonly kind: string;
  readonly side?: Side;
  /** Percent. */
  readonly share: number;
}

/** A place in a bar, in percent, and what is there. */
interface Mark {
  readonly at: number;
  readonly words: string;
}

/** Percent from an end of a bar within which words are written away from it. */
const NEAR_END = 20;

/** A bar cut into shares that sum to 100; what it shows stands beside it in words. */
export function shareBar(parts: readonly Part[], marks: readonly Mark[] = []): Html {
  const drawn = parts.map(({ kind, side, share }, at) => {
    const before = parts.slice(0, at).reduce((sum, part) => sum + part.share, 0);
    const place = html`x="${across(before)}" width="${across(share)}" height="22"`;
    const cut =
      before > 0 && share > 0 ? html`<rect class="cut" x="${across(before)}" width="4" height="22"/>` : NO_HTML;
    return html`<rect class="${kind}" ${place}/>${side === undefined ? NO_HTML : hatched(side, place)}${cut}`;
  });
  return html`<svg class="share" width="100%" height="${22 * (1 + marks.length)}" aria-hidden="true">${drawn}${marks.map(markHtml)}</svg>`;
}

function markHtml({ at, words }: Mark, index: number): Html {
  const anchor = at < NEAR_END ? 'start' : at > 100 - NEAR_END ? 'end' : 'middle';
  const x = across(at);
  return html`<rect class="cut" x="${x}" width="6" height="30" y="-4" transform="translate(-3)"/><rect class="mark" x="${x}" width="2" height="30" y="-4" transform="translate(-1)"/><text class="tick" x="${x}" y="${40 + 20 * index}" text-anchor="${anchor}">${words}</text>`;
}

interface Fact {
  readonly term: string;
  readonly fact: string;
  readonly more: string;
}

function factsOf(advice: Advice): readonly Fact[] {
  const { label, sentence } = advice.summary.confidence;
  const money = budgetInAll(advice);
  const first = earliestResults(advice);
  return [
    ...(money === undefined ? [] : [{ term: 'What it costs', ...money }]),
    ...(first === undefined ? [] : [{ term: 'First results', ...first }]),
    { term: 'How sure', fact: label, more: sentence },
  ];
}
