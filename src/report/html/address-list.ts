import type { Advice } from '../../model/advice.ts';
import { type Html, html, NO_HTML } from './html.ts';

type Source = Advice['sources'][number];

/** The sources that the reasons on the page cite; a place in this list is the number of a source on paper. */
export const citedSources = ({ reasons, sources }: Advice): readonly Source[] =>
  sources.filter(({ id }) => reasons.some((reason) => reason.sources.includes(id)));

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
