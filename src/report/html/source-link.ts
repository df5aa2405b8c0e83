import type { Advice } from '../../model/advice.ts';
import { citedSources } from './address-list.ts';
import { type Html, html, NO_HTML } from './html.ts';

type Source = Advice['sources'][number];

/** "Ahrefs, 2024", linked where the address is one of the web. */
export const sourceLink = (source: Source): Html => link(source, name(source));

/**
 * The sources of a reason with their grades; without any it is our own judgement.
 * Where publisher and year do not tell two sources of the page apart, their titles do.
 */
export function citation(advice: Advice, ids: readonly string[]): Html {
  const { sources } = advice;
  const numbered = citedSources(advice);
  const cited = sources.filter(({ id }) => ids.includes(id));
  if (cited.length === 0) return html`<span class="cited">our own judgement</span>`;
  return html`<span class="cited">${cited.map(
    (source, index) =>
      html`${index === 0 ? '' : '; '}${link(source, nameAmong(sources, source))}, grade\u00a0${source.grade}${number(numbered.indexOf(source) + 1)}`,
  )}</span>`;
}

/** Where the address stands on paper. */
const number = (place: number): Html => (place === 0 ? NO_HTML : html`<span class="paper"> [${place}]</span>`);

const name = ({ publisher, year }: Source): string => `${publisher}, ${year ?? 'no date'}`;

const nameAmong = (sources: readonly Source[], source: Source): string =>
  sources.filter((other) => name(other) === name(source)).length > 1
    ? `${name(source)}: ${source.title}`
    : name(source);

const link = ({ title, url }: Source, words: string): Html =>
  /^https?:\/\//i.test(url)
    ? html`<a href="${url}" title="${title}" rel="noopener noreferrer">${words}</a>`
    : html`<cite title="${title}">${words}</cite>`;
