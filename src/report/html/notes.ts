import type { Advice } from '../../model/advice.ts';
import { behindIt, GRADE_MEANING, isWebAddress } from '../words/evidence.ts';
import { type Notes, titleOf } from '../words/notes.ts';
import { type Html, html, NO_HTML } from './html.ts';

type Source = Advice['sources'][number];

/** The numbers of what stands behind a statement, as links to the notes; nothing for our own judgment. */
export function cite({ numbersOf }: Notes, ids: readonly string[]): Html {
  const numbers = numbersOf(ids);
  return numbers.length === 0 ? NO_HTML : html`<sup>${numbers.map(mark)}</sup>`;
}

const mark = (number: number): Html => html`<a href="#note-${number}" aria-label="note ${number}">${number}</a>`;

/** What the notes say, with a legend of their grades, and how many points rest on each. */
export const noteList = ({ evidence, sources }: Advice, { numbered }: Notes): Html =>
  html`${
    numbered.length === 0
      ? NO_HTML
      : html`<ol class="notes">${numbered.map((source, at) => html`<li id="note-${at + 1}">${describe(source)}</li>`)}</ol>`
  }
${otherSources(sources.filter((source) => !numbered.includes(source)))}
<h3>What the grades mean, and how many points rest on each</h3>
<table class="numbers grades"><thead><tr><th scope="col">Grade</th><th scope="col">Evidence</th><th scope="col">Points</th></tr></thead>
<tbody>${evidence.map(
    ({ grade, points }) =>
      html`<tr><th scope="row">${gradeMark(grade)}</th><td>${GRADE_MEANING[grade]}</td><td>${points === 0 ? '\u2013' : points.toFixed(1)}</td></tr>`,
  )}</tbody></table>`;

const gradeMark = (grade: Advice['evidence'][number]['grade']): Html =>
  html`<span class="grade">${grade === 'judgement' ? '\u2013' : grade}</span>`;

/** "B How long search work takes, 2017. Google." with the title linked where the address is one of the web. */
function describe(source: Source): Html {
  const { grade, url } = source;
  const linked = isWebAddress(url)
    ? html`<a href="${url}" rel="noopener noreferrer">${titleOf(source)}</a><span class="on-paper"> (${shortAddress(url)})</span>`
    : html`<cite>${titleOf(source)}</cite>`;
  return html`${gradeMark(grade)} ${linked}. ${behindIt(source)}`;
}

/** The address as one would type it: on a screen the title is a link. */
const shortAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');

const otherSources = (others: readonly Source[]): Html =>
  others.length === 0
    ? NO_HTML
    : html`<details class="others"><summary>${others.length} more behind the other points</summary><ul class="notes">${others.map(
        (source) => html`<li>${describe(source)}</li>`,
      )}</ul></details>`;
