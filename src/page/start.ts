import { atLength } from '../document/short-names.ts';
import { unpackText } from '../document/unpack-text.ts';
import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import type { LearnedFigures } from '../model/figure-bounds.ts';
import { asData } from '../report/html/live-page.ts';
import { one, painted } from './dom.ts';

/** What every page was made with: the answers that were sent, what a history taught, and what it was changed to. */
export interface Sent {
  /** What stood behind "#" where a changed page was saved. */
  readonly address?: string;
  readonly answers?: GivenAnswers;
  readonly learned?: LearnedFigures;
}

interface Unpacked<S> {
  readonly sent: S;
  readonly dataset: Dataset;
  /** The page as it was before anything ran, that opens with an address behind "#". */
  readonly pageAt: (address: string) => string;
}

/** What lies in the page: what it was made with, and the dataset, which is packed; read once the page is seen. */
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
