import { atLength } from '../document/short-names.ts';
import { unpackText } from '../document/unpack-text.ts';
import type { Dataset } from '../model/dataset.ts';
import { asData, type Sent } from '../report/html/live-page.ts';
import { one, painted } from './dom.ts';

/** What lies in a page. */
export interface Unpacked<S extends Sent> {
  /** What it was made with. */
  readonly sent: S;
  readonly dataset: Dataset;
  /** The page as it was before anything ran, that opens with an address behind "#". */
  readonly pageAt: (address: string) => string;
}

/** Reads what lies in the page, of which the dataset is packed, once the page is seen. */
export async function unpack<S extends Sent>(): Promise<Unpacked<S>> {
  const markup = document.documentElement.outerHTML;
  await painted();
  const bytes = Uint8Array.from(atob(textIn('dataset')), (letter) => letter.charCodeAt(0));
  const sent: S = JSON.parse(textIn('sent'));
  return {
    sent,
    dataset: JSON.parse(atLength(unpackText(bytes))),
    pageAt: (address) => sentWith(markup, { ...sent, address }),
  };
}

const sentWith = (markup: string, sent: Sent): string =>
  `<!doctype html>\n${markup.replace(/(<script [^>]*id="sent">)[^<]*/, (_, tag: string) => `${tag}${asData(sent).markup}`)}\n`;

const textIn = (id: string): string => one(document, `#${id}`).textContent ?? '';
