import type { Advice } from '../../model/advice.ts';
import { CURRENT_TITLE, runningWords } from '../words/running.ts';
import { shiftNotes, shiftTable } from '../words/running-shift.ts';
import { type Html, html, NO_HTML } from './html.ts';

/** What to change from what runs now; nothing where nothing does. */
export function currentSection(advice: Advice): Html {
  const running = runningWords(advice);
  if (running.length === 0) return NO_HTML;
  const list = running.map(({ title, sentences }) => html`<li><h3>${title}</h3><p>${sentences.join(' ')}</p></li>`);
  return html`<section><h2>${CURRENT_TITLE}</h2><ol class="channels">${list}</ol>${shiftOf(advice)}${shiftNotes(advice).map((note) => html`<p class="after">${note}</p>`)}</section>`;
}

function shiftOf(advice: Advice): Html {
  const table = shiftTable(advice);
  if (table === undefined) return NO_HTML;
  const { heads, rows, sums } = table;
  const row = ([name = '', ...amounts]: readonly string[]) =>
    html`<tr><th scope="row">${name}</th>${amounts.map((amount) => html`<td>${amount}</td>`)}</tr>`;
  return html`<table class="numbers after"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${[...rows, sums].map(row)}</tbody></table>`;
}
