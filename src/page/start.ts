import { unpackText } from '../document/unpack-text.ts';
import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import type { LearnedFigures } from '../model/figure-bounds.ts';
import { one } from './dom.ts';

/** What every page was made with: the answers that were sent, and what a history taught. */
export interface Sent {
  readonly answers?: GivenAnswers;
  readonly learned?: LearnedFigures;
}

/** What lies in the page: what it was made with, and the dataset, which is packed; read once the page is seen. */
export async function unpack<S extends Sent>(): Promise<{ readonly sent: S; readonly dataset: Dataset }> {
  await new Promise((seen) => setTimeout(seen));
  const bytes = Uint8Array.from(atob(textIn('dataset')), (letter) => letter.charCodeAt(0));
  return { sent: JSON.parse(textIn('sent')), dataset: JSON.parse(unpackText(bytes)) };
}

const textIn = (id: string): string => one(document, `#${id}`).textContent ?? '';
