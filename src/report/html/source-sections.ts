import type { Advice } from '../../model/advice.ts';
import { GRADE_MEANING, isWebAddress, nameSource } from '../words/evidence.ts';
import { type Html, html, NO_HTML } from './html.ts';

type Source = Advice['sources'][number];

/**
 * The sources of a reason with their grades; without any it is our own judgement.
 * Where publisher and year do not tell two sources of the page apart, their titles do.
 */
export function citation(advice: Advice, ids: readonly string[]): Html {
  const { sources } = advice;
  const numbered = citedSources(advice);
  const cited = sources.filter(({ id }) => ids.includes(id));
  if (cited.length === 0) return html`<span class="cited">${GRADE_MEANING.judgement}</span>`;
  return html`<span class="cited">${cited.map(
    (source, index) =>
      html`${index === 0 ? '' : '; '}${link(source, nameAmong(sources, source))}, grade\u00a0${source.grade}${number(numbered.indexOf(source) + 1)}`,
  )}</span>`;
}

/** The sources that the reasons on the page cite; a place in this list is the number of a source on paper. */
export const citedSources = ({ reasons, sources }: Advice): readonly Source[] =>
  sources.filter(({ id }) => reasons.some((reason) => reason.sources.includes(id)));

/** Where the address stands on paper. */
const number = (place: number): Html => (place === 0 ? NO_HTML : html`<span class="paper"> [${place}]</span>`);

const nameAmong = (sources: readonly Source[], source: Source): string => {
  const name = nameSource(source);
  return sources.filter((other) => nameSource(other) === name).length > 1 ? `${name}: ${source.title}` : name;
};

/** Linked where the address is one of the web. */
const link = ({ title, url }: Source, words: string): Html =>
  isWebAddress(url)
    ? html`<a href="${url}" title="${title}" rel="noopener noreferrer">${words}</a>`
    : html`<cite title="${title}">${words}</cite>`;

/** The addresses of the cited sources, for paper alone: on a screen the names are links. */
export function addressSection(advice: Advice): Html {
  const cited = citedSources(advice);
  return cited.length === 0
    ? NO_HTML
    : html`<section class="paper"><h2>Where to find the sources</h2><ol class="addresses">${cited.map(
        ({ url }) => html`<li>${shortAddress(url)}</li>`,
      )}</ol></section>`;
}

/** The address as one would type it. */
const shortAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');

/** How many points rest on which grade of evidence, and every source by name. */
export const evidenceSection = ({ evidence, sources }: Advice): Html =>
  html`<section><h2>What the points rest on</h2><table class="numbers evidence">
<thead><tr><th scope="col">Grade</th><th scope="col">Evidence</th><th scope="col">Rules</th><th scope="col">Points</th></tr></thead>
<tbody>${evidence
    .filter(({ rules }) => rules > 0)
    .map(
      ({ grade, rules, points }) =>
        html`<tr><th scope="row">${grade === 'judgement' ? '–' : grade}</th><td>${GRADE_MEANING[grade]}</td><td>${rules}</td><td>${points.toFixed(1)}</td></tr>`,
    )}</tbody>
</table>${formatSources(sources)}</section>`;

const formatSources = (sources: readonly Source[]): Html =>
  sources.length === 0
    ? NO_HTML
    : html`<details><summary>All ${sources.length} sources</summary><ul class="sources">${sources.map(
        (source) =>
          html`<li>${source.grade}: ${source.title}. ${link(source, nameSource(source))}.${source.note === undefined ? '' : ` ${source.note}`}</li>`,
      )}</ul></details>`;
