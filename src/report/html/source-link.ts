import type { Advice } from '../../model/advice.ts';
import { type Html, html } from './html.ts';

type Source = Advice['sources'][number];

/** "Ahrefs, 2024", linked where the address is one of the web. */
export function sourceLink({ publisher, year, title, url }: Source): Html {
  const words = `${publisher}, ${year ?? 'no date'}`;
  return /^https?:\/\//i.test(url)
    ? html`<a href="${url}" title="${title}" rel="noopener noreferrer">${words}</a>`
    : html`<cite title="${title}">${words}</cite>`;
}

/** The sources of a reason with their grades; without any it is our own judgement. */
export function citation({ sources }: Advice, ids: readonly string[]): Html {
  const cited = sources.filter(({ id }) => ids.includes(id));
  if (cited.length === 0) return html`<span class="cited">our own judgement</span>`;
  return html`<span class="cited">${cited.map(
    (source, index) => html`${index === 0 ? '' : '; '}${sourceLink(source)}, grade\u00a0${source.grade}`,
  )}</span>`;
}
