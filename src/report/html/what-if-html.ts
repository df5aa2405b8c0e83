import { SIDES } from '../../model/terms.ts';
import type { WhatIf } from '../../model/what-if.ts';
import { type Handover, TITLE } from '../handover.ts';
import { formatPrinted } from '../words/format-number.ts';
import { SIDE_WORDS } from '../words/money-by-phase.ts';
import { NOTHING_DIFFERS, whatIfWords } from '../words/what-if.ts';
import { ADVICE_STYLE } from './advice-style.ts';
import { shareBar } from './answer-section.ts';
import { type Html, html, NO_HTML } from './html.ts';
import { mast, page } from './page.ts';
import { columnHead, twoSidedTable } from './two-sided-table.ts';
import { CHANGES_STYLE } from './what-if-style.ts';

/** Two sets of answers side by side, as one page to hand over: what changes, why, and what each answer does to it. */
export function whatIfHtml(whatIf: WhatIf, handover: Handover): string {
  const { before, after } = whatIf;
  const { headline, sentences, results, changes, difference } = whatIfWords(whatIf);
  const title = handover.title ?? TITLE;
  const heads = [columnHead('Result'), columnHead(before.name), columnHead(after.name)];
  const list =
    changes.length === 0
      ? html`<p>${NOTHING_DIFFERS}</p>`
      : html`<p class="note">How far each answer moves the inbound score: together ${formatPrinted(difference)} points.</p>
<ul class="changes">${changes.map(formatChange)}</ul>`;
  const body = html`${mast(title, handover)}
<main>
<section class="answer"><h1>${headline}</h1><p class="good">${sentences.join(' ')}</p>
${[before, after].map(splitOf)}</section>
<section><h2>Side by side</h2>${twoSidedTable(heads, results)}</section>
<section><h2>What makes the difference</h2>${list}</section>
</main>`;
  return page({
    title: handover.title ?? `${before.name} and ${after.name}`,
    style: `${ADVICE_STYLE}${CHANGES_STYLE}`,
    body,
  });
}

const splitOf = ({ name, mix }: WhatIf['before']): Html =>
  html`<div class="split"><div class="shares"><p>${name}</p>${SIDES.map((side) => html`<p class="${side}"><b>${mix[side]}%</b> ${SIDE_WORDS[side]}</p>`)}</div>
${shareBar(SIDES.map((side) => ({ kind: `${side}-2`, side, share: mix[side] })))}</div>`;

type Change = ReturnType<typeof whatIfWords>['changes'][number];

const formatChange = ({ label, before, after, points, because }: Change): Html =>
  html`<li><b class="${points === 0 ? 'none' : points > 0 ? 'inbound' : 'outbound'}">${formatPrinted(points)}</b><div><h3>${label}: ${before} \u2192 ${after}</h3>${
    because.length === 0 ? NO_HTML : because.map((reason) => html`<p>${reason}</p>`)
  }</div></li>`;
