import { atLength } from '../document/short-names.ts';
import { unpackBytes } from '../document/unpack-bytes.ts';
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

/** What is packed in it. */
interface Packed {
  readonly dataset: Dataset;
  /** What the program of the page says, and its tables, by the numbers that it knows them by. */
  readonly texts: readonly unknown[];
}

/** Reads what lies in the page, once the page is seen. */
export async function unpack(): Promise<Unpacked<Sent> & Packed> {
  const markup = document.documentElement.outerHTML;
  await painted();
  const bytes = Uint8Array.from(atob(textIn('packed')), (letter) => letter.charCodeAt(0));
  const sent: Sent = JSON.parse(textIn('sent'));
  return {
    sent,
    ...(JSON.parse(atLength(unpackBytes(bytes))) as Packed),
    pageAt: (address) => sentWith(markup, { ...sent, address }),
  };
}

const sentWith = (markup: string, sent: Sent): string =>
  `<!doctype html>\n${markup.replace(/(<script [^>]*id="sent">)[^<]*/, (_, tag: string) => `${tag}${asData(sent).markup}`)}\n`;

const textIn = (id: string): string => one(document, `#${id}`).textContent ?? '';
