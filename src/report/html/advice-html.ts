import type { Advice } from '../../model/advice.ts';
import type { Comparison } from '../comparison.ts';
import { type Handover, TITLE } from '../handover.ts';
import { notesOf } from '../words/reasons.ts';
import { shownPoints } from '../words/shown-points.ts';
import { answerSection } from './answer-section.ts';
import { checkSection } from './check-section.ts';
import { currentSection } from './current-section.ts';
import { firstSection } from './first-section.ts';
import { type Html, html } from './html.ts';
import { moneySection } from './money-section.ts';
import { mast, page } from './page.ts';
import { sureSection } from './sure-section.ts';
import { whySection } from './why-section.ts';

/** What goes with the advice on its page. */
export interface AdviceAround {
  readonly comparison: Comparison;
  readonly handover: Handover;
  /** Inbound's share before the reader changed an answer. */
  readonly sentInbound?: number;
}

/** The advice as one page to hand over: the answer first, what to do, the money, why, how sure; the rest is folded. */
export const adviceHtml = (advice: Advice, around: AdviceAround): string =>
  page({
    title: around.handover.title ?? TITLE,
    body: html`<a class="skip" href="#answer">Skip to the answer</a>
${mast(around.handover.title ?? TITLE, around.handover)}
<main>
${adviceSections(advice, around)}
</main>
${formatOrigin(advice)}`,
  });

/** All that the page says of the advice, in the order in which it is read. */
const adviceSections = (advice: Advice, around: AdviceAround): Html =>
  html`${adviceParts(advice, around)
    .map((part) => part())
    .filter(({ markup }) => markup !== '')
    .map((part, at) => html`${at === 0 ? '' : '\n'}${part}`)}`;

/** The same in parts, each drawn when it is called: what no drawn part reads of the advice need not be computed. */
export function adviceParts(
  advice: Advice,
  { comparison, handover: { date }, sentInbound }: AdviceAround,
): readonly (() => Html)[] {
  const notes = () => notesOf(advice, advice.reasons);
  return [
    () => answerSection(advice, date, sentInbound),
    () => currentSection(advice),
    () => firstSection(advice),
    () => moneySection(advice, date),
    () => whySection(advice, notes()),
    () => sureSection(advice),
    () => checkSection(advice, comparison, shownPoints(advice), notes()),
  ];
}

/** What the page was made by and from. */
export const formatOrigin = ({ tool, dataset, confidence }: Advice): Html =>
  html`<footer><p>For planning; this isn\u2019t legal advice. Made offline: nothing that was entered left the computer.</p>
<p>${tool.name} ${tool.version}, dataset ${dataset.name} ${dataset.version} (${dataset.sha256.slice(0, 12)}), ${confidence.draws} runs with seed ${confidence.seed}. The same answers give the same page.</p></footer>`;
