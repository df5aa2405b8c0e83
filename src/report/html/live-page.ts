import type { Advice } from '../../model/advice.ts';
import type { GivenAnswers } from '../../model/answers.ts';
import type { LearnedFigures } from '../../model/figure-bounds.ts';
import type { Comparison } from '../comparison.ts';
import { type Handover, TITLE } from '../handover.ts';
import { type AdviceAround, adviceParts, formatOrigin } from './advice-html.ts';
import { ADVICE_STYLE } from './advice-style.ts';
import { type Html, html, NO_HTML } from './html.ts';
import { CARD_STYLE, LIVE_ADVICE_STYLE, LIVE_STYLE } from './live-style.ts';
import { mast, page } from './page.ts';
import { comparisonTable } from './two-sided-table.ts';

/** What makes a page answer back. */
export interface Engine {
  /** The program that runs in the page. */
  readonly script: string;
  /** The dataset, and what the program says: JSON, compressed and in base64. */
  readonly packed: string;
}

/** What a page was made with, which the program in it reads. */
export interface Sent {
  /** None on a page that asks for them. */
  readonly answers?: GivenAnswers;
  /** What a history taught. */
  readonly learned?: LearnedFigures | undefined;
  readonly handover: Handover;
  /** What stood behind "#" where a changed page was saved. */
  readonly address?: string;
}

/** What is drawn on a page before its program runs. */
interface Drawn {
  readonly drawn: Html;
  readonly foot: Html;
  /** What the page is called unless somebody said. */
  readonly title?: string;
  /** What this kind of page adds to the style sheet of all, unless that is what advice does; and the class of what it draws. */
  readonly style?: string;
  readonly kind?: string;
}

/** The advice as a page that is read without a script like any other, and with one follows every answer. */
export const liveAdviceHtml = (
  advice: Advice,
  around: AdviceAround,
  learned: LearnedFigures | undefined,
  engine: Engine,
): string =>
  livePage(
    { drawn: partsOf(adviceParts(advice, around).map((part) => part())), foot: formatOrigin(advice) },
    { answers: advice.answers as GivenAnswers, learned, handover: around.handover },
    engine,
  );

/** The whole advisor as one page: the interview, and then the advice. */
export const advisorHtml = (comparison: Comparison, handover: Handover, engine: Engine): string =>
  livePage(
    {
      drawn: html`<noscript><section class="answer" id="answer"><h1>This page needs JavaScript</h1><p class="good">It works out its advice here, in your browser, and sends nothing. Allow scripts for this page. Without them, here is what the two sides are.</p></section></noscript>
<section>${comparisonTable(comparison)}</section>`,
      foot: html`<footer><p>For planning; this isn\u2019t legal advice. Nothing that you enter here leaves your computer. The address of the page keeps your answers.</p></footer>`,
      style: `${styleOfAdvice()}${CARD_STYLE}`,
    },
    { handover },
    engine,
  );

/** Parts of a drawn page, each in a box of its own, so that one can be drawn anew without the others. */
export const partsOf = (parts: readonly Html[]): Html =>
  html`${parts.map((part) => html`<div class="piece">${part}</div>\n`)}`;

/** Made where it is used: a page's program draws into a page that has it. */
const styleOfAdvice = (): string => `${ADVICE_STYLE}${LIVE_ADVICE_STYLE}`;

/** A page with what is drawn on it, and all that its program needs. */
export function livePage(
  { drawn, foot, title = TITLE, style = styleOfAdvice(), kind }: Drawn,
  sent: Sent,
  engine: Engine,
): string {
  const { handover } = sent;
  const { logo: _logo, ...told } = handover;
  const named = handover.title ?? title;
  return page({
    title: named,
    style: `${style}${LIVE_STYLE}`,
    body: html`<a class="skip" href="#drawn">Skip to the answer</a>
<div class="shell"><aside class="panel" aria-label="Your answers" hidden></aside>
<div class="beside">${mast(named, handover)}
<main${kind === undefined ? NO_HTML : html` class="${kind}"`}>
<div class="state" hidden></div>
<p class="said" role="status"></p>
<div class="drawn" id="drawn">
${drawn}
</div>
</main>
${foot}</div></div>`,
    answering: {
      script: engine.script,
      data: html`<script type="application/json" id="sent">${asData({ ...sent, handover: told })}</script>
<script type="text/plain" id="packed">${engine.packed}</script>`,
    },
  });
}

/** Data between script tags: no markup can begin in it. */
export const asData = (data: object): Html => ({ markup: JSON.stringify(data).replaceAll('<', '\\u003c') });
